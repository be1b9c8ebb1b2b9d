import { type Checkpoint, defineExperiment, type Snapshot } from '@/lib/engine/experiment'
import { under, within } from '@/lib/engine/named-arrays'
import { createBatches } from '@/lib/engine/scratch/batches'
import { loadPlace, PLACE, savePlace } from '@/lib/engine/scratch/checkpoint'
import { type DeepSignalParams, type DeepSpec, SIDE, setup, specsOf } from './deep-signal.params'
import { accuracyOf, type DeepData, type Digits, openDeepData } from './deep-signal-data'
import { createLane, type Lane } from './deep-signal-lane'
import { type LayerNumbers, type LayerPicture, numbersOf, pictureOf } from './deep-signal-look'
import { createDeepNet } from './deep-signal-net'
import { findTrouble, type Trouble, troubleIn } from './deep-signal-trouble'

/** Training examples on which every layer is measured, always the same. */
const PROBE = 64
/** Most steps after a look that are taken again to find out where a network broke. */
const RETAKEN = 200
/** Name of the array that says where a network broke. */
const TROUBLE = 'trouble'

export const LANES = ['plain', 'repaired'] as const
export type LaneName = (typeof LANES)[number]

/** One network, as it is now; one that broke stays as it was before the step that broke it. */
export interface LaneView {
  name: LaneName
  /** On the probe, in training mode. */
  loss: number
  accuracy: number
  /** On held-back digits, in test mode. */
  testLoss: number
  testAccuracy: number
  layers: LayerNumbers
  picture: LayerPicture
  trouble?: Trouble
}

export interface DeepSignalView extends Snapshot {
  lanes: LaneView[]
}

/** What the experiment keeps of each network. */
interface Entry {
  name: LaneName
  spec: DeepSpec
  lane: Lane
  trouble?: Trouble
  /** The latest that was learned while all numbers were finite. */
  sound?: { step: number; arrays: Checkpoint['arrays'] }
}

