import type { ExportItem } from '@/components/ui/run-export'
import { exportSequential, type SequentialLayer } from '@/lib/engine/export-tfjs'
import { type DenseClassifier, kerasNotebook, pytorchNotebook } from '@/lib/engine/notebook-dense'
import type { DigitsExport } from '@/lib/experiments/digits'
import type { DigitsParams } from '@/lib/experiments/digits.params'
import type { DigitsRun } from './digits'

const INPUTS = 784
const CLASSES = 10

/** The trained model as files: for TensorFlow.js, and as notebooks that hold these very weights. */
export function digitsExports(run: DigitsRun): ExportItem[] {
  const name = (model: DigitsExport, ending: string) =>
    `epoch-${run.params.data}-seed${run.seed}-step${model.step}${ending}`
  const ask = () => run.ask<DigitsExport>({ type: 'export' })
  const notebook = async (ending: string, make: typeof kerasNotebook) => {
    const model = await ask()
    const content = JSON.stringify(make(classifierOf(run, model)), null, 1)
    return { name: name(model, ending), blob: new Blob([content], { type: 'application/x-ipynb+json' }) }
  }
  return [
    {
      label: 'Model (TensorFlow.js)',
      about: 'model.json and its weights, zipped: tf.loadLayersModel reads it',
      make: async () => {
        const model = await ask()
        return { name: name(model, '.zip'), blob: await zipModel(model, run.params) }
      },
    },
    {
      label: 'Notebook (Keras)',
      about: 'rebuilds this model with its weights inside, checks and tests it',
      make: () => notebook('-keras.ipynb', kerasNotebook),
    },
    {
      label: 'Notebook (PyTorch)',
      about: 'the same in PyTorch',
      make: () => notebook('-pytorch.ipynb', pytorchNotebook),
    },
  ]
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

function classifierOf({ params, seed }: DigitsRun, model: DigitsExport): DenseClassifier {
  const { data, layers, activation, dropout, learningRate, batchSize } = params
  const { count, correct } = model.test
  return {
    data,
    sizes: [INPUTS, ...layers, CLASSES],
    activation,
    dropout,
    learningRate,
    batchSize,
    arrays: model.arrays,
    seed,
    step: model.step,
    test: { accuracy: correct / count, count },
    checks: model.checks,
  }
}
