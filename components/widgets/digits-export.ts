import { exportSequential, type SequentialLayer } from '@/lib/engine/export-tfjs'
import { kerasNotebook, pytorchNotebook } from '@/lib/engine/notebook-dense'
import type { ClassifierExport } from '@/lib/experiments/digits'
import type { DigitsParams } from '@/lib/experiments/digits.params'
import { say } from '@/lib/locale/say'
import { classifierOf, notebookBlob, shiftDifference, zipModel } from './image-export-files'
import type { MakeFile } from './image-export-items'

const INPUTS = 784
const CLASSES = 10

/** One file of the trained model as it is now. */
export const makeDigitsFile: MakeFile = async (run, kind) => {
  const model = await run.ask<ClassifierExport>({ type: 'export' })
  const params = run.params as DigitsParams
  const name = `epoch-${params.data}-seed${run.seed}-step${model.step}`
  if (kind === 'tfjs') {
    const file = exportSequential([INPUTS], layersOf(params), model.arrays)
    return { name: `${name}.zip`, blob: await zipModel(file) }
  }
  const notebook = { keras: kerasNotebook, pytorch: pytorchNotebook }[kind]
  const { layers, activation, dropout, loss, frozen } = params
  const blob = notebookBlob(
    notebook({
      ...classifierOf(params, run.seed, model),
      sizes: [INPUTS, ...layers, CLASSES],
      activation,
      dropout,
      loss,
      frozen: Math.min(frozen, layers.length),
      differences: differencesOf(params),
    }),
  )
  return { name: `${name}-${kind}.ipynb`, blob }
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

/** What the page did to the training images, or their pixels, that a notebook with the published ones does not do. */
export function differencesOf({ white, shuffled, leak, shift }: DigitsParams): string[] {
  return [
    ...shiftDifference(shift),
    ...(white === '1'
      ? []
      : [
          say(
            'There the pixels ran from 0 to {white}. Here they run from 0 to 1, and the weights of the first layer are {white} times as large: the answers are the same, but training on from here is not.',
            { white },
          ),
        ]),
    ...(shuffled === 0
      ? []
      : [
          say('There {shuffled} % of the training images had labels drawn by lot. Here all have their own.', {
            shuffled: Math.round(100 * shuffled),
          }),
        ]),
    ...(leak
      ? [say('There a white mark at the top of every training image told its label. Here none does.')]
      : []),
  ]
}
