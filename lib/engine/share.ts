/**
 * A share of right answers, as it is told beside its loss. Of outputs that are no numbers the first class counts as
 * the largest, which would look like guessing: there is no share where there is no loss.
 */
export const shareBeside = (loss: number, share: number): number => (Number.isNaN(loss) ? Number.NaN : share)
