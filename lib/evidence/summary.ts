import { plural, say } from '@/lib/locale/say'
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
      plural(
        { one: '{n} of {claims} is not confirmed.', other: '{n} of {claims} are not confirmed.' },
        {
          n: differ,
          claims: plural(
            { one: '{n} recomputed claim', other: '{n} recomputed claims' },
            { n: replayed.of + judged.of },
          ),
        },
      ),
    )
  if (replayed.of > 0)
    words.push(
      plural(
        {
          one: '{confirmed} of {n} replayed claim confirmed: run or trained again.',
          other: '{confirmed} of {n} replayed claims confirmed: run or trained again.',
        },
        { n: replayed.of, confirmed: replayed.confirmed },
      ),
    )
  if (judged.of > 0)
    words.push(
      plural(
        {
          one: '{confirmed} of {n} answer confirmed: judged again by the course’s key.',
          other: '{confirmed} of {n} answers confirmed: judged again by the course’s key.',
        },
        { n: judged.of, confirmed: judged.confirmed },
      ),
    )
  if (left > 0)
    words.push(
      plural(
        {
          one: '{n} more claim could be replayed and is not in this sample.',
          other: '{n} more claims could be replayed and are not in this sample.',
        },
        { n: left },
      ),
    )
  if (unplayable > 0)
    words.push(
      plural(
        {
          one: '{n} claim could not be recomputed here.',
          other: '{n} claims could not be recomputed here.',
        },
        { n: unplayable },
      ),
    )
  if (recorded > 0)
    words.push(
      plural(
        {
          one: '{n} answer is recorded but cannot be recomputed.',
          other: '{n} answers are recorded but cannot be recomputed.',
        },
        { n: recorded },
      ),
    )
  if (words.length === 0)
    words.push(say('This record claims no right answer yet: there is nothing to confirm.'))
  return words
}
