import type { WrittenDate } from '@/lib/data/dates'

/** What a date may be written with. */
export const LETTERS = ' ,./0123456789abcdefghijlmnoprstuvy'
/** What an ISO date is written with. */
export const ANSWERS = '-0123456789'
/** Characters of a written date: `23rd september 1998`. What is shorter has nothing in front. */
export const LONGEST = 19
/** Characters of an ISO date. */
export const ISO = 10

/** Dates as the networks read them, in the order of time: row t B + e is place t of date e. */
export interface Dates {
  count: number
  /** One-hot letters, ends flush; rows before a text begins are 0. [LONGEST, B, |LETTERS|] */
  letters: Float32Array
  /** −1e9 before a text begins, 0 elsewhere: what attention may not see. [B, LONGEST] */
  mask: Float32Array
  /** The answer so far: at place t a 1 for what stands at t − 1, at place 0 for the beginning. [ISO, B, |ANSWERS| + 1] */
  before: Float32Array
  /** Which of `ANSWERS` stands where. [ISO, B] */
  answers: Int32Array
}

/** A text as the reader typed it, as the networks know it. */
export const simplified = (text: string) => text.toLowerCase()

/** Characters of a text that no date is written with, each once. */
export const unknownIn = (text: string) => [...new Set(simplified(text))].filter((c) => !LETTERS.includes(c))

export function encodeDates(dates: readonly WrittenDate[]): Dates {
  const B = dates.length
  const [D, K] = [LETTERS.length, ANSWERS.length + 1]
  const letters = new Float32Array(LONGEST * B * D)
  const mask = new Float32Array(B * LONGEST)
  const before = new Float32Array(ISO * B * K)
  const answers = new Int32Array(ISO * B)
  for (const [e, { text, iso }] of dates.entries()) {
    const pad = LONGEST - text.length
    mask.fill(-1e9, e * LONGEST, e * LONGEST + pad)
    for (const [i, letter] of [...text].entries())
      letters[((pad + i) * B + e) * D + LETTERS.indexOf(letter)] = 1
    for (let t = 0; t < ISO; t++) {
      before[(t * B + e) * K + (t === 0 ? K - 1 : ANSWERS.indexOf(iso[t - 1]!))] = 1
      answers[t * B + e] = ANSWERS.indexOf(iso[t]!)
    }
  }
  return { count: B, letters, mask, before, answers }
}
