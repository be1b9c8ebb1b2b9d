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
    '一个有 101,770 个数的网络，起初都是随机的。它看 5,000 个手写数字，每次 128 个；每看完一个批次，所有的数都改一点点，好让它认得更准。一切都在这台设备上进行。',
  'The large number and the bar': '大数字和横条',
  'The share of 2,500 other digits, which it never learns from, that it reads right. The mark at 10 % is what guessing would reach.':
    '另外 2,500 个从不用来学习的数字，它认对了多少。10% 处的记号是瞎猜能达到的。',
  'The small digits': '小数字图',
  'A few of those other digits, always the same. Under each stands what the network reads now; a red outline and ✗ mean it is wrong.':
    '这另外的数字中的几个，总是同样的几个。下面写着网络现在认成什么；红框和 ✗ 表示认错了。',
  'The sheet': '写字板',
  'Write with a finger, a pen or the mouse; or press Tab until the sheet has the focus, move with the arrow keys, and put the pen down and lift it with the space bar. Your drawing is scaled and centred as the training digits were: the small picture beside it is what the network is given.':
    '用手指、笔或鼠标写；或者按 Tab 直到写字板得到焦点，用方向键移动，用空格键落笔和抬笔。你写的字会像训练数字那样缩放并居中：旁边的小图就是网络拿到的。',
  'The ten bars': '十个横条',
  'How probable the network thinks each digit is. They add up to 100 %.':
    '网络认为每个数字有多大可能。加起来是 100%。',
  'One batch of 128 images and one change of all numbers. Every image is moved by up to one pixel.':
    '一个批次的 128 张图，所有的数改一次。每张图移动最多一个像素。',
  'Where all random numbers come from. The same seed gives the same network; another gives another one, about as good.':
    '所有的随机数都从它而来。种子相同，网络就相同；换一个种子，就是另一个差不多一样好的网络。',
  'It cannot read yet.': '它还不认识数字。',
  'of {tested} unseen digits read right': '没见过的 {tested} 个数字中，认对的比例',
  guessing: '瞎猜',
  'all right': '全对',
  'Teach it to read': '教它认数字',
  'A network of random numbers. Press, and it learns from {images} handwritten digits, here in your browser.':
    '一个由随机数组成的网络。点一下，它就在你的浏览器里，从 {images} 个手写数字中学习。',
  'Learning: {shown} images looked at{time}.': '正在学习：已看 {shown} 张图{time}。',
  'Done: it learned from {images} images, each seen {step}{time}. Now it is your turn.':
    '完成：它从 {images} 张图中学习，每张看了 {step}{time}。现在轮到你了。',
  'Not trained yet: it can only guess.': '还没有训练：只能瞎猜。',
  'Resting after {shown} images{time}. Write a digit, or let it go on.':
    '看了 {shown} 张图{time}，正在休息。写一个数字，或者让它继续。',
  'Something went wrong; the message below says what.': '出了问题；下面的消息说明了是什么。',
  'Test digits, each with what the network reads': '测试数字，以及网络把每个认成什么',
  'Digits from the test: what will it read in them?': '测试用的数字：它会认成什么？',
  'Under each digit what it reads now: {correct} of these {captions} right, ✗ marks the wrong ones.':
    '每个数字下面是它现在认成的：这 {captions} 个中认对了 {correct} 个，✗ 标出认错的。',
  'Now write a digit here': '现在，在这里写一个数字',
  'Write a digit here': '在这里写一个数字',
  'Loading the first images': '正在加载第一批图',
  'Pixels from 0 to': null,
  'Your first model': null,
  'It learns to read': '它学认数字',
  ' in {seconds} s': '，用时 {seconds} 秒',
  '{n} times': '{n} 遍',
} as const satisfies Words
