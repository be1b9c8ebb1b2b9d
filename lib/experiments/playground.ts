import { defineExperiment, type Snapshot } from '@/lib/engine/experiment'
import { type PlaygroundParams, setup } from './playground.params'
import { type Dataset, loadDataset, targetsOf } from './playground-data'
import { EXTENT, featuresOf, lattice } from './playground-features'
import type { Examples, PlaygroundNet, Weights } from './playground-net'
import { createScratchNet } from './playground-scratch'
import { type Surface, surfaceAround } from './playground-surface'

const MAP_COLUMNS = 48
/** The small maps are every third cell of the large one, in both directions: one forward pass serves both. */
const STRIDE = 3

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
  /** `columns` must be odd, so that the network itself is in the middle. */
  | { type: 'surface'; span: number; columns: number }
  /** Activations of every layer at one place of the plane: `Float32Array[]`. */
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
    let step = 0

    function mapOf(outputs: Float32Array): OutputMap {
      const K = outputs.length / MAP_COLUMNS ** 2
      const signed = data.task.kind === 'binary' && params.loss === 'cross-entropy'
      const plane = (k: number) =>
        Float32Array.from({ length: MAP_COLUMNS ** 2 }, (_, i) =>
          signed ? 2 * outputs[i]! - 1 : outputs[i * K + k]!,
        )
      return { columns: MAP_COLUMNS, planes: Array.from({ length: K }, (_, k) => plane(k)) }
    }

    async function metrics() {
      const [seen, held] = await Promise.all([net.evaluate(train), net.evaluate(test)])
      return {
        loss: seen.loss,
        testLoss: held.loss,
        ...(seen.accuracy === undefined ? {} : { accuracy: seen.accuracy, testAccuracy: held.accuracy }),
      } as Snapshot['metrics']
    }

    return {
      // Elsewhere each would wait for the device.
      ...(backend === 'scratch' ? { metrics } : {}),
      async step(now: PlaygroundParams) {
        await net.train(train, now)
        step++
      },
      async snapshot(): Promise<PlaygroundView> {
        // All at once: a device is then read once.
        const [layers, measured, health, weights] = await Promise.all([
          net.respond(grid),
          metrics(),
          net.health(train.x),
          net.read(),
        ])
        return {
          metrics: measured,
          health,
          task: data.task,
          extent: EXTENT,
          map: mapOf(layers.at(-1)!),
          neurons: neuronMaps(layers),
          weights,
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

/** Every third cell of what each neuron says over the lattice, scaled to the neuron's own largest value. */
function neuronMaps(layers: readonly Float32Array[]): PlaygroundView['neurons'] {
  const columns = MAP_COLUMNS / STRIDE
  const cells = Array.from({ length: columns ** 2 }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns]
    return (row * STRIDE + 1) * MAP_COLUMNS + column * STRIDE + 1
  })
  const maps = layers.map((a) => {
    const n = a.length / MAP_COLUMNS ** 2
    return Array.from({ length: n }, (_, i) => Float32Array.from(cells, (cell) => a[cell * n + i]!))
  })
  const peaks = maps.map((layer) => layer.map(peakOf))
  return { columns, maps: maps.map((layer, l) => layer.map((map, i) => toBytes(map, peaks[l]![i]!))), peaks }
}

/** Largest magnitude; never 0. */
function peakOf(values: Float32Array): number {
  return values.reduce((peak, value) => Math.max(peak, Math.abs(value)), 1e-6)
}

function toBytes(values: Float32Array, peak: number): Uint8Array {
  return Uint8Array.from(values, (value) => Math.round(127.5 * (1 + value / peak)))
}
