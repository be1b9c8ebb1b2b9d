import type { LossName, Task } from '@/lib/experiments/loss-lab.params'
import { say } from '@/lib/locale/say'

export const LOSS_NAMES: Record<LossName, string> = {
  squared: say('squared error'),
  absolute: say('absolute error'),
  huber: say('Huber'),
  crossEntropy: say('cross-entropy'),
}

/** Series colour of each loss, the same in every picture; its dash and mark go with it. */
export const LOSS_COLOURS: Record<LossName, number> = { squared: 0, absolute: 1, huber: 2, crossEntropy: 3 }

export const TASK_NAMES: Record<Task, string> = {
  outliers: say('A point gone astray'),
  saturation: say('Sure and wrong'),
  calibration: say('Honest probabilities'),
}
