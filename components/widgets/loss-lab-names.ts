import type { LossName, Task } from '@/lib/experiments/loss-lab.params'

export const LOSS_NAMES: Record<LossName, string> = {
  squared: 'squared error',
  absolute: 'absolute error',
  huber: 'Huber',
  crossEntropy: 'cross-entropy',
}

/** Series colour of each loss, the same in every picture; its dash and mark go with it. */
export const LOSS_COLOURS: Record<LossName, number> = { squared: 0, absolute: 1, huber: 2, crossEntropy: 3 }

export const TASK_NAMES: Record<Task, string> = {
  outliers: 'A point gone astray',
  saturation: 'Sure and wrong',
  calibration: 'Honest probabilities',
}