/** A deep network of dense layers, alone or beside the same with one repair: same digits, same draws, same batches. */
export const experiment = defineExperiment({
  ...setup,
  data: openDeepData,
  async create(
    params: DeepSignalParams,
    { seed, backend, report, signal },
    data?: DeepData | Promise<DeepData>,
  ) {
    const { train, test } = await (data ?? openDeepData(params, { report, signal }))
    const probe = pick(
      train,
      Uint32Array.from({ length: PROBE }, (_, i) => i),
    )
    const entries = await Promise.all(
      specsOf(params).map(async (spec, i): Promise<Entry> => {
        const lane = await createLane(spec, seed, backend)
        return { name: LANES[i]!, spec, lane, sound: { step: 0, arrays: await lane.read() } }
      }),
    )
    const mirrors = entries.map(({ spec }) => createDeepNet(spec, seed))
    const batches = createBatches(seed)
    let step = 0
    /** Where the batches of the steps since the latest look began, at most `RETAKEN` of them; the first is `looked`. */
    let places: Checkpoint['arrays'][string][] = []
    let looked = 0

    /** The batch of an earlier step, for taking it again. */
    function batchAgain(at: number, size: number): Digits {
      const again = createBatches(seed)
      loadPlace(again, places[at - looked] ?? savePlace(batches))
      return nextBatch(again, size)
    }

    function nextBatch(from: typeof batches, size: number): Digits {
      const chosen = new Uint32Array(size)
      return pick(train, chosen.subarray(0, from.next(chosen, train.labels.length, size)))
    }

    async function lookAt(entry: Entry, i: number, now: DeepSignalParams): Promise<LaneView> {
      const net = mirrors[i]!
      const read = async () => {
        net.write(await entry.lane.read())
        net.forward(probe.x)
        net.backward(probe.labels)
      }
      await read()
      if (!entry.trouble) {
        const found = troubleIn(net)
        if (found) {
          settle(entry, { ...found, step }, now, i)
          await read()
        } else entry.sound = { step, arrays: net.read() }
      }
      const [loss, accuracy] = [net.loss(probe.labels), accuracyOf(net.logits, probe.labels)]
      const [layers, picture] = [numbersOf(net), pictureOf(net, now.layer)]
      net.forward(test.x, now.exam)
      const broken = entry.trouble ? Number.NaN : undefined
      return {
        name: entry.name,
        loss: broken ?? loss,
        accuracy: broken ?? accuracy,
        testLoss: broken ?? net.loss(test.labels),
        testAccuracy: broken ?? accuracyOf(net.logits, test.labels),
        layers,
        picture,
        ...(entry.trouble ? { trouble: entry.trouble } : {}),
      }
    }

    /** A network has broken since the latest look: finds out when and where, and leaves it as it was then. */
    function settle(entry: Entry, found: Trouble, now: DeepSignalParams, i: number) {
      entry.trouble = found
      if (entry.sound?.step !== looked) return
      const settings = { learningRate: now.learningRate, clip: specsOf(now)[i]!.clip }
      const origin = findTrouble(
        entry.spec,
        entry.sound,
        places.length < RETAKEN ? step : looked + RETAKEN - 1,
        (at) => batchAgain(at, now.batchSize),
        settings,
      )
      if (!origin) return
      entry.lane.write(origin.arrays)
      entry.trouble = origin.trouble
    }

    return {
      step(now: DeepSignalParams) {
        if (places.length < RETAKEN) places.push(savePlace(batches))
        const batch = nextBatch(batches, now.batchSize)
        for (const [i, { lane, trouble }] of entries.entries())
          if (!trouble) lane.train(batch, now.learningRate, specsOf(now)[i]!.clip)
        step++
      },
      async snapshot(now: DeepSignalParams): Promise<DeepSignalView> {
        const lanes = await Promise.all(entries.map((entry, i) => lookAt(entry, i, now)))
        const [first] = lanes
        places = []
        looked = step
        return {
          metrics: metricsOf(lanes),
          // Of one network alone the doctor can say what ails it.
          ...(lanes.length === 1
            ? { health: { dead: [...first!.layers.dead], gradients: [...first!.layers.weightGradients] } }
            : {}),
          lanes,
        }
      },
      async save() {
        const saved = await Promise.all(
          entries.map(async ({ name, lane, trouble }) => {
            const own = await lane.read()
            return under(name, trouble ? { ...own, [TROUBLE]: writeTrouble(trouble) } : own)
          }),
        )
        return { step, arrays: Object.assign({ [PLACE]: savePlace(batches) }, ...saved) }
      },
      load(checkpoint) {
        for (const entry of entries) {
          const { [TROUBLE]: trouble, ...learned } = within(entry.name, checkpoint.arrays)
          entry.lane.write(learned)
          entry.trouble = trouble && readTrouble(trouble)
          entry.sound = undefined
        }
        loadPlace(batches, checkpoint.arrays[PLACE])
        places = []
        step = looked = checkpoint.step
      },
      dispose() {
        for (const { lane } of entries) lane.dispose()
      },
    }
  },
})

/** Means over the networks that are sound, and those of each under its name, such as `repaired.loss`. */
function metricsOf(lanes: readonly LaneView[]): Snapshot['metrics'] {
  const measured = ['loss', 'testLoss', 'accuracy', 'testAccuracy'] as const
  const sound = lanes.filter(({ trouble }) => !trouble)
  const mean = (metric: (typeof measured)[number]) =>
    sound.reduce((sum, lane) => sum + lane[metric], 0) / sound.length
  return Object.fromEntries([
    ...measured.map((metric) => [metric, mean(metric)]),
    ...sound.flatMap((lane) => measured.map((metric) => [`${lane.name}.${metric}`, lane[metric]])),
  ])
}

function pick({ x, labels }: Digits, rows: Uint32Array): Digits {
  const size = SIDE ** 2
  const chosen = new Float32Array(rows.length * size)
  for (let i = 0; i < rows.length; i++)
    chosen.set(x.subarray(rows[i]! * size, (rows[i]! + 1) * size), i * size)
  return { x: chosen, labels: Uint8Array.from(rows, (row) => labels[row]!) }
}

const writeTrouble = ({ step, layer, where }: Trouble) => ({
  shape: [3],
  values: Float32Array.of(step, layer, where === 'sums' ? 0 : 1),
})

function readTrouble({ values: [step, layer, where] }: Checkpoint['arrays'][string]): Trouble {
  return { step: step!, layer: layer!, where: where === 0 ? 'sums' : 'gradient' }
}
