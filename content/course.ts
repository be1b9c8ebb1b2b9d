import { say } from '@/lib/locale/say'

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
    title: say('Start'),
    summary: say('What the field is, what you need, and the ten steps every project takes.'),
    lessons: {
      'what-is-deep-learning': [
        say('What deep learning is'),
        say('Train a digit reader in seconds, then find out what just happened.'),
      ],
      'your-lab': [
        say('Your browser is the lab'),
        say('Tensors, frameworks, and the same model raced on every processor you own.'),
      ],
      'the-process': [
        say('The deep learning process'),
        say('Ten steps from a question to a model in use, walked once on a small real data set.'),
      ],
    },
  },
  {
    id: '1-foundations',
    title: say('Foundations'),
    summary: say('The mathematics and the classical methods, each as something to drag and to train.'),
    lessons: {
      'vectors-and-matrices': [
        say('Vectors, matrices, transformations'),
        say('A matrix moves the whole plane; drag its four numbers and watch.'),
      ],
      'eigen-and-svd': [
        say('Eigenvectors and the SVD'),
        say('The directions a matrix only stretches, and a photograph rebuilt from a few of them.'),
      ],
      derivatives: [
        say('Derivatives and gradients'),
        say('Slopes in one and in many dimensions, and the rule that chains them.'),
      ],
      'gradient-descent': [
        say('Gradient descent'),
        say('Walk downhill with steps that are too short, too long and just right.'),
      ],
      probability: [
        say('Probability and distributions'),
        say('Draw until the histogram becomes the curve, and see why averages turn bell-shaped.'),
      ],
      bayes: [
        say('Bayes’ theorem'),
        say('What a positive test really means, and a spam filter trained on real mail.'),
      ],
      'hypothesis-testing': [
        say('Is the difference real?'),
        say('Two models, two accuracies: shuffle the labels and see what luck can do.'),
      ],
      'linear-regression': [
        say('Linear regression'),
        say('A line fitted to real data, and the bowl it rolls down while it learns.'),
      ],
      'logistic-regression': [
        say('Logistic regression'),
        say('From a line to a probability, and the loss that belongs to it.'),
      ],
      'neighbours-and-margins': [
        say('k-NN and support vector machines'),
        say('Classify by the company a point keeps, or by the widest street between two classes.'),
      ],
      'trees-and-forests': [
        say('Decision trees and random forests'),
        say('Grow a tree one question at a time, then let a hundred of them vote.'),
      ],
      unsupervised: [
        say('Finding structure without labels'),
        say('Groups and directions in data that nobody has labelled.'),
      ],
    },
  },
  {
    id: '2-neural-networks',
    title: say('Neural networks'),
    summary: say('From one neuron to a network that reads digits, with every number in sight.'),
    lessons: {
      'the-neuron': [
        say('The neuron'),
        say('Weights, a bias and a threshold: train one neuron by hand, then by its gradient.'),
      ],
      activations: [
        say('Activation functions'),
        say('The bend that makes depth worth having, and what each kind of bend costs.'),
      ],
      losses: [
        say('Loss functions'),
        say('What a mistake should cost, and how the answer changes what is learned.'),
      ],
      feedforward: [
        say('Feedforward networks'),
        say('One neuron cuts with a straight line; layers of them fold the plane.'),
      ],
      backpropagation: [
        say('Backpropagation'),
        say('Follow one error backwards through every multiplication, with real numbers.'),
      ],
      optimizers: [
        say('Optimizers'),
        say('Momentum, RMSprop and Adam raced against plain descent on the same network.'),
      ],
      'initialization-and-normalization': [
        say('Making deep networks trainable'),
        say('Why deep networks once refused to learn, and the four repairs.'),
      ],
      'your-first-model': [
        say('The first real model'),
        say('The classic digit classifier, trained here and taken home to Keras and PyTorch.'),
      ],
    },
  },
  {
    id: '3-architectures',
    title: say('Architectures'),
    summary: say('Networks for images, sequences and language, each trained on this page.'),
    lessons: {
      convolution: [
        say('Convolution and pooling'),
        say('A small window of weights slides over your picture; edit it and see edges appear.'),
      ],
      cnn: [
        say('Convolutional networks'),
        say('Watch filters grow while a network learns to read, then write into them yourself.'),
      ],
      'deep-cnn': [
        say('Going deeper'),
        say('Twenty layers with and without shortcuts, on photographs in colour.'),
      ],
      'object-detection': [
        say('Detection and faces'),
        say('Not only what, but where: boxes, overlaps, and a detector on your own camera.'),
      ],
      rnn: [
        say('Recurrent networks'),
        say('A network with a memory of one vector, forecasting a series step by step.'),
      ],
      'lstm-and-gru': [
        say('LSTM and GRU'),
        say('Gates that decide what to keep, and how far back a gradient can reach.'),
      ],
      'text-generation': [
        say('Generating text'),
        say('A model that has read one novel writes on, one character at a time.'),
      ],
      seq2seq: [
        say('Sequence to sequence'),
        say('One network reads a date, another writes it down differently; a map shows who looks where.'),
      ],
      speech: [
        say('Speech and sound'),
        say('Turn sound into pictures and teach a network the words you record.'),
      ],
      autoencoders: [
        say('Autoencoders'),
        say('Squeeze a digit through a bottleneck, and learn what is lost, cleaned or strange.'),
      ],
      'dimensionality-reduction': [
        say('Seeing many dimensions'),
        say('The same digits laid out flat by three methods, moving while they learn.'),
      ],
      vae: [
        say('Variational autoencoders'),
        say('A space of digits that you can walk through, with something to see at every step.'),
      ],
      gan: [
        say('Generative adversarial networks'),
        say('A forger and a detective train each other; both gradients are in sight.'),
      ],
      diffusion: [say('Diffusion models'), say('Learn to remove noise, then begin with nothing but noise.')],
      attention: [
        say('Attention'),
        say('Every query, key and value of your own sentence, computed before your eyes.'),
      ],
      transformer: [
        say('Transformers'),
        say('A small GPT trained from scratch in the page, open at every block.'),
      ],
      'vision-transformer': [
        say('Transformers beyond text'),
        say('Cut a picture into patches, and treat them as words.'),
      ],
    },
  },
  {
    id: '4-scale',
    title: say('Large scale'),
    summary: say('More data than fits, more machines than one, and data that may not leave the phone.'),
    lessons: {
      'data-at-scale': [
        say('Feeding the machine'),
        say('Streams, noise, augmentation, and what the size of a batch changes.'),
      ],
      'distributed-training': [
        say('Many workers'),
        say('Several workers, one model: split the batch, share the gradients, measure the gain.'),
      ],
      'federated-learning': [
        say('Federated learning'),
        say('A dozen simulated phones learn together and never show their data.'),
      ],
    },
  },
  {
    id: '5-tuning',
    title: say('Optimize and fine-tune'),
    summary: say('Making a model generalize, finding its settings, reusing and explaining it.'),
    lessons: {
      regularization: [
        say('Overfitting and regularization'),
        say('When a model learns the noise, and six ways to stop it.'),
      ],
      hyperparameters: [
        say('Hyperparameter tuning'),
        say('Dozens of small models at once: is a grid better than luck?'),
      ],
      'transfer-learning': [
        say('Transfer learning and fine-tuning'),
        say('Begin with what another network has learned, freeze it, and train the rest.'),
      ],
      'language-transfer': [
        say('Transfer for text'),
        say('Sort real mail with a handful of examples and borrowed sentence vectors.'),
      ],
      explainability: [
        say('Opening the black box'),
        say('Four ways to ask a network why, and what each of them hides.'),
      ],
    },
  },
  {
    id: '6-reinforcement',
    title: say('Reinforcement learning'),
    summary: say('Learning from reward: from a table of values to an agent that plays.'),
    lessons: {
      'q-learning': [
        say('Q-learning'),
        say('An agent in a grid learns what every move is worth; you build the walls.'),
      ],
      dqn: [say('Deep Q-networks'), say('A network replaces the table, and balances a pole.')],
      ppo: [
        say('Policy gradients and PPO'),
        say('Learn the behaviour itself, in small safe steps, up to a game of Pong.'),
      ],
    },
  },
  {
    id: '7-deploy',
    title: say('Deploy'),
    summary: say('Getting a model out of the notebook, keeping it honest, and answering for it.'),
    lessons: {
      'shipping-a-model': [
        say('Shipping a model'),
        say('Save it, load it, version it, time it: a model leaves the notebook.'),
      ],
      edge: [
        say('Edge deployment'),
        say('Fewer bits, fewer weights, a smaller student: size against accuracy, measured.'),
      ],
      monitoring: [
        say('Monitoring and incremental learning'),
        say('The world drifts; notice, retrain, and do not forget what was known.'),
      ],
      ethics: [
        say('Bias, privacy, responsibility'),
        say('A model that is unfair by the numbers, and what it costs to mend it.'),
      ],
    },
  },
  {
    id: '8-frontiers',
    title: say('Frontiers'),
    summary: say('Graphs, memories, qubits, and how to read what is published next.'),
    lessons: {
      'graph-neural-networks': [
        say('Graph neural networks'),
        say('Learn from who knows whom: messages between neighbours on a real network.'),
      ],
      'memory-augmented': [
        say('Memory-augmented networks'),
        say('A network with a notebook of its own, whose pages you can read.'),
      ],
      quantum: [
        say('Quantum machine learning'),
        say('Train a small simulated circuit, and hear honestly what it is good for.'),
      ],
      'keeping-up': [
        say('Reading research, staying current'),
        say('How to read a paper, where the field talks, and which books are worth it.'),
      ],
    },
  },
  {
    id: '9-projects',
    title: say('Projects'),
    summary: say('Five capstones with a brief, milestones checked by running, and a write-up.'),
    lessons: {
      'project-image-classification': [
        say('Image classification'),
        say('Your own classifier of colour photographs, from data to write-up.'),
      ],
      'project-text-classification': [
        say('Text classification'),
        say('A recurrent network against a transformer on real mail.'),
      ],
      'project-object-detection': [
        say('Object detection'),
        say('Find and name things in pictures, and measure how well.'),
      ],
      'project-gan': [
        say('Generating images'),
        say('Generate images that were never drawn, and judge them fairly.'),
      ],
      'project-rl-agent': [
        say('An agent that plays'),
        say('An agent for Pong or CartPole, trained, tested and explained.'),
      ],
    },
  },
] as const satisfies readonly Stage[]
