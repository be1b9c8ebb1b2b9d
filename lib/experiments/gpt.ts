import { type Checkpoint, defineExperiment, type Snapshot } from '@/lib/engine/experiment'
import { dropoutMask, softmaxCrossEntropy } from '@/lib/engine/layers'
import { createOptimizer } from '@/lib/engine/optimizers'
import { readBack } from '@/lib/engine/read-back'
import { tf } from '@/lib/engine/tf'
import { loadVariables, readTensors, saveVariables } from '@/lib/engine/weights'
import { createRng } from '@/lib/math/rng'
import { type GptParams, setup } from './gpt.params'
import { type Baselines, createCorpus, type Source, type Windows } from './gpt-corpus'
import { type ExportAnswer, type ExportQuestion, keepWeights } from './gpt-keep'
import { type LookAnswer, type LookQuestion, lookInside } from './gpt-look'
import { createGpt } from './gpt-model'
import { type SampleQuestion, sampleTexts } from './gpt-sample'
import { readText } from './gpt-text'

/** Held-out text is looked at once in so many steps: it costs as much as two or three of them. */
const TEST_EVERY = 50
const STEPS = 3000

export interface GptView extends Snapshot {
  vocabulary: string[]
  corpus: { name: GptParams['corpus']; lines: boolean; trainCharacters: number; testCharacters: number }
  baselines: Baselines
  /** Numbers that are learned. */
  parameters: number
  /** Loss on held-out text by position in the window, of the model and of counting pairs, each [T]. */
  byPosition: { model: Float32Array; bigram: Float64Array }
}

export type GptQuestion = SampleQuestion | LookQuestion | ExportQuestion
export interface SampleAnswer {
  /** Step of the model that wrote them. */
  step: number
  texts: string[]
  /** Which of them are lines of the text it learned from; all false where lines are no wholes. */
  known: boolean[]
}
export type { LookAnswer }

/** A character-level GPT that learns to continue names, Moby Dick or the reader's own text. */
export const experiment = defineExperiment({
  ...setup,
  length: () => STEPS,
  data: readText,
  async create(params: GptParams, birth, data?: Source | Promise<Source>) {
    const { layers, heads, width, context } = params
    if (width % heads !== 0) throw new Error(`A width of ${width} cannot be shared evenly by ${heads} heads`)
    const { seed } = birth
    const corpus = createCorpus(await (data ?? readText(params, birth)), context)
    const gpt = createGpt({ vocabulary: corpus.vocabulary.length, layers, heads, width, context }, seed)
    const optimizer = createOptimizer('adamw', gpt.variables)
    let step = 0

    const idsOf = ({ count, inputs }: Windows) => tf.tensor2d(inputs, [count, context], 'int32')
    const batchAt = (at: number, size: number) => corpus.batch(size, createRng(seed, 'batch', at))

    /** Mean loss on a batch, in nats per character; with dropout while learning. */
    function lossOf(batch: Windows, now: GptParams, at?: number): tf.Scalar {
      const rng = createRng(seed, 'dropout', at ?? 0)
      const learning = at !== undefined && now.dropout > 0
      const drop = learning ? (x: tf.Tensor) => tf.mul(x, dropoutMask(rng, x.shape, now.dropout)) : undefined
      return softmaxCrossEntropy(
        gpt.logits(idsOf(batch), { parts: now, drop }),
        tf.tensor1d(batch.targets, 'int32'),
      )
    }

    /** Loss on held-out text by position, [T]: ln Σ exp z − z of the character that came. */
    function testLosses(now: GptParams): tf.Tensor1D {
      return tf.tidy(() => {
        const logits = gpt.logits(idsOf(corpus.test), { parts: now }) // [N·T, V]
        const hit = tf.cast(
          tf.oneHot(tf.tensor1d(corpus.test.targets, 'int32'), gpt.shape.vocabulary),
          'float32',
        )
        const losses = tf.sub(tf.logSumExp(logits, 1), tf.sum(tf.mul(logits, hit), 1))
        return tf.mean(tf.reshape(losses, [corpus.test.count, context]), 0)
      })
    }

    // What the last look said, still on the device. Before the first step: the loss the first batch will meet.
    const seen: { loss: tf.Tensor; test: tf.Tensor } = {
      loss: tf.tidy(() => lossOf(batchAt(0, params.batchSize), params)),
      test: testLosses(params),
    }
    let testedAt = 0
    function see(name: keyof typeof seen, value: tf.Tensor) {
      seen[name].dispose()
      seen[name] = value
    }

    return {
      step(now: GptParams) {
        const batch = batchAt(step, now.batchSize)
        see(
          'loss',
          tf.tidy(() =>
            optimizer.minimize(() => lossOf(batch, now, step), { learningRate: now.learningRate }),
          ),
        )
        step++
        if (step % TEST_EVERY === 0) {
          see('test', testLosses(now))
          testedAt = step
        }
      },

      async snapshot(): Promise<GptView> {
        const [[loss], model] = await Promise.all([readBack(seen.loss), readBack(seen.test)])
        return {
          // The last position of a window has nothing after it to peep at, whatever the mask.
          metrics: { loss: loss!, testLoss: mean(model), testStep: testedAt, lastLoss: model.at(-1)! },
          vocabulary: corpus.vocabulary,
          corpus: {
            name: params.corpus,
            lines: corpus.lines,
            trainCharacters: corpus.trainCharacters,
            testCharacters: corpus.testCharacters,
          },
          baselines: corpus.baselines,
          parameters: Object.values(gpt.variables).reduce((sum, { size }) => sum + size, 0),
          byPosition: { model: model.slice(), bigram: corpus.bigramByPosition },
        }
      },

      async ask(question: GptQuestion, now: GptParams): Promise<SampleAnswer | LookAnswer | ExportAnswer> {
        if (question.type === 'look') return lookInside(gpt, corpus, now, question)
        if (question.type === 'export') return keepWeights(gpt, corpus, now, question, step)
        const texts = await sampleTexts(gpt, corpus, now, question, step)
        return { step, texts, known: texts.map(corpus.knows) }
      },

      async save(): Promise<Checkpoint> {
        const arrays = await Promise.all([
          saveVariables(gpt.variables),
          optimizer.save(),
          readTensors({ 'seen/loss': seen.loss, 'seen/test': seen.test }),
        ])
        const at = { shape: [], values: Float32Array.of(testedAt) }
        return { step, arrays: Object.assign({ 'seen/testedAt': at }, ...arrays) }
      },

      load({ step: saved, arrays }) {
        loadVariables(gpt.variables, arrays)
        optimizer.load(arrays)
        step = saved
        testedAt = arrays['seen/testedAt']?.values[0] ?? 0
        for (const name of ['loss', 'test'] as const) {
          const array = arrays[`seen/${name}`]
          if (array) see(name, tf.tensor(array.values.slice(), array.shape))
        }
      },

      dispose() {
        optimizer.dispose()
        gpt.dispose()
        tf.dispose([seen.loss, seen.test])
      },
    }
  },
})

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
