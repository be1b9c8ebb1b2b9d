import { exportSequential, type SequentialLayer } from '@/lib/engine/export-tfjs'
import { type DenseClassifier, kerasNotebook, pytorchNotebook } from '@/lib/engine/notebook-dense'
import type { DigitsExport } from '@/lib/experiments/digits'
import type { DigitsParams } from '@/lib/experiments/digits.params'
import type { Run } from '@/lib/worker/use-experiment'

const INPUTS = 784
const CLASSES = 10

/** One file of the trained model as it is now. */
export async function makeDigitsFile(
  run: Run,
  kind: 'tfjs' | 'keras' | 'pytorch',
): Promise<{ name: string; blob: Blob }> {
  const model = await run.ask<DigitsExport>({ type: 'export' })
  const params = run.params as DigitsParams
  const name = `epoch-${params.data}-seed${run.seed}-step${model.step}`
  if (kind === 'tfjs') return { name: `${name}.zip`, blob: await zipModel(model, params) }
  const notebook = { keras: kerasNotebook, pytorch: pytorchNotebook }[kind]
  const content = JSON.stringify(notebook(classifierOf(params, run.seed, model)), null, 1)
  return { name: `${name}-${kind}.ipynb`, blob: new Blob([content], { type: 'application/x-ipynb+json' }) }
}

/** The stack of layers as `exportSequential` wants it. */
export function layersOf({ layers, activation, dropout }: DigitsParams): SequentialLayer[] {
  const weights = (l: number) => ({ type: 'dense' as const, kernel: `weights/${l}`, bias: `biases/${l}` })
  return [
    ...layers.flatMap((_, l): SequentialLayer[] => [
      { ...weights(l), activation },
      { type: 'dropout', rate: dropout },
    ]),
    { ...weights(layers.length), activation: 'softmax' },
  ]
}

async function zipModel({ arrays }: DigitsExport, params: DigitsParams): Promise<Blob> {
  const { zipSync, strToU8 } = await import('fflate')
  const { modelJson, weightsBin } = exportSequential([INPUTS], layersOf(params), arrays)
  const zip = zipSync({ 'model.json': strToU8(JSON.stringify(modelJson)), 'model.weights.bin': weightsBin })
  return new Blob([zip as Uint8Array<ArrayBuffer>], { type: 'application/zip' })
}

function classifierOf(params: DigitsParams, seed: number, model: DigitsExport): DenseClassifier {
  const { data, layers, activation, dropout, learningRate, batchSize, loss, frozen } = params
  const { count, correct } = model.test
  return {
    data,
    sizes: [INPUTS, ...layers, CLASSES],
    activation,
    dropout,
    learningRate,
    batchSize,
    loss,
    frozen: Math.min(frozen, layers.length),
    differences: differencesOf(params),
    arrays: model.arrays,
    seed,
    step: model.step,
    test: { accuracy: correct / count, count },
    checks: model.checks,
  }
}

/** What the page did to the training images, or their pixels, that a notebook with the published ones does not do. */
export function differencesOf({ white, shuffled, leak }: DigitsParams): string[] {
  return [
    ...(white === '1'
      ? []
      : [
          `There the pixels ran from 0 to ${white}. Here they run from 0 to 1, and the weights of the first layer are ${white} times as large: the answers are the same, but training on from here is not.`,
        ]),
    ...(shuffled === 0
      ? []
      : [
          `There ${Math.round(100 * shuffled)} % of the training images had labels drawn by lot. Here all have their own.`,
        ]),
    ...(leak
      ? ['There a white mark at the top of every training image told its label. Here none does.']
      : []),
  ]
}
