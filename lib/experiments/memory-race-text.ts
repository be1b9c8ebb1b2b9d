import { GATES } from '@/lib/math/recurrent'
import { choice, createRng } from '@/lib/math/rng'
import { nextProbabilities } from '@/lib/math/sampling'
import { LETTERS } from './memory-race.params'
import type { RecurrentNet } from './memory-race-net'
import { spell } from './memory-race-task'

/** Letters that a name may have when it is read or written; those it learns from are cut sooner. */
export const LONGEST_READ = 24

/** What a network of names makes of a text, letter by letter. */
export interface Reading {
  /** The line break in front first; after each of these a letter is guessed. */
  letters: string[]
  /** Every gate for every letter and unit, [T, H], and of an LSTM the cell, and the state. */
  gates: Record<string, Float32Array>
  /** The letters it thinks likeliest after each, with their probabilities. */
  guesses: { letter: string; probability: number }[][]
  /** What the letter that really came cost, in bits; none after the last one. */
  surprise: number[]
}

/** Only what it can read: a to z, small. */
export const readable = (text: string) =>
  [...text.toLowerCase()]
    .filter((letter) => letter !== '\n' && LETTERS.includes(letter))
    .join('')
    .slice(0, LONGEST_READ)

/** Reads a name with every gate recorded. */
export function readName(net: RecurrentNet, text: string): Reading {
  const name = readable(text)
  const T = name.length + 1
  net.forward(spell([name], T))
  const { cell, units: H } = net.spec
  const { pass, answers } = net
  const names = GATES[cell]
  const wide = names.length * H
  const V = LETTERS.length
  const pick = (from: (t: number) => number, values: Float32Array) => {
    const kept = new Float32Array(T * H)
    for (let t = 0; t < T; t++) kept.set(values.subarray(from(t), from(t) + H), t * H)
    return kept
  }
  const gates = Object.fromEntries(
    names.map((gate, g) => [gate, pick((t) => t * wide + g * H, pass.gates)] as const),
  )
  if (cell === 'lstm') gates.c = pick((t) => (t + 1) * H, pass.cells)
  gates.h = pick((t) => (t + 1) * H, pass.h)
  const chances = Array.from({ length: T }, (_, t) =>
    nextProbabilities(answers.subarray(t * V, (t + 1) * V), 1, 0),
  )
  return {
    letters: ['\n', ...name],
    gates,
    guesses: chances.map((row) =>
      row
        .map((probability, i) => ({ letter: LETTERS[i]!, probability }))
        .sort((a, b) => b.probability - a.probability)
        .slice(0, 3),
    ),
    surprise: [...name].map((letter, t) => -Math.log2(chances[t]![LETTERS.indexOf(letter)]!)),
  }
}

/**
 * Writes names letter by letter: name i draws from `createRng(seed, 'write', step, i)`, and ends with a line break or
 * after `LONGEST_READ` letters.
 */
export function writeNames(
  net: RecurrentNet,
  { count, temperature, seed }: { count: number; temperature: number; seed: number },
  step: number,
): string[] {
  const V = LETTERS.length
  const names = Array.from({ length: count }, () => '')
  const rngs = names.map((_, i) => createRng(seed, 'write', step, i))
  const ended = names.map(() => false)
  for (let n = 0; n < LONGEST_READ && ended.includes(false); n++) {
    // From the beginning each time: a name is short, and what it reads is what it was trained on.
    net.forward(spell(names, n + 1))
    for (const [e, rng] of rngs.entries()) {
      const row = (n * count + e) * V
      const next = choice(rng, nextProbabilities(net.answers.subarray(row, row + V), temperature, 0))
      if (ended[e]) continue
      if (next === 0) ended[e] = true
      else names[e] = names[e]! + LETTERS[next]!
    }
  }
  return names
}
