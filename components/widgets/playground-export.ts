import type { Checkpoint } from '@/lib/engine/experiment'
import type { PlaygroundView } from '@/lib/experiments/playground'
import { FEATURES, type PlaygroundParams } from '@/lib/experiments/playground.params'
import { architectureOf } from '@/lib/experiments/playground-net'
import { KERAS } from './playground-export-items'

/** Chosen features in the order in which the network takes them. */
export const featuresIn = ({ features }: PlaygroundParams) => FEATURES.filter((f) => features.includes(f))

export function pointsCsv({ train, test, task }: PlaygroundView): string {
  const rows = ({ points, values }: PlaygroundView['train'], held: string) =>
    Array.from(values, (value, i) => [points[2 * i], points[2 * i + 1], value, held].join())
  const head = `x,y,${task.kind === 'regression' ? 'value' : 'class'},set`
  return `${[head, ...rows(train, 'train'), ...rows(test, 'test')].join('\n')}\n`
}

export function weightsJson(params: PlaygroundParams, { task, weights }: PlaygroundView): string {
  const { output, activation } = architectureOf(params, task)
  const layers = weights.weights.map((w, l) => {
    const biases = Array.from(weights.biases[l]!)
    const m = w.length / biases.length
    return {
      activation: l < weights.weights.length - 1 ? activation : output,
      weights: biases.map((_, i) => Array.from(w.subarray(i * m, (i + 1) * m))),
      biases,
    }
  })
  return JSON.stringify({ features: featuresIn(params), layers }, null, 1)
}

/** Weights as TensorFlow.js and Keras keep them: `weights/l` [in, out] and `biases/l` [out]. */
export function arraysOf({ weights: { weights, biases } }: PlaygroundView): Checkpoint['arrays'] {
  return Object.fromEntries(
    weights.flatMap((w, l) => {
      const n = biases[l]!.length
      const m = w.length / n
      const turned = w.map((_, at) => w[(at % n) * m + Math.floor(at / n)]!)
      return [
        [`weights/${l}`, { shape: [m, n], values: turned }],
        [`biases/${l}`, { shape: [n], values: biases[l]! }],
      ]
    }),
  )
}

/** The network as TensorFlow.js saves one: its topology and its weights, zipped. */
export async function modelZip(params: PlaygroundParams, view: PlaygroundView): Promise<Blob> {
  const { zipSync, strToU8 } = await import('fflate')
  const { exportSequential } = await import('@/lib/engine/export-tfjs')
  const { output, activation } = architectureOf(params, view.task)
  const last = view.weights.weights.length - 1
  const layers = view.weights.weights.map((_, l) => ({
    type: 'dense' as const,
    kernel: `weights/${l}`,
    bias: `biases/${l}`,
    activation: KERAS[l < last ? activation : output]!,
  }))
  const { modelJson, weightsBin } = exportSequential([params.features.length], layers, arraysOf(view))
  const zip = zipSync({ 'model.json': strToU8(JSON.stringify(modelJson)), 'model.weights.bin': weightsBin })
  return new Blob([zip as Uint8Array<ArrayBuffer>], { type: 'application/zip' })
}
