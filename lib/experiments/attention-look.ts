import type { Checkpoint } from '@/lib/engine/experiment'
import { addProducts } from '@/lib/engine/scratch/products'
import { type Inputs, passForward } from '@/lib/engine/scratch/recurrence'
import { attend } from '@/lib/math/attention'
import { softmax } from '@/lib/math/softmax'
import type { LaneName } from './attention.params'
import { ANSWERS, encodeDates, ISO, LONGEST } from './attention-task'

/** What a network makes of a date, character by character. */
export interface Reading {
  /** ISO characters, each the likeliest after those before it. */
  answer: string
  /** Its probability of each of them, [ISO]. */
  confidence: Float32Array
  /** How much of each letter it looked at for each of them, [ISO, letters]; rows sum to 1. Only with attention. */
  weights?: Float32Array
}

/** The networks of `attention-lane` for one date, in typed arrays, writing by themselves: nobody tells them what was right. */
export function readDate(
  arrays: Checkpoint['arrays'],
  { lane, units: H, scaled }: { lane: LaneName; units: number; scaled: boolean },
  text: string,
): Reading {
  const K = ANSWERS.length
  const { letters } = encodeDates([{ text, iso: '' }])
  const run = (name: string, x: Inputs, start?: Float32Array) =>
    passForward('gru', cellOf(arrays, name), x, H, undefined, start).h.subarray(H)
  const read = run('read', { count: 1, length: LONGEST, x: letters })
  const keys = rowsOf(read.subarray((LONGEST - text.length) * H), H)
  const confidence = new Float32Array(ISO)
  const weights = new Float32Array(ISO * text.length)
  let state = read.slice(-H)
  let before = K // nothing has been written
  let answer = ''
  for (let t = 0; t < ISO; t++) {
    const x = new Float32Array(K + 1)
    x[before] = 1
    state = run('write', { count: 1, length: 1, x }, state).slice()
    let heard: ArrayLike<number> = state
    if (lane === 'attention') {
      const found = attend([[...state]], keys, keys, false, scaled ? 1 / Math.sqrt(H) : 1)
      weights.set(found.weights[0]!, t * text.length)
      heard = [...state, ...found.output[0]!]
    }
    const logits = new Float32Array(arrays.outBias!.values)
    addProducts(Float32Array.from(heard), arrays.out!.values, logits, 1, heard.length, K)
    const probabilities = softmax([...logits])
    before = probabilities.indexOf(Math.max(...probabilities))
    confidence[t] = probabilities[before]!
    answer += ANSWERS[before]
  }
  return { answer, confidence, ...(lane === 'attention' ? { weights } : {}) }
}

const cellOf = (arrays: Checkpoint['arrays'], name: string) =>
  Object.fromEntries(['w', 'u', 'b', 'c'].map((key) => [key, arrays[`${name}/${key}`]!.values]))

const rowsOf = (values: Float32Array, width: number) =>
  Array.from({ length: values.length / width }, (_, t) => [...values.subarray(t * width, (t + 1) * width)])
