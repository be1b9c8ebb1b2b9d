import type { Challenge, DebugTask } from '@/lib/exercises/challenge'
import type { CodeExercise } from '@/lib/exercises/code'
import type { DrawnExercise } from '@/lib/exercises/drawn'

type Load = () => Promise<{ exercise: CodeExercise }>

/** One line per code exercise: `<lesson>.<name>`, a file that is downloaded when its exercise is shown. */
export const codeExercises: Record<string, Load> = {
  'activations.leaky-relu': () => import('./activations/leaky-relu'),
  'activations.stable': () => import('./activations/stable'),
  'backpropagation.backward': () => import('./backpropagation/backward'),
  'backpropagation.node': () => import('./backpropagation/node'),
  'backpropagation.order': () => import('./backpropagation/order'),
  'backpropagation.push': () => import('./backpropagation/push'),
  'backpropagation.tanh': () => import('./backpropagation/tanh'),
  'backpropagation.train': () => import('./backpropagation/train'),
  'feedforward.dense': () => import('./feedforward/dense'),
  'feedforward.relu': () => import('./feedforward/relu'),
  'initialization-and-normalization.batch-norm': () =>
    import('./initialization-and-normalization/batch-norm'),
  'initialization-and-normalization.he-init': () => import('./initialization-and-normalization/he-init'),
  'initialization-and-normalization.layer-norm': () =>
    import('./initialization-and-normalization/layer-norm'),
  'losses.huber': () => import('./losses/huber'),
  'losses.stable': () => import('./losses/stable'),
  'the-neuron.correct': () => import('./the-neuron/correct'),
  'the-neuron.output': () => import('./the-neuron/output'),
  'transformer.causal-attention': () => import('./transformer/causal-attention'),
  'what-is-deep-learning.nearest': () => import('./what-is-deep-learning/nearest'),
  'your-first-model.cross-entropy': () => import('./your-first-model/cross-entropy'),
  'your-first-model.softmax': () => import('./your-first-model/softmax'),
  'your-first-model.training-step': () => import('./your-first-model/training-step'),
}

/** One line per challenge or debugging task, in the same manner. */
export const challenges: Record<string, () => Promise<{ challenge: Challenge | DebugTask }>> = {
  'activations.save-the-sigmoid': () => import('./activations/save-the-sigmoid'),
  'activations.silence': () => import('./activations/silence'),
  'feedforward.half-asleep': () => import('./feedforward/half-asleep'),
  'feedforward.no-hidden': () => import('./feedforward/no-hidden'),
  'feedforward.restless': () => import('./feedforward/restless'),
  'feedforward.ring': () => import('./feedforward/ring'),
  'feedforward.six-layers': () => import('./feedforward/six-layers'),
  'feedforward.stuck-at-chance': () => import('./feedforward/stuck-at-chance'),
  'initialization-and-normalization.one-at-a-time': () =>
    import('./initialization-and-normalization/one-at-a-time'),
  'initialization-and-normalization.thirty-layers': () =>
    import('./initialization-and-normalization/thirty-layers'),
  'transformer.clairvoyant': () => import('./transformer/clairvoyant'),
  'your-first-model.by-heart': () => import('./your-first-model/by-heart'),
  'the-neuron.chinstrap': () => import('./the-neuron/chinstrap'),
  'the-neuron.creeps': () => import('./the-neuron/creeps'),
  'your-first-model.handicap': () => import('./your-first-model/handicap'),
  'your-first-model.raw-pixels': () => import('./your-first-model/raw-pixels'),
  'your-first-model.too-good': () => import('./your-first-model/too-good'),
  'your-first-model.wrong-loss': () => import('./your-first-model/wrong-loss'),
}

/** One line per exercise with numbers of one's own, in the same manner. */
export const drawnExercises: Record<string, () => Promise<{ exercise: DrawnExercise }>> = {
  'activations.chain': () => import('./activations/chain'),
  'activations.dead': () => import('./activations/dead'),
  'activations.last-layer': () => import('./activations/last-layer'),
  'activations.product': () => import('./activations/product'),
  'activations.share': () => import('./activations/share'),
  'activations.slope': () => import('./activations/slope'),
  'backpropagation.error-shape': () => import('./backpropagation/error-shape'),
  'backpropagation.square': () => import('./backpropagation/square'),
  'backpropagation.two-ways': () => import('./backpropagation/two-ways'),
  'backpropagation.work': () => import('./backpropagation/work'),
  'backpropagation.wrong-gradient': () => import('./backpropagation/wrong-gradient'),
  'feedforward.count': () => import('./feedforward/count'),
  'feedforward.forward': () => import('./feedforward/forward'),
  'feedforward.hidden-shape': () => import('./feedforward/hidden-shape'),
  'feedforward.matrix': () => import('./feedforward/matrix'),
  'initialization-and-normalization.factor': () => import('./initialization-and-normalization/factor'),
  'initialization-and-normalization.normalized': () =>
    import('./initialization-and-normalization/normalized'),
  'feedforward.pieces': () => import('./feedforward/pieces'),
  'feedforward.remedy': () => import('./feedforward/remedy'),
  'initialization-and-normalization.means': () => import('./initialization-and-normalization/means'),
  'initialization-and-normalization.residual': () => import('./initialization-and-normalization/residual'),
  'initialization-and-normalization.signal': () => import('./initialization-and-normalization/signal'),
  'initialization-and-normalization.spread': () => import('./initialization-and-normalization/spread'),
  'losses.calibration': () => import('./losses/calibration'),
  'losses.compare': () => import('./losses/compare'),
  'losses.likelihood': () => import('./losses/likelihood'),
  'losses.middle': () => import('./losses/middle'),
  'losses.ratio': () => import('./losses/ratio'),
  'losses.surprise': () => import('./losses/surprise'),
  'optimizers.adagrad': () => import('./optimizers/adagrad'),
  'optimizers.adam-first': () => import('./optimizers/adam-first'),
  'optimizers.cosine': () => import('./optimizers/cosine'),
  'optimizers.valley': () => import('./optimizers/valley'),
  'optimizers.remembered': () => import('./optimizers/remembered'),
  'the-neuron.crossing': () => import('./the-neuron/crossing'),
  'the-neuron.gradient': () => import('./the-neuron/gradient'),
  'the-neuron.impossible': () => import('./the-neuron/impossible'),
  'the-neuron.probability': () => import('./the-neuron/probability'),
  'the-neuron.update': () => import('./the-neuron/update'),
  'transformer.parameters': () => import('./transformer/parameters'),
  'transformer.scores': () => import('./transformer/scores'),
  'transformer.temperature': () => import('./transformer/temperature'),
  'what-is-deep-learning.score': () => import('./what-is-deep-learning/score'),
  'what-is-deep-learning.step': () => import('./what-is-deep-learning/step'),
  'your-first-model.chance': () => import('./your-first-model/chance'),
  'your-first-model.dropped': () => import('./your-first-model/dropped'),
  'your-first-model.gain': () => import('./your-first-model/gain'),
  'your-first-model.loss': () => import('./your-first-model/loss'),
  'your-first-model.parameters': () => import('./your-first-model/parameters'),
  'your-first-model.recall': () => import('./your-first-model/recall'),
  'your-first-model.steps': () => import('./your-first-model/steps'),
}
