import { defineExperiment, type Snapshot } from '@/lib/engine/experiment'
import { under, within } from '@/lib/engine/named-arrays'
import { createNetwork } from '@/lib/engine/scratch/network'
import { createTrainer } from '@/lib/engine/scratch/trainer'
import type { Initializer } from '@/lib/math/initializers'
import { type ActivationLabParams, type ActivationName, setup } from './activation-lab.params'
import { labPoints } from './activation-lab-data'
import { DEAD_UNIT, SATURATED_UNIT, shareOf, type Vitals, vitalsOf } from './activation-lab-vitals'
import { featuresOf, lattice } from './playground-features'
import {
  architectureOf,
  type Examples,
  type NetParams,
  type PlaygroundNet,
  type Weights,
} from './playground-net'
import { createScratchNet } from './playground-scratch'

const MAP_COLUMNS = 32
const TASK = { kind: 'binary' } as const
const FEATURES: NetParams['features'] = ['x', 'y']

/** One network of the race, as it is now. */
export interface Lane {
  activation: ActivationName
  /** Its loss or one of its weights is no finite number any more: it has dropped out of the race. */
  out: boolean
  loss: number
  /** On what is held back, where anything is. */
  testLoss?: number
  accuracy: number
  testAccuracy?: number
  /** Shares of all hidden neurons. */
  dead: number
  saturated: number
  /** Of each hidden layer. */
  layers: Vitals[]
  /** Root mean square of the latest gradient of each layer's weights, the output layer last. */
  gradients: number[]
  /** 2 P(orange) − 1 over the square [−6, 6]², row by row from the top left: `columns`² numbers. */
  map: Float32Array
  weights: Float32Array[]
  biases: Float32Array[]
}

export interface ActivationLabView extends Snapshot {
  columns: number
  lanes: Lane[]
  train: { points: Float32Array; values: Float32Array }
}

/** The rule of initial weights made for each activation; all of them stretch the same uniform draws. */
const FITTING: Record<ActivationName, Initializer> = {
  linear: 'glorotUniform',
  step: 'glorotUniform',
  sigmoid: 'glorotUniform',
  tanh: 'glorotUniform',
  relu: 'heUniform',
  leakyRelu: 'heUniform',
  elu: 'heUniform',
  selu: 'lecunUniform',
  softplus: 'heUniform',
  gelu: 'heUniform',
  swish: 'heUniform',
}

