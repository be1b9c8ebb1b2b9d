/** What can be measured of images that a network has made up. */

/**
 * What a classifier takes each image for: its likeliest class and the probability of that.
 *
 * @param probabilities [N × K], image after image
 */
export function likeliest(probabilities: ArrayLike<number>, classes: number) {
  return Array.from({ length: probabilities.length / classes }, (_, i) => {
    let label = 0
    for (let k = 1; k < classes; k++)
      if (probabilities[i * classes + k]! > probabilities[i * classes + label]!) label = k
    return { label, probability: probabilities[i * classes + label]! }
  })
}

/**
 * What a classifier takes each image for, counted, and the mean of its largest probability.
 *
 * @param probabilities [N × K], image after image; N > 0
 */
export function countClasses(probabilities: ArrayLike<number>, classes: number) {
  const counts = new Array<number>(classes).fill(0)
  const found = likeliest(probabilities, classes)
  for (const { label } of found) counts[label]!++
  return { counts, confidence: found.reduce((sum, { probability }) => sum + probability, 0) / found.length }
}

/**
 * Entropy −Σ pₖ ln pₖ of the shares that counts have of their sum, in nats: 0 if all are of one kind, ln K if all K
 * kinds are as many (Shannon 1948).
 */
export function entropyOfCounts(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let entropy = 0
  for (const count of counts) if (count > 0) entropy -= (count / total) * Math.log(count / total)
  return entropy
}

/**
 * The way from a to b along a great circle, at `share` of it: sin((1 − s) θ) / sin θ · a + sin(s θ) / sin θ · b, for the
 * angle θ between them (Shoemake 1985). Normal draws of many numbers all lie near one sphere, which a straight line
 * would leave (White 2016); nearly parallel ones are joined by a straight line.
 *
 * @param share in [0, 1]
 */
export function slerp(a: readonly number[], b: readonly number[], share: number): number[] {
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, i) => sum + value * y[i]!, 0)
  const cosine = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
  const angle = Math.acos(Math.max(-1, Math.min(1, cosine)))
  const sine = Math.sin(angle)
  const [from, to] =
    sine < 1e-6 ? [1 - share, share] : [Math.sin((1 - share) * angle) / sine, Math.sin(share * angle) / sine]
  return a.map((value, i) => from * value + to * b[i]!)
}
