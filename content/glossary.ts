import { LOCALE, type LocaleName } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'

export interface Entry {
  /** What its words are in: English where nothing is said, that of the site where they are translated with their lesson. */
  language?: LocaleName
  term: string
  meaning: string
  /** Lesson that teaches it. */
  lesson: string
}

/** The words of the field in one or two sentences each, in our own words. */
export const glossary: Record<string, Entry> = {
  activation: {
    term: 'Activation',
    meaning: 'What a neuron says: its weighted sum of inputs, bent by the activation function.',
    lesson: 'activations',
  },
  attention: {
    term: 'Attention',
    meaning:
      'A layer in which every position of a sequence takes a weighted average over other positions; the weights come from how well its query matches their keys.',
    lesson: 'attention',
  },
  'attention-head': {
    term: 'Head',
    meaning:
      'One of several attentions side by side, each with its own columns of the matrices that make queries, keys and values; their results are laid side by side again.',
    lesson: 'attention',
  },
  'context-vector': {
    term: 'Context',
    meaning: 'What attention finds: the values, added up with the weights of their keys.',
    lesson: 'attention',
  },
  decoder: {
    term: 'Decoder',
    meaning:
      'The network that writes an output step by step, from what an encoder has read and what it wrote before.',
    lesson: 'attention',
  },
  encoder: {
    term: 'Encoder',
    meaning: 'The network that reads an input and makes vectors of it, for a decoder to work from.',
    lesson: 'attention',
  },
  'self-attention': {
    term: 'Self-attention',
    meaning:
      'Attention in which the places of one sequence look at each other: each of them is query, key and value at once.',
    lesson: 'attention',
  },
  'teacher-forcing': {
    term: 'Teacher forcing',
    meaning:
      'Training a network that writes by giving it the right characters so far, whatever it would have written itself.',
    lesson: 'attention',
  },
  'anomaly-detection': {
    term: 'Anomaly detection',
    meaning: 'Telling what is unlike all that was learned from, without examples of it.',
    lesson: 'autoencoders',
  },
  autoencoder: {
    term: 'Autoencoder',
    meaning: 'A network that learns to return its own input through a code of few numbers.',
    lesson: 'autoencoders',
  },
  'automatic-differentiation': {
    term: 'Automatic differentiation',
    meaning:
      'Computing exact slopes by applying the chain rule to every operation of a program while it runs; in reverse, from the result to the inputs, it is backpropagation.',
    lesson: 'backpropagation',
  },
  backpropagation: {
    term: 'Backpropagation',
    meaning:
      'Computing the gradient of the loss for all weights in one pass from the output back to the inputs, each node multiplying what arrives by its local slope.',
    lesson: 'backpropagation',
  },
  'backpropagation-through-time': {
    term: 'Backpropagation through time',
    meaning:
      'Backpropagation on a recurrent network that has been unrolled into one layer for each step; the slopes of all layers add up, since they share their weights.',
    lesson: 'lstm-and-gru',
  },
  batch: {
    term: 'Batch',
    meaning: 'The examples of one training step. Their gradients are averaged before the weights move.',
    lesson: 'your-first-model',
  },
  'batch-normalization': {
    term: 'Batch norm',
    meaning:
      'A layer that gives the sums of each neuron mean 0 and variance 1 over the batch, then scales and shifts them by learned numbers. At test it uses running averages.',
    lesson: 'initialization-and-normalization',
  },
  bias: {
    term: 'Bias',
    meaning:
      'A number added to a neuron’s weighted sum; it shifts the place where the neuron begins to respond.',
    lesson: 'the-neuron',
  },
  'chain-rule': {
    term: 'Chain rule',
    meaning:
      'If c depends on b and b on a, the slope of c with respect to a is the product of the two slopes.',
    lesson: 'backpropagation',
  },
  'computation-graph': {
    term: 'Computation graph',
    meaning:
      'A calculation drawn as nodes, one for each operation, and edges from each result to where it is used.',
    lesson: 'backpropagation',
  },
  entropy: {
    term: 'Entropy',
    meaning:
      'How evenly shares are spread over kinds: minus the sum of each share times its logarithm. Zero for one kind, ln K for K kinds alike.',
    lesson: 'gan',
  },
  'cross-entropy': {
    term: 'Cross-entropy',
    meaning:
      'The loss of a classifier: minus the logarithm of the probability it gave to the right answer. In nats when the logarithm is natural.',
    lesson: 'losses',
  },
  calibration: {
    term: 'Calibration',
    meaning:
      'Whether probabilities can be taken at their word: of all that a calibrated model calls 70 % likely, seven in ten come true.',
    lesson: 'losses',
  },
  'exploding-gradient': {
    term: 'Exploding gradient',
    meaning:
      'A gradient that grows by a factor in every layer on its way back, until a step throws the weights out of bounds or no number is left.',
    lesson: 'initialization-and-normalization',
  },
  gan: {
    term: 'Generative adversarial network',
    meaning:
      'Two networks trained against each other: a generator that makes samples of noise, and a discriminator that tells them from real ones.',
    lesson: 'gan',
  },
  gate: {
    term: 'Gate',
    meaning:
      'A number between 0 and 1 that a recurrent cell computes at every step, and by which something else is multiplied: kept, written or shown.',
    lesson: 'lstm-and-gru',
  },
  generator: {
    term: 'Generator',
    meaning: 'A network that turns noise into samples, such as points or images.',
    lesson: 'gan',
  },
  'glorot-initialization': {
    term: 'Glorot initialization',
    meaning:
      'Initial weights with variance 2 / (inputs + outputs) of their layer, which keeps signal and gradient of tanh layers in size. Also called Xavier initialization.',
    lesson: 'initialization-and-normalization',
  },
  'gradient-clipping': {
    term: 'Gradient clipping',
    meaning: 'Shortening a gradient that is longer than a bound before the step is taken.',
    lesson: 'initialization-and-normalization',
  },
  'gradient-penalty': {
    term: 'Gradient penalty',
    meaning: 'A part of the loss that charges a network for how steep its output is by its input.',
    lesson: 'gan',
  },
  gru: {
    term: 'GRU',
    meaning:
      'Gated recurrent unit: a recurrent cell in which one gate decides how much of the old state is kept and how much is replaced.',
    lesson: 'lstm-and-gru',
  },
  'he-initialization': {
    term: 'He initialization',
    meaning:
      'Initial weights with variance 2 / inputs of their layer; the 2 makes up for the half that ReLU sets to zero. Also called Kaiming initialization.',
    lesson: 'initialization-and-normalization',
  },
  'hidden-state': {
    term: 'Hidden state',
    meaning: 'The vector of numbers that a recurrent network carries from one step to the next.',
    lesson: 'lstm-and-gru',
  },
  'huber-loss': {
    term: 'Huber loss',
    meaning:
      'Squared for errors up to a chosen size, and a straight line beyond it, so that one far point cannot pull with all its distance.',
    lesson: 'losses',
  },
  'layer-normalization': {
    term: 'Layer norm',
    meaning:
      'A layer that gives the numbers of each example mean 0 and variance 1 over its neurons, whatever else is in the batch.',
    lesson: 'initialization-and-normalization',
  },
  likelihood: {
    term: 'Likelihood',
    meaning:
      'The probability that a model gives to the data that were in fact observed, seen as a function of its parameters.',
    lesson: 'losses',
  },
  lstm: {
    term: 'LSTM',
    meaning:
      'Long short-term memory: a recurrent cell with a second state to which it adds, behind an input, a forget and an output gate.',
    lesson: 'lstm-and-gru',
  },
  outlier: {
    term: 'Outlier',
    meaning: 'An observation far from where the others would have it: an error, or something rare and real.',
    lesson: 'losses',
  },
  'dead-unit': {
    term: 'Dead neuron',
    meaning:
      'A neuron whose slope is 0 for every example: no error reaches its weights, so it cannot learn its way back. Also called a dead unit.',
    lesson: 'activations',
  },
  'decision-boundary': {
    term: 'Decision boundary',
    meaning:
      'Where a classifier changes its mind. For one neuron it is straight: the places with a weighted sum of 0.',
    lesson: 'the-neuron',
  },
  dropout: {
    term: 'Dropout',
    meaning:
      'During training, setting a random share of activations to zero, so that no neuron can rely on another.',
    lesson: 'your-first-model',
  },
  embedding: {
    term: 'Embedding',
    meaning: 'A learned vector that stands for a word, a character or another discrete thing.',
    lesson: 'transformer',
  },
  epoch: {
    term: 'Epoch',
    meaning: 'One pass through all training examples.',
    lesson: 'your-first-model',
  },
  'feature-map': {
    term: 'Feature map',
    meaning:
      'What one filter of a convolution says at every place: a picture of where the input looks like the filter.',
    lesson: 'cnn',
  },
  'finite-difference': {
    term: 'Finite difference',
    meaning:
      'A slope measured instead of derived: move one number a little up and down, and divide the change of the result by the move.',
    lesson: 'backpropagation',
  },
  gelu: {
    term: 'GELU',
    meaning:
      'The activation z Φ(z), with Φ the share of a normal distribution below z: a smooth relative of ReLU that dips a little below zero.',
    lesson: 'activations',
  },
  gradient: {
    language: LOCALE,
    term: say('Gradient'),
    meaning: say(
      'The slope of the loss in the direction of every weight: how much the loss would change if that weight grew a little.',
    ),
    lesson: 'derivatives',
  },
  'hidden-layer': {
    language: LOCALE,
    term: say('Hidden layer'),
    meaning: say('A layer of neurons between the inputs and the outputs.'),
    lesson: 'feedforward',
  },
  'leaky-relu': {
    term: 'Leaky ReLU',
    meaning:
      'ReLU with a small slope, such as 0.01, in place of 0 for negative input, so that no neuron can die.',
    lesson: 'activations',
  },
  'learning-rate': {
    term: 'Learning rate',
    meaning: 'How far a training step moves the weights against the gradient.',
    lesson: 'gradient-descent',
  },
  'linearly-separable': {
    term: 'Linearly separable',
    meaning:
      'Two classes are linearly separable if one straight line, or plane, has each of them on a side of its own.',
    lesson: 'the-neuron',
  },
  logit: {
    term: 'Logit',
    meaning: 'A score before it becomes a probability: what goes into the sigmoid or the softmax.',
    lesson: 'losses',
  },
  loss: {
    term: 'Loss',
    meaning: 'One number that says how wrong the model is on some examples. Training makes it smaller.',
    lesson: 'losses',
  },
  neuron: {
    term: 'Neuron',
    meaning:
      'A weighted sum of inputs plus a bias, passed through an activation function. Libraries call it a unit.',
    lesson: 'the-neuron',
  },
  overfitting: {
    term: 'Overfitting',
    meaning:
      'Learning the training examples by heart: training loss falls while the loss on new examples rises.',
    lesson: 'regularization',
  },
  parameter: {
    term: 'Parameter',
    meaning: 'A number that training changes: a weight or a bias.',
    lesson: 'feedforward',
  },
  perceptron: {
    term: 'Perceptron',
    meaning:
      'A neuron with a threshold that learns from mistakes only: what should have been 1 is added to its weights, what should have been 0 is taken away.',
    lesson: 'the-neuron',
  },
  pooling: {
    term: 'Pooling',
    meaning:
      'Replacing each small block of a feature map by one number, its largest or its mean. It has no weights.',
    lesson: 'cnn',
  },
  'receptive-field': {
    term: 'Receptive field',
    meaning: 'All of the input that one number inside a network depends on.',
    lesson: 'cnn',
  },
  relu: {
    term: 'ReLU',
    meaning: 'The activation max(0, z): zero for negative input, the input itself for positive.',
    lesson: 'activations',
  },
  'residual-connection': {
    term: 'Residual connection',
    meaning:
      'Adding the input of a block of layers to its output, so that the block only learns the difference and the gradient has a path on which nothing is multiplied. Also called skip connection.',
    lesson: 'initialization-and-normalization',
  },
  saturation: {
    term: 'Saturation',
    meaning:
      'A neuron is saturated where its activation is nearly flat: whatever its inputs do, it says the same, and hardly any error gets through.',
    lesson: 'activations',
  },
  seed: {
    language: LOCALE,
    term: say('Seed'),
    meaning: say(
      'The number from which all random choices of a run follow. The same seed gives the same run.',
    ),
    lesson: 'your-lab',
  },
  sigmoid: {
    term: 'Sigmoid',
    meaning:
      'The S-shaped function 1 / (1 + e⁻ᶻ), from 0 to 1: a probability at an output, and the classic activation of hidden layers.',
    lesson: 'activations',
  },
  softmax: {
    term: 'Softmax',
    meaning: 'Turns scores into probabilities: exponentials divided by their sum.',
    lesson: 'activations',
  },
  'symmetry-breaking': {
    term: 'Symmetry breaking',
    meaning:
      'Drawing initial weights at random, because neurons that begin alike get the same gradients and stay alike for ever.',
    lesson: 'initialization-and-normalization',
  },
  tanh: {
    term: 'Tanh',
    meaning: 'The hyperbolic tangent: an S-shaped activation from −1 to 1 with slope 1 in its middle.',
    lesson: 'activations',
  },
  standardization: {
    term: 'Standardization',
    meaning:
      'Giving a model each measurement less its mean, divided by its standard deviation, so that all are of like size.',
    lesson: 'the-neuron',
  },
  'test-set': {
    term: 'Test set',
    meaning: 'Examples the model never trains on, kept to find out how it does on new ones.',
    lesson: 'the-process',
  },
  token: {
    term: 'Token',
    meaning: 'A unit of text as a language model sees it: a character, a piece of a word, or a word.',
    lesson: 'transformer',
  },
  'vanishing-gradient': {
    term: 'Vanishing gradient',
    meaning:
      'A gradient that shrinks by a factor in every layer on its way back, so that the first layers hardly learn.',
    lesson: 'initialization-and-normalization',
  },
  'weight-sharing': {
    term: 'Weight sharing',
    meaning:
      'Using the same weights at every place of the input, as a convolution does: a pattern is learned once and found anywhere.',
    lesson: 'cnn',
  },
  weight: {
    language: LOCALE,
    term: say('Weight'),
    meaning: say('The number a neuron multiplies one of its inputs by.'),
    lesson: 'the-neuron',
  },
  code: {
    term: 'Code',
    meaning: 'The numbers in the bottleneck of an autoencoder: all that its decoder learns of an input.',
    lesson: 'autoencoders',
  },
  'confusion-matrix': {
    term: 'Confusion matrix',
    meaning:
      'A table with a row for what each example is and a column for what the model took it for; each cell counts its examples, and the diagonal is right.',
    lesson: 'your-first-model',
  },
  'dense-layer': {
    term: 'Dense layer',
    meaning:
      'A layer in which every neuron listens to every output of the layer before; also called fully connected.',
    lesson: 'feedforward',
  },
  discriminator: {
    term: 'Discriminator',
    meaning: 'The network of a GAN that learns to tell real samples from generated ones.',
    lesson: 'gan',
  },
  'distribution-shift': {
    term: 'Distribution shift',
    meaning:
      'A change between the examples a model was trained and tested on and those it meets in use, after which its test score says little.',
    lesson: 'your-first-model',
  },
  'exclusive-or': {
    term: 'Exclusive or',
    meaning:
      'True where exactly one of two inputs is true. No single neuron computes it, since no straight line parts its two classes.',
    lesson: 'the-neuron',
  },
  'feedforward-network': {
    term: 'Feedforward network',
    meaning:
      'Layers of neurons in which each listens only to layers before it, so that an answer is worked out in one pass from the inputs to the outputs.',
    lesson: 'feedforward',
  },
  'mean-absolute-error': {
    term: 'Mean absolute error',
    meaning:
      'The mean of the errors without their signs. A model trained with it says the median of what could be.',
    lesson: 'losses',
  },
  'mean-squared-error': {
    term: 'Mean squared error',
    meaning:
      'The mean of the squared errors, in this course with a half in front. A model trained with it says the mean of what could be.',
    lesson: 'losses',
  },
  nat: {
    term: 'Nat',
    meaning:
      'The unit of a loss or of information measured with the natural logarithm; 1 nat is about 1.443 bits.',
    lesson: 'losses',
  },
  'one-hot': {
    term: 'One-hot vector',
    meaning: 'A class written as a vector with a 1 in its own place and 0 in all others.',
    lesson: 'your-first-model',
  },
  'principal-components': {
    term: 'Principal components',
    meaning: 'The directions, at right angles, along which a set of points varies most, in order.',
    lesson: 'autoencoders',
  },
  precision: {
    term: 'Precision',
    meaning: 'Of all examples that a model assigns to a class, the share that belong to it.',
    lesson: 'your-first-model',
  },
  'proper-loss': {
    term: 'Proper loss',
    meaning:
      'A loss for probabilities that is least, on average, for the true probability. Cross-entropy and squared error are proper, absolute error is not.',
    lesson: 'losses',
  },
  recall: {
    term: 'Recall',
    meaning: 'Of all examples that belong to a class, the share that a model finds.',
    lesson: 'your-first-model',
  },
  'standard-error': {
    term: 'Standard error',
    meaning:
      'The standard deviation of a measured quantity over repeated measurements. For an accuracy a on n examples it is the root of a (1 − a) / n.',
    lesson: 'your-first-model',
  },
  'universal-approximation': {
    term: 'Universal approximation',
    meaning:
      'The theorem that one hidden layer, if wide enough, comes as close as you like to any continuous function on a closed, bounded region, provided its activation is continuous and not a polynomial.',
    lesson: 'feedforward',
  },
  'validation-set': {
    term: 'Validation set',
    meaning:
      'Examples kept from training on which settings are compared and chosen, so that the test set stays untouched until the end.',
    lesson: 'your-first-model',
  },
  'condition-number': {
    term: 'Condition number',
    meaning:
      'How many times as steep a valley is in its steepest direction as in its flattest: the largest curvature divided by the smallest. The larger, the harder for gradient descent.',
    lesson: 'optimizers',
  },
  'learning-rate-schedule': {
    term: 'Learning rate schedule',
    meaning:
      'A plan of how the learning rate changes in the course of a training, such as a warm-up followed by a cosine down to 0.',
    lesson: 'optimizers',
  },
  'mode-collapse': {
    term: 'Mode collapse',
    meaning: 'A generator that makes only a few kinds of what there is, however good each sample is.',
    lesson: 'gan',
  },
  momentum: {
    term: 'Momentum',
    meaning:
      'An optimizer that adds up slopes into a velocity which fades by a factor at each step, and moves the weights by that velocity.',
    lesson: 'optimizers',
  },
  optimizer: {
    term: 'Optimizer',
    meaning:
      'The rule that turns slopes into steps of the weights, such as gradient descent, momentum or Adam.',
    lesson: 'optimizers',
  },
  adam: {
    term: 'Adam',
    meaning:
      'An optimizer that divides a fading mean of the slopes by the root of a fading mean of their squares, parameter by parameter, both corrected for having begun at 0.',
    lesson: 'optimizers',
  },
  'saddle-point': {
    term: 'Saddle point',
    meaning: 'A place where the slope is 0, with ways down in some directions and ways up in others.',
    lesson: 'optimizers',
  },
  sgd: {
    term: 'SGD',
    meaning:
      'Stochastic gradient descent: every step goes down the slope of one batch, times a learning rate.',
    lesson: 'optimizers',
  },
  'weight-decay': {
    term: 'Weight decay',
    meaning:
      'Shrinking every weight by a small share at each step, so that weights stay small unless the data need them large.',
    lesson: 'optimizers',
  },
}
