/** The curves of an image classifier: which metrics, and what each is called. */
export const LOSSES = [
  ['loss', 'train'],
  ['testLoss', 'test'],
] as const
export const ACCURACIES = [
  ['accuracy', 'train'],
  ['testAccuracy', 'test'],
] as const
