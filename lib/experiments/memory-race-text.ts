import { GATES } from '@/lib/math/recurrent'
import { choice, createRng } from '@/lib/math/rng'
import { nextProbabilities } from '@/lib/math/sampling'
import { LETTERS, type TextTask, WINDOW } from './memory-race.params'
import type { RecurrentNet } from './memory-race-net'
import { framed, spell } from './memory-race-task'
import { readable } from './memory-race-words'

/** Letters that are written at most. */
const LONGEST_WRITTEN: Record<TextTask, number> = { names: 24, 'moby-dick': 140 }

/** What a network makes of a text, letter by letter. */
export interface Reading {
  /** First what stands before a text; after each of these a letter is guessed. */
  letters: string[]
  /** Every gate for every letter and unit, [T, H], and of an LSTM the cell, and the state. */
  gates: Record<string, Float32Array>
  /** The letters it thinks likeliest after each, with their probabilities. */
  guesses: { letter: string; probability: number }[][]
  /** What the letter that really came cost, in bits; none after the last one. */
  surprise: number[]
}

/** Reads a text with every gate recorded. */
export function readText(net: RecurrentNet, task: TextTask, given: string): Reading {
  const text = readable(given, task)
  const letters = LETTERS[task]
  const T = text.length + 1
  net.forward(spell(task, [framed(task, text)], T))
  const { cell, units: H } = net.spec
  const { pass, answers } = net
  const names = GATES[cell]
  const wide = names.length * H
  const V = letters.length
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
    letters: [letters[0]!, ...text],
    gates,
    guesses: chances.map((row) =>
      row
        .map((probability, i) => ({ letter: letters[i]!, probability }))
        .sort((a, b) => b.probability - a.probability)
        .slice(0, 3),
    ),
    surprise: [...text].map((letter, t) => -Math.log2(chances[t]![letters.indexOf(letter)]!)),
  }
}

/**
 * Writes letter by letter: text i draws from `createRng(seed, 'write', step, i)`. A name ends with a line break; of the
 * novel, a passage ends with its last whole word.
 */
export function writeTexts(
  net: RecurrentNet,
  task: TextTask,
  { count, temperature, seed }: { count: number; temperature: number; seed: number },
  step: number,
): string[] {
  const letters = LETTERS[task]
  const V = letters.length
  const texts = Array.from({ length: count }, () => '')
  const rngs = texts.map((_, i) => createRng(seed, 'write', step, i))
  const ended = texts.map(() => false)
  for (let n = 0; n < LONGEST_WRITTEN[task] && ended.includes(false); n++) {
    // The last letters anew each time, from a state of zeros: what it reads is what it was trained on.
    const length = task === 'names' ? n + 1 : Math.min(n + 1, WINDOW)
    const seen = texts.map((text) => (letters[0] + text.padEnd(n, letters[0])).slice(-length))
    net.forward(spell(task, seen, length))
    for (const [e, rng] of rngs.entries()) {
      const row = ((length - 1) * count + e) * V
      const next = choice(rng, nextProbabilities(net.answers.subarray(row, row + V), temperature, 0))
      if (ended[e]) continue
      if (task === 'names' && next === 0) ended[e] = true
      else texts[e] = texts[e]! + letters[next]!
    }
  }
  return task === 'names' ? texts : texts.map((text) => text.slice(0, text.lastIndexOf(' ')).trim())
}
