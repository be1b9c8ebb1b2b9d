import type { Inputs } from '@/lib/engine/scratch/recurrence'
import { integer, type Rng } from '@/lib/math/rng'
import {
  EARLY,
  KINDS,
  LETTERS,
  LONGEST_NAME,
  SYMBOLS,
  type Task,
  type TextTask,
  WINDOW,
  widthsOf,
} from './memory-race.params'

/** What a network reads, and what it should say of it. */
export interface Sequences extends Inputs {
  /** The first step whose answer counts, from 0; so do all after it. */
  from: number
  /** [T − from, B]: a number, or that of a class. */
  targets: Float32Array
  /** How much each answer counts; 0 after the end of a name. [T − from, B] */
  weights: Float32Array
}

/** Draws sequences of a task. @param texts names, or one whole novel, of a task that is guessed letter by letter */
export function drawSequences(
  task: Task,
  lag: number,
  count: number,
  rng: Rng,
  texts: readonly string[] = [],
): Sequences {
  switch (task) {
    case 'adding':
      return drawAdding(lag, count, rng)
    case 'copy':
      return drawCopy(lag, count, rng)
    case 'names':
      return spell(
        task,
        Array.from({ length: count }, () => framed(task, texts[integer(rng, texts.length)]!)),
        LONGEST_NAME,
      )
    case 'moby-dick': {
      const novel = texts[0]!
      const starts = Array.from({ length: count }, () => integer(rng, novel.length - WINDOW))
      return spell(
        task,
        starts.map((start) => novel.slice(start, start + WINDOW + 1)),
        WINDOW,
      )
    }
  }
}

/**
 * The adding problem (Hochreiter and Schmidhuber 1997, §5.4): a number in [0, 1) at every step, two of them marked,
 * one of the first ten and one later; after the last step their sum is asked for. At least `lag` steps lie between the
 * first marked number and the answer.
 */
function drawAdding(lag: number, count: number, rng: Rng): Sequences {
  const length = lag + EARLY
  const x = new Float32Array(length * count * 2)
  const targets = new Float32Array(count)
  for (let e = 0; e < count; e++) {
    for (let t = 0; t < length; t++) x[2 * (t * count + e)] = rng()
    for (const t of [integer(rng, EARLY), EARLY + integer(rng, length - EARLY)]) {
      x[2 * (t * count + e) + 1] = 1
      targets[e]! += x[2 * (t * count + e)]!
    }
  }
  return { count, length, x, from: length - 1, targets, weights: new Float32Array(count).fill(1) }
}

/** A few symbols, then a pause, then calls to say them again in their order: each `lag` steps after it was heard. */
function drawCopy(lag: number, count: number, rng: Rng): Sequences {
  const length = lag + SYMBOLS
  const { inputs } = widthsOf('copy')
  const x = new Float32Array(length * count * inputs)
  const targets = new Float32Array(SYMBOLS * count)
  for (let e = 0; e < count; e++)
    for (let t = 0; t < length; t++) {
      const kind = t < SYMBOLS ? integer(rng, KINDS) : t < lag ? KINDS : KINDS + 1
      x[(t * count + e) * inputs + kind] = 1
      if (t < SYMBOLS) targets[t * count + e] = kind
    }
  const weights = new Float32Array(SYMBOLS * count).fill(1)
  return { count, length, x, from: lag, targets, weights }
}

/** A text between what stands before its first letter and behind its last. */
export const framed = (task: TextTask, text: string) => LETTERS[task][0]! + text + LETTERS[task][0]!

/** Pieces of text letter by letter: at every step the next letter is asked for. What comes after a piece does not count. */
export function spell(task: TextTask, pieces: readonly string[], length: number): Sequences {
  const letters = LETTERS[task]
  const [count, V] = [pieces.length, letters.length]
  const at = (letter = letters[0]!) => Math.max(0, letters.indexOf(letter))
  const x = new Float32Array(length * count * V)
  const targets = new Float32Array(length * count)
  const weights = new Float32Array(length * count)
  for (const [e, piece] of pieces.entries())
    for (let t = 0; t < length; t++) {
      const row = t * count + e
      x[row * V + at(piece[t])] = 1
      targets[row] = at(piece[t + 1])
      if (t < piece.length - 1) weights[row] = 1
    }
  return { count, length, x, from: 0, targets, weights }
}

/** The first few of some sequences. */
export function firstOf(all: Sequences, count: number): Sequences {
  const pick = (values: Float32Array, rows: number) => {
    const width = values.length / (rows * all.count)
    const kept = new Float32Array(rows * count * width)
    for (let t = 0; t < rows; t++)
      kept.set(values.subarray(t * all.count * width, (t * all.count + count) * width), t * count * width)
    return kept
  }
  const answers = all.length - all.from
  return {
    ...all,
    count,
    x: pick(all.x, all.length),
    targets: pick(all.targets, answers),
    weights: pick(all.weights, answers),
  }
}
