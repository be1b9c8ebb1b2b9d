import { defineExperiment, type Snapshot } from '@/lib/engine/experiment'
import { type PlaygroundParams, setup } from './playground.params'
import { type Dataset, loadDataset, targetsOf } from './playground-data'
import { EXTENT, featuresOf, lattice } from './playground-features'
import type { Examples, PlaygroundNet, Weights } from './playground-net'
import { createScratchNet } from './playground-scratch'
import { type Surface, surfaceAround } from './playground-surface'

const MAP_COLUMNS = 50
const NEURON_COLUMNS = 16

/** Outputs over the square [−6, 6]², row by row from the top left. */
export interface OutputMap {
  columns: number
  /** One plane a class for more than two classes, else one plane: P(orange) · 2 − 1, or the value itself. */
  planes: Float32Array[]
}

export interface PlaygroundView extends Snapshot {
  task: Dataset['task']
  extent: number
  map: OutputMap
  /** Every neuron's activation over the square, by layer and neuron: [columns²] bytes, 0 … 255 for −max … +max. */
  neurons: { columns: number; maps: Uint8Array[][]; peaks: number[][] }
  weights: Weights
  train: { points: Float32Array; values: Float32Array }
  test: { points: Float32Array; values: Float32Array }
}

/** What the widget may ask of the network as it is. */
export type PlaygroundQuestion =
  | { type: 'weights'; weights: Float32Array[]; biases: Float32Array[] }
  | { type: 'surface'; span: number; columns: number }
  | { type: 'probe'; x: number; y: number }

export type { Surface }

/** A dense network on points in the plane: data, features, layers and everything else in the reader's hands. */
export const experiment = defineExperiment({
  ...setup,
  async create(params: PlaygroundParams, { seed, backend }) {
    const data = loadDataset(params, seed)
    const net: PlaygroundNet =
      backend === 'scratch'
        ? createScratchNet(params, data.task, seed)
        : (await import('./playground-tf')).createTfNet(params, data.task, seed)
    const examplesOf = ({ points, values }: Dataset['train']): Examples => ({
      x: featuresOf(points, params.features),
      y: targetsOf(values, data.task, params),
    })
    const train = examplesOf(data.train)
    const test = examplesOf(data.test)
    const grid = featuresOf(lattice(MAP_COLUMNS), params.features)
    const coarse = featuresOf(lattice(NEURON_COLUMNS), params.features)
    let step = 0

    async function mapOf(): Promise<OutputMap> {
      const outputs = (await net.respond(grid)).at(-1)!
      const count = grid.length / params.features.length
      const K = outputs.length / count
      const signed = data.task.kind === 'binary' && params.loss === 'cross-entropy'
      const plane = (k: number) =>
        Float32Array.from({ length: count }, (_, i) => (signed ? 2 * outputs[i]! - 1 : outputs[i * K + k]!))
      return { columns: MAP_COLUMNS, planes: Array.from({ length: K }, (_, k) => plane(k)) }
    }

    async function neuronMaps(): Promise<PlaygroundView['neurons']> {
      const layers = await net.respond(coarse)
      const count = NEURON_COLUMNS ** 2
      const peaks = layers.map((a) => {
        const n = a.length / count
        return Array.from({ length: n }, (_, i) => peakOf(a, i, n))
      })
      const maps = layers.map((a, l) => peaks[l]!.map((peak, i) => toBytes(a, i, a.length / count, peak)))
      return { columns: NEURON_COLUMNS, maps, peaks }
    }

    return {
      async step(now: PlaygroundParams) {
        await net.train(train, now)
        step++
      },
      async snapshot(): Promise<PlaygroundView> {
        const seen = await net.evaluate(train)
        const held = await net.evaluate(test)
        return {
          metrics: {
            loss: seen.loss,
            testLoss: held.loss,
            ...(seen.accuracy === undefined ? {} : { accuracy: seen.accuracy, testAccuracy: held.accuracy }),
          } as Snapshot['metrics'],
          health: await net.health(train.x),
          task: data.task,
          extent: EXTENT,
          map: await mapOf(),
          neurons: await neuronMaps(),
          weights: await net.read(),
          train: data.train,
          test: data.test,
        }
      },
      async ask(question: PlaygroundQuestion) {
        switch (question.type) {
          case 'weights':
            return net.write(question)
          case 'surface':
            return surfaceAround(net, train, seed, question)
          case 'probe':
            return net.respond(featuresOf(Float32Array.of(question.x, question.y), params.features))
        }
      },
      save: () => net.save(step),
      async load(checkpoint) {
        await net.load(checkpoint)
        step = checkpoint.step
      },
      dispose: () => net.dispose(),
    }
  },
})

/** Largest magnitude of neuron i among n over all rows; never 0. */
function peakOf(a: Float32Array, i: number, n: number): number {
  let peak = 1e-6
  for (let p = i; p < a.length; p += n) peak = Math.max(peak, Math.abs(a[p]!))
  return peak
}

function toBytes(a: Float32Array, i: number, n: number, peak: number): Uint8Array {
  return Uint8Array.from({ length: a.length / n }, (_, row) =>
    Math.round(127.5 * (1 + a[row * n + i]! / peak)),
  )
}
