/** Where a program cannot be read. */
export interface Break {
  /** From 1. */
  line: number
  /** It is not wrong there but ends there, with something still open. */
  ended: boolean
}

/** What no program can go on with. Two, because the one must not be mistaken for the reader's own error. */
const NONSENSE = ['\n@', '\n)']

/**
 * The line at which a program cannot be read; undefined when it can. Engines throw without a place, but an error stays
 * the first whatever follows it: nonsense behind it changes nothing, and the shortest beginning that fails as the whole
 * does ends with its line.
 *
 * @param read throws a SyntaxError for what is no program
 */
export function breakOf(source: string, read: (source: string) => void): Break | undefined {
  const complaint = (text: string): string | undefined => {
    try {
      read(text)
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }
  const whole = complaint(source)
  if (whole === undefined) return
  const nonsense = NONSENSE.find((text) => complaint(text) !== whole)
  if (nonsense === undefined) return
  const lines = source.split('\n')
  if (complaint(source + nonsense) !== whole) {
    const last = lines.findLastIndex((line) => line.trim() !== '')
    return { line: Math.max(1, last + 1), ended: true }
  }
  // Bisection: beginnings up to `good` do not fail so, those from `bad` on do.
  let [good, bad] = [0, lines.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (complaint(lines.slice(0, middle).join('\n') + nonsense) === whole) bad = middle
    else good = middle
  }
  return { line: bad, ended: false }
}
