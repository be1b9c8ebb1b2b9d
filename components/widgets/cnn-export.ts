import { exportSequential, type SequentialLayer } from '@/lib/engine/export-tfjs'
import { kerasStackNotebook, pytorchStackNotebook } from '@/lib/engine/notebook-stack'
import type { CnnExport } from '@/lib/experiments/cnn'
import { type CnnParams, readFrozen } from '@/lib/experiments/cnn.params'
import { say } from '@/lib/locale/say'
import { type Stage, traceStack } from '@/lib/math/layer-stack'
import { parseStack } from '@/lib/math/layer-text'
import { classifierOf, notebookBlob, shiftDifference, zipModel } from './image-export-files'
import type { MakeFile } from './image-export-items'

/** One file of the trained network as it is now. */
export const makeCnnFile: MakeFile = async (run, kind) => {
  const model = await run.ask<CnnExport>({ type: 'export' })
  const params = run.params as CnnParams
  const stages = traceStack(parseStack(params.layers).layers)
  const name = `epoch-cnn-${params.data}-seed${run.seed}-step${model.step}`
  if (kind === 'tfjs') {
    if (model.order)
      throw new Error(
        say('A tf.layers model cannot shuffle pixels. The notebooks can; or train without the shuffle.'),
      )
    const file = exportSequential([28, 28, 1], layersOf(stages), model.arrays)
    return { name: `${name}.zip`, blob: await zipModel(file) }
  }
  const notebook = { keras: kerasStackNotebook, pytorch: pytorchStackNotebook }[kind]
  const blob = notebookBlob(
    notebook({
      ...classifierOf(params, run.seed, model),
      loss: 'cross-entropy',
      differences: [
        ...shiftDifference(params.shift),
        ...(readFrozen(params.frozen).length > 0
          ? [say('There some filters did not learn. Here all do.')]
          : []),
      ],
      stages,
      order: model.order,
    }),
  )
  return { name: `${name}-${kind}.ipynb`, blob }
}

/** The stack as `exportSequential` wants it: what comes out are probabilities. */
export function layersOf(stages: readonly Stage[]): SequentialLayer[] {
  return stages.flatMap((stage, l) => layersOfStage(stage, l, l === stages.length - 1))
}

function layersOfStage({ layer, relu, bias, input }: Stage, l: number, last: boolean): SequentialLayer[] {
  const biased = bias ? { bias: `biases/${l}` } : {}
  const bend = relu ? ({ activation: 'relu' } as const) : {}
  switch (layer.kind) {
    case 'conv':
      return [
        {
          type: 'conv2d',
          kernel: `kernels/${l}`,
          ...biased,
          stride: layer.stride,
          padding: layer.same ? 'same' : 'valid',
          ...bend,
        },
      ]
    case 'max':
      return [{ type: 'maxPooling2d', size: layer.size }]
    case 'avg':
      return [{ type: 'averagePooling2d', size: layer.size }]
    case 'norm':
      return [
        {
          type: 'batchNormalization',
          gamma: `gains/${l}`,
          beta: `shifts/${l}`,
          mean: `means/${l}`,
          variance: `variances/${l}`,
          momentum: 0.9,
          epsilon: 1e-3,
        },
        ...(relu ? [{ type: 'activation', activation: 'relu' } as const] : []),
      ]
    case 'drop':
      return [{ type: 'dropout', rate: layer.rate }]
    case 'dense':
      return [
        ...(input!.length === 3 ? [{ type: 'flatten' } as const] : []),
        {
          type: 'dense',
          kernel: `weights/${l}`,
          ...biased,
          ...(last ? { activation: 'softmax' } : bend),
        },
      ]
  }
}
