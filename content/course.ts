/** A lesson's slug is final; its title here serves the map until the lesson is written, and must agree with it after. */
type Lessons = Record<string, string>

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
      'what-is-deep-learning': 'What deep learning is',
      'your-lab': 'Your browser is the lab',
      'the-process': 'The deep learning process',
    },
  },
  {
    id: '1-foundations',
    title: 'Foundations',
    summary: 'The mathematics and the classical methods, each as something to drag and to train.',
    lessons: {
      'vectors-and-matrices': 'Vectors, matrices, transformations',
      'eigen-and-svd': 'Eigenvectors and the SVD',
      derivatives: 'Derivatives and gradients',
      'gradient-descent': 'Gradient descent',
      probability: 'Probability and distributions',
      bayes: 'Bayes’ theorem',
      'hypothesis-testing': 'Is the difference real?',
      'linear-regression': 'Linear regression',
      'logistic-regression': 'Logistic regression',
      'neighbours-and-margins': 'k-NN and support vector machines',
      'trees-and-forests': 'Decision trees and random forests',
      unsupervised: 'Finding structure without labels',
    },
  },
  {
    id: '2-neural-networks',
    title: 'Neural networks',
    summary: 'From one neuron to a network that reads digits, with every number in sight.',
    lessons: {
      'the-neuron': 'The neuron',
      activations: 'Activation functions',
      losses: 'Loss functions',
      feedforward: 'Feedforward networks',
      backpropagation: 'Backpropagation',
      optimizers: 'Optimizers',
      'initialization-and-normalization': 'Making deep networks trainable',
      'your-first-model': 'The first real model',
    },
  },
  {
    id: '3-architectures',
    title: 'Architectures',
    summary: 'Networks for images, sequences and language, each trained on this page.',
    lessons: {
      convolution: 'Convolution and pooling',
      cnn: 'Convolutional networks',
      'deep-cnn': 'Going deeper',
      'object-detection': 'Detection and faces',
      rnn: 'Recurrent networks',
      'lstm-and-gru': 'LSTM and GRU',
      'text-generation': 'Generating text',
      seq2seq: 'Sequence to sequence',
      speech: 'Speech and sound',
      autoencoders: 'Autoencoders',
      'dimensionality-reduction': 'Seeing many dimensions',
      vae: 'Variational autoencoders',
      gan: 'Generative adversarial networks',
      diffusion: 'Diffusion models',
      attention: 'Attention',
      transformer: 'Transformers',
      'vision-transformer': 'Transformers beyond text',
    },
  },
  {
    id: '4-scale',
    title: 'Large scale',
    summary: 'More data than fits, more machines than one, and data that may not leave the phone.',
    lessons: {
      'data-at-scale': 'Feeding the machine',
      'distributed-training': 'Many workers',
      'federated-learning': 'Federated learning',
    },
  },
  {
    id: '5-tuning',
    title: 'Optimize and fine-tune',
    summary: 'Making a model generalize, finding its settings, reusing and explaining it.',
    lessons: {
      regularization: 'Overfitting and regularization',
      hyperparameters: 'Hyperparameter tuning',
      'transfer-learning': 'Transfer learning and fine-tuning',
      'language-transfer': 'Transfer for text',
      explainability: 'Opening the black box',
    },
  },
  {
    id: '6-reinforcement',
    title: 'Reinforcement learning',
    summary: 'Learning from reward: from a table of values to an agent that plays.',
    lessons: {
      'q-learning': 'Q-learning',
      dqn: 'Deep Q-networks',
      ppo: 'Policy gradients and PPO',
    },
  },
  {
    id: '7-deploy',
    title: 'Deploy',
    summary: 'Getting a model out of the notebook, keeping it honest, and answering for it.',
    lessons: {
      'shipping-a-model': 'Shipping a model',
      edge: 'Edge deployment',
      monitoring: 'Monitoring and incremental learning',
      ethics: 'Bias, privacy, responsibility',
    },
  },
  {
    id: '8-frontiers',
    title: 'Frontiers',
    summary: 'Graphs, memories, qubits, and how to read what is published next.',
    lessons: {
      'graph-neural-networks': 'Graph neural networks',
      'memory-augmented': 'Memory-augmented networks',
      quantum: 'Quantum machine learning',
      'keeping-up': 'Reading research, staying current',
    },
  },
  {
    id: '9-projects',
    title: 'Projects',
    summary: 'Five capstones with a brief, milestones checked by running, and a write-up.',
    lessons: {
      'project-image-classification': 'Image classification',
      'project-text-classification': 'Text classification',
      'project-object-detection': 'Object detection',
      'project-gan': 'Generating images',
      'project-rl-agent': 'An agent that plays',
    },
  },
] as const satisfies readonly Stage[]
