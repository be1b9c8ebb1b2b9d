import { drawDate } from '@/lib/data/dates'
import { type Checkpoint, defineExperiment, type Snapshot } from '@/lib/engine/experiment'
import { shareBeside } from '@/lib/engine/share'
import { tf } from '@/lib/engine/tf'
import { readTensors } from '@/lib/engine/weights'
import { createRng } from '@/lib/math/rng'
import {
  type AttentionParams,
  EXAM,
  EXAM_EVERY,
  LANES,
  type LaneName,
  laneParameters,
  SAMPLES,
  setup,
} from './attention.params'
import { createLane, type Lane } from './attention-lane'
import { type Reading, readDate } from './attention-look'
import { encodeDates, simplified, unknownIn } from './attention-task'

/** What both make of a date. */
export interface Read {
  /** As they read it. */
  text: string
  /** What is right, where it is known. */
  iso?: string
  readings: Record<LaneName, Reading>
}

export interface AttentionView extends Snapshot {
  /** Numbers that each of them learns. */
  parameters: Record<LaneName, number>
  /** The reader's own date, unless there is nothing in it, or something that no date is written with. */
  own?: Read
  /** Some dates of the exam, without what was looked at. */
  samples: Read[]
}

type Seen = Record<'loss' | LaneName, tf.Tensor>

/** Two networks learn to write dates as ISO 8601 does, from the same batches: one has attention, one has not. */
export const experiment = defineExperiment({
  ...setup,
  create({ units, scaled }: AttentionParams, { seed }) {
    const draw = (count: number, kept: boolean, ...stream: (string | number)[]) => {
      const rng = createRng(seed, ...stream)
      return Array.from({ length: count }, () => drawDate(rng, kept))
    }
    const lanes = Object.fromEntries(
      LANES.map((lane) => [lane, createLane(lane, units, scaled, seed)]),
    ) as Record<LaneName, Lane>
    const held = draw(EXAM, true, 'exam')
    const exam = encodeDates(held)
    const batchAt = (at: number, size: number) => encodeDates(draw(size, false, 'batch', at))

    // What the last look said, still on the device. Before the first step: the loss of the exam.
    const seen: Seen = {
      loss: tf.scalar(Math.log(11)),
      attention: lanes.attention.examine(exam),
      memory: lanes.memory.examine(exam),
    }
    function see(name: keyof Seen, value: tf.Tensor) {
      seen[name].dispose()
      seen[name] = value
    }
    see(
      'loss',
      tf.tidy(() => tf.reshape(tf.slice(seen.attention, [0], [1]), [])),
    )
    let step = 0
    let examinedAt = 0

    async function metrics(): Promise<Snapshot['metrics']> {
      const { loss, attention, memory } = await readTensors(seen)
      const [attentionLoss, attentionExact] = attention!.values as unknown as [number, number]
      const [memoryLoss, memoryExact] = memory!.values as unknown as [number, number]
      const attentionShare = shareBeside(attentionLoss, attentionExact)
      return {
        loss: loss!.values[0]!,
        accuracy: attentionShare,
        'attention.loss': attentionLoss,
        'attention.accuracy': attentionShare,
        'memory.loss': memoryLoss,
        'memory.accuracy': shareBeside(memoryLoss, memoryExact),
        examStep: examinedAt,
      }
    }

    return {
      step({ batchSize, learningRate }: AttentionParams) {
        const batch = batchAt(step, batchSize)
        see('loss', lanes.attention.train(batch, learningRate))
        lanes.memory.train(batch, learningRate).dispose()
        step++
        if (step % EXAM_EVERY !== 0) return
        for (const lane of LANES) see(lane, lanes[lane].examine(exam))
        examinedAt = step
      },
      metrics,
      async snapshot({ date }: AttentionParams): Promise<AttentionView> {
        const [measured, ...arrays] = await Promise.all([
          metrics(),
          ...LANES.map((lane) => lanes[lane].weights()),
        ])
        const read = ({ text, iso }: { text: string; iso?: string }): Read => ({
          text,
          ...(iso ? { iso } : {}),
          readings: Object.fromEntries(
            LANES.map((lane, n) => [lane, readDate(arrays[n]!, { lane, units, scaled }, text)]),
          ) as Read['readings'],
        })
        const text = simplified(date)
        return {
          metrics: measured,
          parameters: Object.fromEntries(
            LANES.map((lane) => [lane, laneParameters(lane, units)]),
          ) as AttentionView['parameters'],
          ...(text.trim() && unknownIn(text).length === 0 ? { own: read({ text }) } : {}),
          samples: held.slice(0, SAMPLES).map(read),
        }
      },
      async save(): Promise<Checkpoint> {
        const parts = await Promise.all([
          readTensors(Object.fromEntries(Object.entries(seen).map(([name, t]) => [`seen/${name}`, t]))),
          ...LANES.map(async (lane) => prefixed(lane, await lanes[lane].save())),
        ])
        const at = { shape: [], values: Float32Array.of(examinedAt) }
        return { step, arrays: Object.assign({ 'seen/at': at }, ...parts) }
      },
      load({ step: saved, arrays }) {
        for (const lane of LANES) lanes[lane].load(unprefixed(lane, arrays))
        for (const name of Object.keys(seen) as (keyof Seen)[]) {
          const { values, shape } = arrays[`seen/${name}`]!
          see(name, tf.tensor(values.slice(), shape))
        }
        examinedAt = arrays['seen/at']!.values[0]!
        step = saved
      },
      dispose() {
        for (const lane of LANES) lanes[lane].dispose()
        tf.dispose(seen)
      },
    }
  },
})

const prefixed = (lane: LaneName, arrays: Checkpoint['arrays']) =>
  Object.fromEntries(Object.entries(arrays).map(([name, array]) => [`${lane}/${name}`, array]))

const unprefixed = (lane: LaneName, arrays: Checkpoint['arrays']) =>
  Object.fromEntries(
    Object.entries(arrays)
      .filter(([name]) => name.startsWith(`${lane}/`))
      .map(([name, array]) => [name.slice(lane.length + 1), array]),
  )
