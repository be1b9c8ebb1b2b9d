import type { TestPlan } from './plan'

export const neuralNetworks: TestPlan = {
  minutes: 40,
  size: 12,
  items: {
    'the-neuron.probability': [1, 'three-numbers'],
    'the-neuron.crossing': [2, 'what-each-number-does'],
    'the-neuron.update': [3, 'the-perceptron-rule'],
    'the-neuron.gradient': [4, 'follow-the-slope'],
    'the-neuron.impossible': [5, 'what-one-neuron-cannot-do'],

    'activations.product': [1, 'why-there-must-be-a-bend'],
    'activations.slope': [2, 'from-the-step-to-the-sigmoid'],
    'activations.share': [2, 'the-odd-one-out'],
    'activations.chain': [3, 'what-a-slope-does-to-an-error'],
    'activations.dead': [4, 'a-bend-with-slope-one'],
    'activations.last-layer': [5, 'where-which-is-used-and-where-it-fails'],

    'losses.compare': [1, 'three-ways-to-be-wrong-about-a-number'],
    'losses.surprise': [1, 'sure-and-wrong'],
    'losses.middle': [2, 'three-ways-to-be-wrong-about-a-number'],
    'losses.ratio': [3, 'sure-and-wrong'],
    'losses.likelihood': [4, 'where-losses-come-from'],
    'losses.calibration': [5, 'seventy-per-cent'],

    'feedforward.forward': [1, 'a-forward-pass-by-hand'],
    'feedforward.hidden-shape': [1, 'the-whole-thing-in-one-line'],
    'feedforward.count': [3, 'the-whole-thing-in-one-line'],
    'feedforward.pieces': [4, 'why-the-bend'],
    'feedforward.remedy': [5, 'wide-or-deep'],

    'backpropagation.square': [1, 'one-rule-used-everywhere'],
    'backpropagation.error-shape': [1, 'a-neuron-in-a-network'],
    'backpropagation.two-ways': [2, 'used-twice-told-twice'],
    'backpropagation.work': [3, 'why-backwards'],
    'backpropagation.wrong-gradient': [4, 'trust-but-measure'],

    'optimizers.velocity': [1, 'momentum'],
    'optimizers.remembered': [1, 'momentum'],
    'optimizers.corrected': [1, 'a-step-of-ones-own-for-each-parameter'],
    'optimizers.valley': [2, 'the-ravine'],
    'optimizers.adagrad': [3, 'a-step-of-ones-own-for-each-parameter'],
    'optimizers.adam-first': [3, 'a-step-of-ones-own-for-each-parameter'],
    'optimizers.cosine': [4, 'schedules'],
    'optimizers.decayed': [5, 'where-it-is-used-and-where-it-fails'],

    'initialization-and-normalization.signal': [1, 'a-signal-on-its-way-through'],
    'initialization-and-normalization.factor': [1, 'the-rules-of-the-trade'],
    'initialization-and-normalization.spread': [2, 'the-rules-of-the-trade'],
    'initialization-and-normalization.normalized': [3, 'batch-norm'],
    'initialization-and-normalization.means': [3, 'layer-norm'],
    'initialization-and-normalization.modes': [4, 'two-modes'],
    'initialization-and-normalization.residual': [5, 'residual-connections'],

    'your-first-model.chance': [2, 'what-should-it-say-before-it-knows-anything'],
    'your-first-model.loss': [2, 'from-scores-to-a-loss-by-hand'],
    'your-first-model.steps': [3, 'batch-step-epoch'],
    'your-first-model.dropped': [3, 'dropout-exactly'],
    'your-first-model.gain': [4, 'how-sure-are-you-of-977-'],
    'your-first-model.recall': [5, 'reading-the-mistakes'],
  },
}
