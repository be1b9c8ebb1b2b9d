import { createRng, permutation } from '@/lib/math/rng'

/** A drawn exercise that a test may ask, and the objective of its lesson, from 1, that it serves. */
export interface TestItem {
  id: string
  /** Slug of the lesson. */
  lesson: string
  objective: number
}

/** The test of a stage: so many items are drawn from its pool, and each with numbers of its own. */
export interface StageTest<I extends TestItem = TestItem> {
  /** Permanent: what is handed in is stored under it. */
  id: string
  size: number
  /** The pool, in the order of the course. */
  items: readonly I[]
}

/**
 * The seed of a reader's test, below 2³¹. It brings back the numbers of every item, and does not tell the reader's own
 * seed.
 *
 * @param attempt counts the tests handed in before
 */
export function testSeed(test: string, reader: number, attempt: number): number {
  return Math.floor(createRng(reader, 'test', test, attempt)() * 2 ** 31)
}

/** The seed of the numbers of one item in the test of that seed: what `drawQuestion` takes. */
export function itemSeed(seed: number, item: string): number {
  return Math.floor(createRng(seed, 'test item', item)() * 2 ** 31)
}

/** Which test of a reader is next: the first that was not handed in. */
export function nextAttempt(test: string, reader: number, handedIn: ReadonlySet<number>): number {
  let attempt = 0
  while (handedIn.has(testSeed(test, reader, attempt))) attempt++
  return attempt
}

/** How many tests a reader can take before an item comes again. */
export function testsWithoutRepeat({ size, items }: StageTest): number {
  const lessons = [...new Set(items.map(({ lesson }) => lesson))]
  const counts = lessons.map((lesson) => items.filter((item) => item.lesson === lesson).length)
  return Math.min(Math.floor(items.length / size), ...counts)
}

/**
 * The items of a reader's test in the order of the course: one of every lesson, then more of those that have most left.
 *
 * What was asked least comes first, and what is not tied to a lesson is taken from one that has most left: so no item
 * comes again in a reader's first `testsWithoutRepeat`.
 */
export function drawTest<I extends TestItem>(
  { id, size, items }: StageTest<I>,
  reader: number,
  attempt: number,
): I[] {
  const uses = new Map<I, number>(items.map((item) => [item, 0]))
  let drawn: I[] = []
  for (let n = 0; n <= attempt; n++) {
    const order = permutation(createRng(reader, 'test items', id, n), items.length)
    drawn = drawFrom(
      [...order].map((i) => items[i]!),
      uses,
      size,
    )
    for (const item of drawn) uses.set(item, uses.get(item)! + 1)
  }
  return items.filter((item) => drawn.includes(item))
}

/** @param shuffled decides between equals */
function drawFrom<I extends TestItem>(
  shuffled: readonly I[],
  uses: ReadonlyMap<I, number>,
  size: number,
): I[] {
  const left = new Set([...shuffled].sort((a, b) => uses.get(a)! - uses.get(b)!))
  const drawn: I[] = []
  const take = (item: I) => {
    drawn.push(item)
    left.delete(item)
  }
  for (const lesson of new Set(shuffled.map((item) => item.lesson)))
    if (drawn.length < size) take([...left].find((item) => item.lesson === lesson)!)
  while (drawn.length < size && left.size > 0) {
    const least = Math.min(...[...left].map((item) => uses.get(item)!))
    const fresh = [...left].filter((item) => uses.get(item) === least)
    const count = ({ lesson }: I) => fresh.filter((item) => item.lesson === lesson).length
    take(fresh.reduce((best, item) => (count(item) > count(best) ? item : best)))
  }
  return drawn
}
