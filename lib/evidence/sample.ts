import { createRng, permutation } from '@/lib/math/rng'
import type { Claim } from './claims'

/** Claims of a sample, unless the reader asks for all. */
export const SAMPLE = 8

/**
 * A sample of claims, stratified: the kinds take turns, and of a kind an exercise comes again only after all others.
 *
 * The first draw (`draw` 0) follows from the digest alone, so that two people see the same and the owner of the file
 * cannot pick; but who tries many variants of a file may find one with a pleasant sample. Against that a verifier
 * draws again, from a number that nobody could know before.
 */
export function drawSample(claims: readonly Claim[], digest: string, draw = 0, size = SAMPLE): Claim[] {
  const kinds = groupBy(claims, ({ kind }) => kind)
  const rng = createRng(draw, 'evidence', digest)
  const order = permutation(createRng(draw, 'evidence kinds', digest), kinds.size)
  const queues = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, of]) => inTurns(of, rng))
  const strata = [...order].map((i) => queues[i]!)
  return alternate(strata).slice(0, size)
}

/** The claims of one kind, shuffled, so that each exercise stands once before any stands twice. */
function inTurns(claims: readonly Claim[], rng: () => number): Claim[] {
  const sorted = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1))
  const shuffled = [...permutation(rng, sorted.length)].map((i) => sorted[i]!)
  return alternate([...groupBy(shuffled, ({ exercise }) => exercise).values()])
}

/** One of each list, then the next of each, until all are used up. */
function alternate<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat()
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}
