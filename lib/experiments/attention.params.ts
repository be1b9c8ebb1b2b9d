import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { flag, real, text, whole } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'
import { cellParameters } from '@/lib/math/recurrent'
import { ANSWERS, LETTERS, LONGEST } from './attention-task'

/** The two that race, from the same batches: one may look back at the text, one has read it and must remember. */
export const LANES = ['attention', 'memory'] as const
export type LaneName = (typeof LANES)[number]

/** How many dates nobody learns from are in the exam, and after how many steps it is held. */
export const EXAM = 128
export const EXAM_EVERY = 25
/** How many of them are shown with what both made of them. */
export const SAMPLES = 6

const params = v.object({
  units: whole({ label: say('Units'), default: 32, min: 4, max: 96 }),
  learningRate: real({ label: say('Learning rate'), default: 0.01, min: 0.00001, max: 1, live: true }),
  batchSize: whole({
    label: say('Batch size'),
    default: 64,
    min: 1,
    max: 256,
    unit: say('dates'),
    live: true,
  }),
  /** Scores over √H, before the softmax. */
  scaled: flag({ label: say('Divide the scores by √d'), default: false }),
  /** What both are shown; it does not touch the run. */
  date: text({ label: say('Date'), default: '3 March 1998', max: LONGEST, live: true }),
})

export const setup = {
  title: say('Attention'),
  params,
  backends: ['wasm', 'webgpu', 'webgl', 'cpu'],
} satisfies Setup<typeof params>

export type AttentionParams = v.InferOutput<typeof params>

/** Numbers that a network learns: a cell that reads, one that writes, and the answers, which hear of twice as much. */
export function laneParameters(lane: LaneName, units: number): number {
  const heard = lane === 'attention' ? 2 * units : units
  return (
    cellParameters('gru', LETTERS.length, units) +
    cellParameters('gru', ANSWERS.length + 1, units) +
    (heard + 1) * ANSWERS.length
  )
}
