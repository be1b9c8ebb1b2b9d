import { type Birth, type Checkpoint, defineExperiment, type Snapshot } from '@/lib/engine/experiment'
import { under, within } from '@/lib/engine/named-arrays'
import type { Cell } from '@/lib/math/recurrent'
import { createRng } from '@/lib/math/rng'
import {
  EXAM,
  isText,
  type MemoryRaceParams,
  networkParameters,
  PROBE,
  setup,
  widthsOf,
} from './memory-race.params'
import { type Counted, countedLoss } from './memory-race-counting'
import { type ExportAnswer, keepNet } from './memory-race-keep'
import { createLane, type Lane } from './memory-race-lane'
import { type Inside, lookInside, reachOf, scoreOf } from './memory-race-look'
import { createRecurrentNet, type RecurrentNet } from './memory-race-net'
import { loadTexts, type Texts } from './memory-race-source'
import { drawSequences, firstOf } from './memory-race-task'
import { type Reading, readText, writeTexts } from './memory-race-text'
import { wordsOf } from './memory-race-words'

/** One network of the race, as it is now. */
export interface RacerView {
  cell: Cell
  /** Numbers that it learns. */
  parameters: number
  /** On sequences nobody learns from: mean loss, and share of right answers. NaN once its weights are no numbers. */
  loss: number
  score: number
  /** |∂ℓ/∂h_t| at every step, root mean square over the first examples, [T]; of an LSTM |∂ℓ/∂c_t| as well. */
  reach: Float32Array
  cellReach?: Float32Array
}

export interface MemoryRaceView extends Snapshot {
  racers: RacerView[]
  /** Of the cell that is looked into, where it races. */
  inside?: Inside
  /** Where letters are guessed: what it costs to guess them by counting. */
  counted?: Counted
}

export type MemoryRaceQuestion =
  | { type: 'read'; cell: Cell; text: string }
  | { type: 'write'; cell: Cell; count: number; temperature: number; seed: number }
  | { type: 'export'; cell: Cell }
export type ReadAnswer = Reading & { step: number }
export interface WriteAnswer {
  step: number
  texts: string[]
  /** Those of their words, or of the names, that stand in what it learned from. */
  known: string[]
}

interface Racer {
  cell: Cell
  lane: Lane
  /** The same in typed arrays, where everything can be looked at; one for many sequences, one for few. */
  exam: RecurrentNet
  probe: RecurrentNet
}

/** Recurrent networks side by side: the same sequences in the same order, and how far back each can learn from. */
export const experiment = defineExperiment({
  ...setup,
  data: loadTexts,
  async create(
    params: MemoryRaceParams,
    { seed, backend, report, signal }: Birth,
    data?: Texts | Promise<Texts>,
  ) {
    const { task, lag, units, gain, forgetBias, optimizer } = params
    const { train, test } = await (data ?? loadTexts(params, { report, signal }))
    const exam = drawSequences(task, lag, EXAM, createRng(seed, 'exam'), test)
    const probe = firstOf(exam, PROBE)
    const counted = isText(task) ? countedLoss(`\n${train.join('\n')}\n`, task, exam) : undefined
    let learnt: Set<string> | undefined // every word, once it is asked for
    const racers = await Promise.all(
      [...new Set(params.cells)].map(async (cell): Promise<Racer> => {
        const spec = { cell, ...widthsOf(task), units, gain, forgetBias }
        return {
          cell,
          lane: await createLane(spec, optimizer, seed, backend),
          exam: createRecurrentNet(spec, seed),
          probe: createRecurrentNet(spec, seed),
        }
      }),
    )
    let step = 0

    async function weigh({ lane, exam: net, probe: few }: Racer) {
      const arrays = await lane.weights()
      net.write(arrays)
      few.write(arrays)
    }

    function examine({ cell, exam: net, probe: few }: Racer): RacerView {
      const loss = net.forward(exam)
      few.forward(probe)
      few.backward()
      const { dh, dc } = few.pass
      const { length: T, count: B } = probe
      return {
        cell,
        parameters: networkParameters(cell, task, units),
        loss,
        score: Number.isFinite(loss) ? scoreOf(net.answers, exam) : Number.NaN,
        reach: reachOf(dh, T, B),
        ...(cell === 'lstm' ? { cellReach: reachOf(dc, T, B) } : {}),
      }
    }

    return {
      step({ batchSize, learningRate, clip }: MemoryRaceParams) {
        const batch = drawSequences(task, lag, batchSize, createRng(seed, 'batch', step), train)
        for (const { lane } of racers) lane.train(batch, { learningRate, clip })
        step++
      },
      async snapshot(now: MemoryRaceParams): Promise<MemoryRaceView> {
        await Promise.all(racers.map(weigh))
        const views = racers.map(examine)
        const looked = racers.find(({ cell }) => cell === now.look)
        return {
          metrics: metricsOf(views),
          racers: views,
          ...(counted ? { counted } : {}),
          ...(looked ? { inside: lookInside(looked.probe, probe, now) } : {}),
        }
      },
      async ask(question: MemoryRaceQuestion): Promise<ReadAnswer | WriteAnswer | ExportAnswer> {
        const racer = racers.find(({ cell }) => cell === question.cell)
        if (!racer) throw new Error(`No ${question.cell} races here`)
        const { spec } = racer.exam
        const net = createRecurrentNet(spec, seed) // sequences of other lengths
        const at = step
        net.write(await racer.lane.weights())
        if (question.type === 'export') return keepNet(net, probe, at)
        if (!isText(task)) throw new Error('Nobody learns letters here')
        if (question.type === 'read') return { step: at, ...readText(net, task, question.text) }
        const texts = writeTexts(net, task, question, at)
        learnt ??= new Set(train.flatMap(wordsOf))
        const known = texts.flatMap(wordsOf).filter((word) => learnt?.has(word))
        return { step: at, texts, known: [...new Set(known)] }
      },
      async save(): Promise<Checkpoint> {
        const saved = await Promise.all(racers.map(async ({ cell, lane }) => under(cell, await lane.save())))
        return { step, arrays: Object.assign({}, ...saved) }
      },
      load(checkpoint) {
        for (const { cell, lane } of racers) lane.load(within(cell, checkpoint.arrays))
        step = checkpoint.step
      },
      dispose() {
        for (const { lane } of racers) lane.dispose()
      },
    }
  },
})

/** Those of every network under its name, such as `lstm.loss`; the unnamed ones are of the best. */
function metricsOf(views: readonly RacerView[]): Snapshot['metrics'] {
  const sound = views.filter(({ loss }) => Number.isFinite(loss))
  const best = sound.reduce<RacerView | undefined>(
    (best, view) => (best && best.loss <= view.loss ? best : view),
    undefined,
  )
  return Object.fromEntries([
    ['loss', best?.loss ?? Number.NaN],
    ['accuracy', best?.score ?? Number.NaN],
    ...sound.flatMap(({ cell, loss, score }) => [
      [`${cell}.loss`, loss],
      [`${cell}.accuracy`, score],
    ]),
  ])
}