/** The same network with up to four activations side by side: same points, same draws, same batches. */
export const experiment = defineExperiment({
  ...setup,
  async create(params: ActivationLabParams, { seed, backend }) {
    const names = [...new Set(params.activations)]
    const { train, test } = labPoints(params, seed)
    const examplesOf = ({ points, values }: typeof train): Examples => ({
      x: featuresOf(points, FEATURES),
      y: values,
    })
    const seen = examplesOf(train)
    const held = examplesOf(test)
    const grid = featuresOf(lattice(MAP_COLUMNS), FEATURES)
    const nets = new Map<ActivationName, PlaygroundNet>()
    for (const name of names) nets.set(name, await createNet(name))
    let step = 0

    async function createNet(name: ActivationName): Promise<PlaygroundNet> {
      const made = netParams(params, name)
      const net =
        backend === 'scratch'
          ? createScratchNet(made, TASK, seed)
          : (await import('./playground-tf')).createTfNet(made, TASK, seed)
      if (params.gain === 1 && params.bias === 0) return net
      const { weights, biases } = await net.read()
      for (const w of weights) for (let i = 0; i < w.length; i++) w[i]! *= params.gain
      for (const b of biases.slice(0, -1)) b.fill(params.bias)
      await net.write({ weights, biases })
      return net
    }

    async function laneOf(activation: ActivationName, net: PlaygroundNet): Promise<Lane> {
      const read = await net.read()
      const { network, evaluate } = mirrorOf(netParams(params, activation), read)
      const onTest = held.y.length > 0 ? evaluate(held) : undefined
      const onTrain = evaluate(seen)
      network.forward(seen.x)
      const layers = vitalsOf(network)
      const map = network.forward(grid).map((p) => 2 * p - 1)
      return {
        activation,
        out: ![[onTrain.loss], ...read.weights, ...read.biases].every((values) =>
          values.every(Number.isFinite),
        ),
        loss: onTrain.loss,
        accuracy: onTrain.accuracy!,
        ...(onTest && { testLoss: onTest.loss, testAccuracy: onTest.accuracy! }),
        dead: shareOf(layers, DEAD_UNIT),
        saturated: shareOf(layers, SATURATED_UNIT),
        layers,
        gradients: read.weightGradients.map(rootMeanSquare),
        map: map.slice(0, MAP_COLUMNS ** 2),
        weights: read.weights,
        biases: read.biases,
      }
    }

    const look = () => Promise.all([...nets].map(([name, net]) => laneOf(name, net)))

    return {
      // Elsewhere each would wait for the device.
      ...(backend === 'scratch' ? { metrics: async () => metricsOf(await look()) } : {}),
      async step(now: ActivationLabParams) {
        for (const [name, net] of nets) await net.train(seen, netParams(now, name))
        step++
      },
      async snapshot(): Promise<ActivationLabView> {
        const lanes = await look()
        const [first] = lanes
        return {
          metrics: metricsOf(lanes),
          // Of one network alone the doctor can say what ails it.
          ...(lanes.length === 1
            ? {
                health: {
                  dead: first!.layers.map((layer) => shareOf([layer], DEAD_UNIT)),
                  gradients: first!.gradients,
                },
              }
            : {}),
          columns: MAP_COLUMNS,
          lanes,
          train,
        }
      },
      async save() {
        const saved = await Promise.all(
          [...nets].map(async ([name, net]) => under(name, (await net.save(step)).arrays)),
        )
        return { step, arrays: Object.assign({}, ...saved) }
      },
      async load(checkpoint) {
        for (const [name, net] of nets)
          await net.load({ step: checkpoint.step, arrays: within(name, checkpoint.arrays) })
        step = checkpoint.step
      },
      dispose() {
        for (const net of nets.values()) net.dispose()
      },
    }
  },
})

function netParams(
  { depth, width, start, learningRate, batchSize }: ActivationLabParams,
  activation: ActivationName,
): NetParams & { activation: ActivationName } {
  return {
    activation,
    features: FEATURES,
    layers: Array.from({ length: depth }, () => width),
    loss: 'cross-entropy',
    initializer: start === 'fitting' ? FITTING[activation] : 'glorotUniform',
    optimizer: 'sgd',
    learningRate,
    batchSize,
    l1: 0,
    l2: 0,
    dropout: 0,
  }
}

/** The same network on our own kernels, whatever trains it: what is shown is computed alike on every back end. */
function mirrorOf(params: NetParams, { weights, biases }: Pick<Weights, 'weights' | 'biases'>) {
  const network = createNetwork({ ...architectureOf(params, TASK), initializer: 'zeros' })
  for (const [l, w] of weights.entries()) network.weights[l]!.set(w)
  for (const [l, b] of biases.entries()) network.biases[l]!.set(b)
  const trainer = createTrainer(network)
  return { network, evaluate: ({ x, y }: Examples) => trainer.evaluate(x, y) }
}

const MEASURED = ['loss', 'testLoss', 'accuracy', 'testAccuracy', 'dead', 'saturated'] as const

/**
 * Those of each network under its name, such as `relu.loss`, and their means over the race. One that has dropped out
 * counts no more, so that the others go on; when all have, their numbers are given as they are, and end the run.
 */
function metricsOf(all: readonly Lane[]): Snapshot['metrics'] {
  const racing = all.filter(({ out }) => !out)
  const lanes = racing.length > 0 ? racing : all
  const measured = MEASURED.filter((metric) => lanes[0]![metric] !== undefined)
  const mean = (metric: (typeof MEASURED)[number]) =>
    lanes.reduce((sum, lane) => sum + lane[metric]!, 0) / lanes.length
  return Object.fromEntries([
    ...measured.map((metric) => [metric, mean(metric)]),
    ...lanes.flatMap((lane) => measured.map((metric) => [`${lane.activation}.${metric}`, lane[metric]!])),
  ])
}

const rootMeanSquare = (values: Float32Array) =>
  Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length)
