import type { Inputs } from '@/lib/engine/scratch/recurrence'
import { integer, type Rng } from '@/lib/math/rng'
import { EARLY, KINDS, LETTERS, LONGEST_NAME, SYMBOLS, type Task, widthsOf } from './memory-race.params'

/** What a network reads, and what it should say of it. */
export interface Sequences extends Inputs {
  /** The first step whose answer counts, from 0; so do all after it. */
  from: number
  /** [T − from, B]: a number, or that of a class. */
  targets: Float32Array
  /** How much each answer counts; 0 after the end of a name. [T − from, B] */
  weights: Float32Array
}

/** Draws sequences of a task. @param names what `names` draws from; nobody else needs them */
export function drawSequences(
  task: Task,
  lag: number,
  count: number,
  rng: Rng,
  names: readonly string[] = [],
): Sequences {
  switch (task) {
    case 'adding':
      return drawAdding(lag, count, rng)
    case 'copy':
      return drawCopy(lag, count, rng)
    case 'names':
      return spell(Array.from({ length: count }, () => names[integer(rng, names.length)]!))
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

/** Names letter by letter, each behind a line break; at every step the next letter is asked for, at last the break. */
export function spell(names: readonly string[], length = LONGEST_NAME): Sequences {
  const [count, V] = [names.length, LETTERS.length]
  const x = new Float32Array(length * count * V)
  const targets = new Float32Array(length * count)
  const weights = new Float32Array(length * count)
  for (const [e, name] of names.entries()) {
    const framed = `\n${name}\n`
    for (let t = 0; t < length; t++) {
      const row = t * count + e
      x[row * V + Math.max(0, LETTERS.indexOf(framed[t] ?? '\n'))] = 1
      targets[row] = Math.max(0, LETTERS.indexOf(framed[t + 1] ?? '\n'))
      if (t < framed.length - 1) weights[row] = 1
    }
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
