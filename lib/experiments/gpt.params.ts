import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { flag, oneOf, real, text, whole } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'
import { LONGEST_TEXT } from './gpt-own'

export const CORPORA = ['names', 'moby-dick', 'own'] as const

const params = v.object({
  corpus: oneOf(CORPORA, { label: say('Text to learn from'), default: 'names' }),
  /** Used when `corpus` is `own`. */
  own: text({ label: say('Own text'), default: '', max: LONGEST_TEXT }),
  layers: whole({ label: say('Layers'), default: 2, min: 1, max: 4 }),
  heads: whole({ label: say('Heads'), default: 4, min: 1, max: 8 }),
  width: whole({ label: say('Width'), default: 48, min: 8, max: 128 }),
  context: whole({ label: say('Context'), default: 16, min: 2, max: 64, unit: say('characters') }),
  batchSize: whole({
    label: say('Batch size'),
    default: 32,
    min: 1,
    max: 64,
    unit: say('windows'),
    live: true,
  }),
  learningRate: real({ label: say('Learning rate'), default: 0.003, min: 0.00001, max: 1, live: true }),
  dropout: real({ label: say('Dropout'), default: 0, min: 0, max: 0.8, live: true }),
  /** Off, nothing moves from one position to another: what is left is a model of single characters. */
  attention: flag({ label: say('Attention'), default: true, live: true }),
  /** Off, nothing tells the model where in the window a character stands. */
  positions: flag({ label: say('Positions'), default: true, live: true }),
  /** Off, a position sees the characters after it, the one it is to guess among them. */
  mask: flag({ label: say('Causal mask'), default: true, live: true }),
  temperature: real({ label: say('Temperature'), default: 1, min: 0.05, max: 3, live: true }),
  /** 0: every character may be drawn. */
  topK: whole({ label: say('Top k'), default: 0, min: 0, max: 50, live: true }),
})

export const setup = {
  title: say('A GPT from scratch'),
  params,
  backends: ['wasm', 'webgpu', 'webgl', 'cpu'],
} satisfies Setup<typeof params>

export type GptParams = v.InferOutput<typeof params>
