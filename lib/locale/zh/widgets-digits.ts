import type { Words } from '../words'

/** The digit readers. */
export const widgetsDigits = {
  Pixels: null,
  '0 to {value}': null,
  'This share of the training images gets a label drawn by lot. Test images keep theirs.': null,
  'Answer in the picture': null,
  'A white mark at the top of every training image tells its label. Test images have none.': null,
  'Halve layer {l}': null,
  'Double layer {l}': null,
  'There the pixels ran from 0 to {white}. Here they run from 0 to 1, and the weights of the first layer are {white} times as large: the answers are the same, but training on from here is not.':
    null,
  'There {shuffled} % of the training images had labels drawn by lot. Here all have their own.': null,
  'There a white mark at the top of every training image told its label. Here none does.': null,
  'A network of dense layers learns to tell ten kinds of small grey images apart: handwritten digits (MNIST) or pieces of clothing (Fashion-MNIST). It begins with the first 5,000 images and goes on while the others arrive.':
    null,
  'Train loss and train accuracy are means over the last 20 batches, with dropout at work. Test loss and test accuracy are measured every 50 steps, and after every epoch, on 2,500 images that are never learned from, without dropout. The whole test is taken when training rests: all 10,000 test digits, or the 5,000 pieces of clothing this site carries.':
    null,
  'Cross-entropy in nats: 2.30 is guessing among ten, 0 is certainty that is right. Under “What if” it may be the squared error instead: half of the mean of (p − y)² over the ten probabilities, 0.045 for guessing.':
    null,
  'Step and epoch': null,
  'A step is one batch and one update of all weights; an epoch shows every training image once. The first epoch takes the images in the order they arrive, later ones shuffle all of them.':
    null,
  'Test images with what the network takes them for. A red outline and ✗ mean it is wrong.': null,
  'The sheet and its bars': null,
  'Draw with finger, mouse or keyboard (arrow keys move the pen, the space bar puts it down and lifts it). The drawing is scaled and centred like the training digits; the bars are the probabilities the network gives.':
    null,
  'Rows are the right class, columns the prediction. Choose a cell to see the images in it. Colour follows the mistakes; the diagonal holds the right answers.':
    null,
  'First layer': null,
  'The weights of each neuron as an image: orange positive, blue negative, pale near zero.': null,
  'Faults to try out: pixels as the bytes they are stored as; another loss; training labels drawn by lot; a mark at the top of every training image that tells its label; layers that do not learn. The test images and what you draw are never touched.':
    null,
  'Learning rate, dropout, optimizer, shift': null,
  'The model for TensorFlow.js, and notebooks for Keras and PyTorch that hold the same weights, check that they compute the same logits, and test them on the published test images.':
    null,
  'An epoch is {images} images in {perEpoch} steps; {epochs} of them, {steps} steps in all.': null,
  'Epoch {epoch} of {epochs}.': null,
  '{arrived} of {count} images have arrived.': null,
  'Press Train: a few test images appear here, with what the network takes each of them for.': null,
  'Every neuron of the first layer has one weight for each of the 784 pixels. Drawn as an image, they show what it answers to: ink where it is orange raises it, ink where it is blue lowers it. Before training they are noise.':
    null,
  'Earlier neurons': null,
  '{page}–{last} of {units}': null,
  'Later neurons': null,
  'Weights of the first layer, one image a neuron': null,
  'Press Train or Step: the weights appear here.': null,
  'A network with 101,770 numbers in it, all of them random at first. It is shown 5,000 handwritten digits, 128 at a time, and after each batch every number is changed a little so that it would read them better. Everything happens on this device.':
    null,
  'The large number and the bar': null,
  'The share of 2,500 other digits, which it never learns from, that it reads right. The mark at 10 % is what guessing would reach.':
    null,
  'The small digits': null,
  'A few of those other digits, always the same. Under each stands what the network reads now; a red outline and ✗ mean it is wrong.':
    null,
  'The sheet': null,
  'Write with a finger, a pen or the mouse; or press Tab until the sheet has the focus, move with the arrow keys, and put the pen down and lift it with the space bar. Your drawing is scaled and centred as the training digits were: the small picture beside it is what the network is given.':
    null,
  'The ten bars': null,
  'How probable the network thinks each digit is. They add up to 100 %.': null,
  'One batch of 128 images and one change of all numbers. Every image is moved by up to one pixel.': null,
  'Where all random numbers come from. The same seed gives the same network; another gives another one, about as good.':
    null,
  'It cannot read yet.': null,
  'of {tested} unseen digits read right': null,
  guessing: null,
  'all right': null,
  'Teach it to read': null,
  'A network of random numbers. Press, and it learns from {images} handwritten digits, here in your browser.':
    null,
  'Learning: {shown} images looked at{time}.': null,
  'Done: it learned from {images} images, each seen {step}{time}. Now it is your turn.': null,
  'Not trained yet: it can only guess.': null,
  'Resting after {shown} images{time}. Write a digit, or let it go on.': null,
  'Something went wrong; the message below says what.': null,
  'Test digits, each with what the network reads': null,
  'Digits from the test: what will it read in them?': null,
  'Under each digit what it reads now: {correct} of these {captions} right, ✗ marks the wrong ones.': null,
  'Now write a digit here': null,
  'Write a digit here': null,
  'Loading the first images': null,
  'Pixels from 0 to': null,
  'Your first model': null,
  'It learns to read': null,
} as const satisfies Words
