/** Steps up to which every one is sampled; also, halved, how many samples fall between a step and its double. */
const EVERY = 64

/**
 * Whether the metrics of a run belong to its record at this step, however fast it trains: every step up to 64, from
 * there at 32 evenly spaced steps in each doubling, so that neighbours lie 1.6 to 3.1 % apart. A run of a million
 * steps has 510 of them.
 *
 * @param step whole, 0 or more
 */
export function isSampled(step: number): boolean {
  if (step < EVERY) return true
  return step % (2 ** (Math.floor(Math.log2(step)) + 1) / EVERY) === 0
}
