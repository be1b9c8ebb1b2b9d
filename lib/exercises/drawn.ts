import { formatBrief } from '@/lib/math/format'
import { drawParameters, exerciseRng, type ParameterRange } from './parameters'
import type { Asked, Question } from './questions'

/**
 * An exercise with numbers of one's own, of any kind: a file `content/exercises/<lesson>/<name>.ts`, shown by
 * `<Drawn id="<lesson>.<name>" />`. Pure: the same seed asks the same question everywhere and for ever.
 */
export interface DrawnExercise<K extends string = string> {
  /** Names it in lists, such as a teacher's. */
  title: string
  /** What each number may be. The names are shown as words: `firstHidden` is "first hidden". */
  ranges: Record<K, ParameterRange>
  /** Whether these numbers make a good question; others are drawn again. Absent: all do. */
  fits?(numbers: Record<K, number>): boolean
  /** Says the numbers in lists, where their names and values do not. Absent: `first hidden 64`. */
  inWords?(numbers: Record<K, number>): string
  make(numbers: Record<K, number>): Question
}

/** The exercise itself, so that `make` knows the names of the numbers. */
export function drawnExercise<K extends string>(exercise: DrawnExercise<K>): DrawnExercise<K> {
  return exercise
}

const MOST_DRAWS = 1000

/**
 * The numbers of one version, drawn until they fit.
 *
 * @param seed of this version; recorded with every answer, it alone brings the question back
 * @throws RangeError when nothing fits
 */
export function drawNumbers<K extends string>(
  { ranges, fits = () => true }: DrawnExercise<K>,
  id: string,
  seed: number,
): Record<K, number> {
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const numbers = drawParameters(ranges, seed, id, draw)
    if (fits(numbers)) return numbers
  }
  throw new RangeError(`no numbers in the ranges of ${id} fit`)
}

/** The question of one version. */
export function drawQuestion(exercise: DrawnExercise, id: string, seed: number): Asked {
  return { title: exercise.title, ...exercise.make(drawNumbers(exercise, id, seed)) }
}

/**
 * The seed of a reader's version of an exercise, below 2³¹. It does not tell the reader's own seed.
 *
 * @param reader the reader's seed (`lib/exercises/class`)
 * @param restarts how often the exercise was started afresh; each time with a question other than the one before
 */
export function versionSeed(exercise: DrawnExercise, id: string, reader: number, restarts = 0): number {
  const plain = (restart: number) => candidates(reader, id, restart)()
  if (restarts === 0) return plain(0)
  const written = (seed: number) => JSON.stringify(drawQuestion(exercise, id, seed))
  const before = written(plain(restarts - 1))
  const next = candidates(reader, id, restarts)
  let seed = next()
  for (let i = 0; i < MOST_DRAWS && written(seed) === before; i++) seed = next()
  return seed
}

function candidates(reader: number, id: string, restarts: number): () => number {
  const rng = exerciseRng(reader, id, restarts)
  return () => Math.floor(rng() * 2 ** 31)
}

/** The numbers in words: `first hidden 64, second hidden 16`. */
export function numbersInWords(numbers: Readonly<Record<string, number>>): string {
  return Object.entries(numbers)
    .map(
      ([name, value]) =>
        `${name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${formatBrief(value)}`,
    )
    .join(', ')
}

/**
 * Whether every two of the values differ by more than `gap` of the larger, so that a mistake is never taken for the
 * answer or for another mistake. For `fits`.
 */
export function apart(values: readonly number[], gap = 0): boolean {
  return values.every((a, i) =>
    values.slice(i + 1).every((b) => Math.abs(a - b) > gap * Math.max(Math.abs(a), Math.abs(b))),
  )
}
