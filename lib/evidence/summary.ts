import { type Claim, type Finding, isDear } from './claims'

/** How the claims of a file fared, counted. */
export interface Summary {
  /** Done again: run or trained. */
  replayed: { confirmed: number; of: number }
  /** Judged again by a key. */
  judged: { confirmed: number; of: number }
  /** Could have been done again, but are not in the sample. */
  left: number
  /** Recorded, with nothing to recompute them by. */
  recorded: number
  /** Came out otherwise. */
  differ: number
  /** Were tried, and could not be recomputed. */
  unplayable: number
}

export function summaryOf(claims: readonly Claim[], findings: readonly Finding[]): Summary {
  const tally = (of: readonly Finding[]) => ({
    confirmed: of.filter(({ outcome }) => outcome === 'confirmed').length,
    of: of.filter(({ outcome }) => outcome !== 'unplayable').length,
  })
  const replayed = findings.filter(({ claim }) => isDear(claim))
  return {
    replayed: tally(replayed),
    judged: tally(findings.filter(({ claim }) => !isDear(claim))),
    left: claims.filter(isDear).length - replayed.length,
    recorded: claims.filter(({ means }) => means === 'none').length,
    differ: findings.filter(({ outcome }) => outcome === 'differs').length,
    unplayable: findings.filter(({ outcome }) => outcome === 'unplayable').length,
  }
}

/** The summary in sentences, the one that matters most first. */
export function summaryWords({ replayed, judged, left, recorded, differ, unplayable }: Summary): string[] {
  const words: string[] = []
  if (differ > 0)
    words.push(
      `${differ} of ${of(replayed.of + judged.of, 'recomputed claim')} ${differ === 1 ? 'is' : 'are'} not confirmed.`,
    )
  if (replayed.of > 0)
    words.push(
      `${replayed.confirmed} of ${of(replayed.of, 'replayed claim')} confirmed: run or trained again.`,
    )
  if (judged.of > 0)
    words.push(
      `${judged.confirmed} of ${of(judged.of, 'answer')} confirmed: judged again by the course’s key.`,
    )
  if (left > 0)
    words.push(
      `${of(left, 'more claim')} could be replayed and ${left === 1 ? 'is' : 'are'} not in this sample.`,
    )
  if (unplayable > 0) words.push(`${of(unplayable, 'claim')} could not be recomputed here.`)
  if (recorded > 0)
    words.push(
      `${of(recorded, 'answer')} ${recorded === 1 ? 'is' : 'are'} recorded but cannot be recomputed.`,
    )
  if (words.length === 0) words.push('This record claims no right answer yet: there is nothing to confirm.')
  return words
}

const of = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`
