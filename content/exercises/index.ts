import type { CodeExercise } from '@/lib/exercises/code'

type Load = () => Promise<{ exercise: CodeExercise }>

/** One line per code exercise: `<lesson>.<name>`, a file that is downloaded when its exercise is shown. */
export const codeExercises: Record<string, Load> = {
  'feedforward.relu': () => import('./feedforward/relu'),
}
