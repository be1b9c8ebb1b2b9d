import { say } from '@/lib/locale/say'

/** The curves of an image classifier: which metrics, and what each is called. */
export const LOSSES = [
  ['loss', say('train')],
  ['testLoss', say('test')],
] as const
export const ACCURACIES = [
  ['accuracy', say('train')],
  ['testAccuracy', say('test')],
] as const
