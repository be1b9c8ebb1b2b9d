import * as z from 'zod/mini'
import type { Setup } from '@/lib/engine/experiment'
import { flag, oneOf, real, text, whole } from '@/lib/engine/params'
import { LONGEST_TEXT } from './gpt-own'

export const CORPORA = ['names', 'moby-dick', 'own'] as const

const params = z.object({
  corpus: oneOf(CORPORA, { label: 'Text to learn from', default: 'names' }),
  /** Used when `corpus` is `own`. */
  own: text({ label: 'Own text', default: '', max: LONGEST_TEXT }),
  layers: whole({ label: 'Layers', default: 2, min: 1, max: 4 }),
  heads: whole({ label: 'Heads', default: 4, min: 1, max: 8 }),
  width: whole({ label: 'Width', default: 48, min: 8, max: 128 }),
  context: whole({ label: 'Context', default: 16, min: 2, max: 64, unit: 'characters' }),
  batchSize: whole({ label: 'Batch size', default: 32, min: 1, max: 64, unit: 'windows', live: true }),
  learningRate: real({ label: 'Learning rate', default: 0.003, min: 0.00001, max: 1, live: true }),
  dropout: real({ label: 'Dropout', default: 0, min: 0, max: 0.8, live: true }),
  /** Off, nothing moves from one position to another: what is left is a model of single characters. */
  attention: flag({ label: 'Attention', default: true, live: true }),
  /** Off, nothing tells the model where in the window a character stands. */
  positions: flag({ label: 'Positions', default: true, live: true }),
  /** Off, a position sees the characters after it, the one it is to guess among them. */
  mask: flag({ label: 'Causal mask', default: true, live: true }),
  temperature: real({ label: 'Temperature', default: 1, min: 0.05, max: 3, live: true }),
  /** 0: every character may be drawn. */
  topK: whole({ label: 'Top k', default: 0, min: 0, max: 50, live: true }),
})

export const setup = {
  title: 'A GPT from scratch',
  params,
  backends: ['wasm', 'webgpu', 'webgl', 'cpu'],
} satisfies Setup<typeof params>

export type GptParams = z.infer<typeof params>
