/**
 * Lessons in order, by slug, each with what the map says of it until it is written. Its file then has its own
 * summary; the title must agree. Slugs are final.
 */
type Lessons = Record<string, readonly [title: string, summary: string]>

export interface Stage {
  id: string
  title: string
  summary: string
  lessons: Lessons
}

/** The order of the course, and the only place that knows it. A lesson is written once its MDX file exists. */
export const course = [
  {
    id: '0-start',
    title: 'Start',
    summary: 'What the field is, what you need, and the ten steps every project takes.',
    lessons: {
      'what-is-deep-learning': [
        'What deep learning is',
        'Train a digit reader in seconds, then find out what just happened.',
      ],
      'your-lab': [
        'Your browser is the lab',
        'Tensors, frameworks, and the same model raced on every processor you own.',
      ],
      'the-process': [
        'The deep learning process',
        'Ten steps from a question to a model in use, walked once on a small real data set.',
      ],
    },
  },
  {
    id: '1-foundations',
    title: 'Foundations',
    summary: 'The mathematics and the classical methods, each as something to drag and to train.',
    lessons: {
      'vectors-and-matrices': [
        'Vectors, matrices, transformations',
        'A matrix moves the whole plane; drag its four numbers and watch.',
      ],
      'eigen-and-svd': [
        'Eigenvectors and the SVD',
        'The directions a matrix only stretches, and a photograph rebuilt from a few of them.',
      ],
      derivatives: [
        'Derivatives and gradients',
        'Slopes in one and in many dimensions, and the rule that chains them.',
      ],
      'gradient-descent': [
        'Gradient descent',
        'Walk downhill with steps that are too short, too long and just right.',
      ],
      probability: [
        'Probability and distributions',
        'Draw until the histogram becomes the curve, and see why averages turn bell-shaped.',
      ],
      bayes: ['Bayes’ theorem', 'What a positive test really means, and a spam filter trained on real mail.'],
      'hypothesis-testing': [
        'Is the difference real?',
        'Two models, two accuracies: shuffle the labels and see what luck can do.',
      ],
      'linear-regression': [
        'Linear regression',
        'A line fitted to real data, and the bowl it rolls down while it learns.',
      ],
      'logistic-regression': [
        'Logistic regression',
        'From a line to a probability, and the loss that belongs to it.',
      ],
      'neighbours-and-margins': [
        'k-NN and support vector machines',
        'Classify by the company a point keeps, or by the widest street between two classes.',
      ],
      'trees-and-forests': [
        'Decision trees and random forests',
        'Grow a tree one question at a time, then let a hundred of them vote.',
      ],
      unsupervised: [
        'Finding structure without labels',
        'Groups and directions in data that nobody has labelled.',
      ],
    },
  },
  {
    id: '2-neural-networks',
    title: 'Neural networks',
    summary: 'From one neuron to a network that reads digits, with every number in sight.',
    lessons: {
      'the-neuron': [
        'The neuron',
        'Weights, a bias and a threshold: train one neuron by hand, then by its gradient.',
      ],
      activations: [
        'Activation functions',
        'The bend that makes depth worth having, and what each kind of bend costs.',
      ],
      losses: ['Loss functions', 'What a mistake should cost, and how the answer changes what is learned.'],
      feedforward: [
        'Feedforward networks',
        'One neuron cuts with a straight line; layers of them fold the plane.',
      ],
      backpropagation: [
        'Backpropagation',
        'Follow one error backwards through every multiplication, with real numbers.',
      ],
      optimizers: [
        'Optimizers',
        'Momentum, RMSprop and Adam raced against plain descent on the same network.',
      ],
      'initialization-and-normalization': [
        'Making deep networks trainable',
        'Why deep networks once refused to learn, and the four repairs.',
      ],
      'your-first-model': [
        'The first real model',
        'The classic digit classifier, trained here and taken home to Keras and PyTorch.',
      ],
    },
  },
  {
    id: '3-architectures',
    title: 'Architectures',
    summary: 'Networks for images, sequences and language, each trained on this page.',
    lessons: {
      convolution: [
        'Convolution and pooling',
        'A small window of weights slides over your picture; edit it and see edges appear.',
      ],
      cnn: [
        'Convolutional networks',
        'Watch filters grow while a network learns to read, then write into them yourself.',
      ],
      'deep-cnn': ['Going deeper', 'Twenty layers with and without shortcuts, on photographs in colour.'],
      'object-detection': [
        'Detection and faces',
        'Not only what, but where: boxes, overlaps, and a detector on your own camera.',
      ],
      rnn: [
        'Recurrent networks',
        'A network with a memory of one vector, forecasting a series step by step.',
      ],
      'lstm-and-gru': [
        'LSTM and GRU',
        'Gates that decide what to keep, and how far back a gradient can reach.',
      ],
      'text-generation': [
        'Generating text',
        'A model that has read one novel writes on, one character at a time.',
      ],
      seq2seq: [
        'Sequence to sequence',
        'One network reads a date, another writes it down differently; a map shows who looks where.',
      ],
      speech: ['Speech and sound', 'Turn sound into pictures and teach a network the words you record.'],
      autoencoders: [
        'Autoencoders',
        'Squeeze a digit through a bottleneck, and learn what is lost, cleaned or strange.',
      ],
      'dimensionality-reduction': [
        'Seeing many dimensions',
        'The same digits laid out flat by three methods, moving while they learn.',
      ],
      vae: [
        'Variational autoencoders',
        'A space of digits that you can walk through, with something to see at every step.',
      ],
      gan: [
        'Generative adversarial networks',
        'A forger and a detective train each other; both gradients are in sight.',
      ],
      diffusion: ['Diffusion models', 'Learn to remove noise, then begin with nothing but noise.'],
      attention: ['Attention', 'Every query, key and value of your own sentence, computed before your eyes.'],
      transformer: ['Transformers', 'A small GPT trained from scratch in the page, open at every block.'],
      'vision-transformer': [
        'Transformers beyond text',
        'Cut a picture into patches, and treat them as words.',
      ],
    },
  },
  {
    id: '4-scale',
    title: 'Large scale',
    summary: 'More data than fits, more machines than one, and data that may not leave the phone.',
    lessons: {
      'data-at-scale': [
        'Feeding the machine',
        'Streams, noise, augmentation, and what the size of a batch changes.',
      ],
      'distributed-training': [
        'Many workers',
        'Several workers, one model: split the batch, share the gradients, measure the gain.',
      ],
      'federated-learning': [
        'Federated learning',
        'A dozen simulated phones learn together and never show their data.',
      ],
    },
  },
  {
    id: '5-tuning',
    title: 'Optimize and fine-tune',
    summary: 'Making a model generalize, finding its settings, reusing and explaining it.',
    lessons: {
      regularization: [
        'Overfitting and regularization',
        'When a model learns the noise, and six ways to stop it.',
      ],
      hyperparameters: [
        'Hyperparameter tuning',
        'Dozens of small models at once: is a grid better than luck?',
      ],
      'transfer-learning': [
        'Transfer learning and fine-tuning',
        'Begin with what another network has learned, freeze it, and train the rest.',
      ],
      'language-transfer': [
        'Transfer for text',
        'Sort real mail with a handful of examples and borrowed sentence vectors.',
      ],
      explainability: [
        'Opening the black box',
        'Four ways to ask a network why, and what each of them hides.',
      ],
    },
  },
  {
    id: '6-reinforcement',
    title: 'Reinforcement learning',
    summary: 'Learning from reward: from a table of values to an agent that plays.',
    lessons: {
      'q-learning': [
        'Q-learning',
        'An agent in a grid learns what every move is worth; you build the walls.',
      ],
      dqn: ['Deep Q-networks', 'A network replaces the table, and balances a pole.'],
      ppo: [
        'Policy gradients and PPO',
        'Learn the behaviour itself, in small safe steps, up to a game of Pong.',
      ],
    },
  },
  {
    id: '7-deploy',
    title: 'Deploy',
    summary: 'Getting a model out of the notebook, keeping it honest, and answering for it.',
    lessons: {
      'shipping-a-model': [
        'Shipping a model',
        'Save it, load it, version it, time it: a model leaves the notebook.',
      ],
      edge: [
        'Edge deployment',
        'Fewer bits, fewer weights, a smaller student: size against accuracy, measured.',
      ],
      monitoring: [
        'Monitoring and incremental learning',
        'The world drifts; notice, retrain, and do not forget what was known.',
      ],
      ethics: [
        'Bias, privacy, responsibility',
        'A model that is unfair by the numbers, and what it costs to mend it.',
      ],
    },
  },
  {
    id: '8-frontiers',
    title: 'Frontiers',
    summary: 'Graphs, memories, qubits, and how to read what is published next.',
    lessons: {
      'graph-neural-networks': [
        'Graph neural networks',
        'Learn from who knows whom: messages between neighbours on a real network.',
      ],
      'memory-augmented': [
        'Memory-augmented networks',
        'A network with a notebook of its own, whose pages you can read.',
      ],
      quantum: [
        'Quantum machine learning',
        'Train a small simulated circuit, and hear honestly what it is good for.',
      ],
      'keeping-up': [
        'Reading research, staying current',
        'How to read a paper, where the field talks, and which books are worth it.',
      ],
    },
  },
  {
    id: '9-projects',
    title: 'Projects',
    summary: 'Five capstones with a brief, milestones checked by running, and a write-up.',
    lessons: {
      'project-image-classification': [
        'Image classification',
        'Your own classifier of colour photographs, from data to write-up.',
      ],
      'project-text-classification': [
        'Text classification',
        'A recurrent network against a transformer on real mail.',
      ],
      'project-object-detection': [
        'Object detection',
        'Find and name things in pictures, and measure how well.',
      ],
      'project-gan': ['Generating images', 'Generate images that were never drawn, and judge them fairly.'],
      'project-rl-agent': [
        'An agent that plays',
        'An agent for Pong or CartPole, trained, tested and explained.',
      ],
    },
  },
] as const satisfies readonly Stage[]
