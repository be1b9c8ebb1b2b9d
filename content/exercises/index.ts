import type { Challenge, DebugTask } from '@/lib/exercises/challenge'
import type { CodeExercise } from '@/lib/exercises/code'

type Load = () => Promise<{ exercise: CodeExercise }>

/** One line per code exercise: `<lesson>.<name>`, a file that is downloaded when its exercise is shown. */
export const codeExercises: Record<string, Load> = {
  'feedforward.dense': () => import('./feedforward/dense'),
  'feedforward.relu': () => import('./feedforward/relu'),
  'transformer.causal-attention': () => import('./transformer/causal-attention'),
  'what-is-deep-learning.nearest': () => import('./what-is-deep-learning/nearest'),
  'your-first-model.cross-entropy': () => import('./your-first-model/cross-entropy'),
  'your-first-model.softmax': () => import('./your-first-model/softmax'),
  'your-first-model.training-step': () => import('./your-first-model/training-step'),
}

/** One line per challenge or debugging task, in the same manner. */
export const challenges: Record<string, () => Promise<{ challenge: Challenge | DebugTask }>> = {
  'feedforward.no-hidden': () => import('./feedforward/no-hidden'),
  'feedforward.ring': () => import('./feedforward/ring'),
  'feedforward.six-layers': () => import('./feedforward/six-layers'),
  'feedforward.stuck-at-chance': () => import('./feedforward/stuck-at-chance'),
  'your-first-model.handicap': () => import('./your-first-model/handicap'),
}
