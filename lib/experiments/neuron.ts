import type { Table } from '@/lib/data/tables'
import { type Checkpoint, defineExperiment, type Snapshot } from '@/lib/engine/experiment'
import { descend, type Examples, judgeNeuron, type Neuron } from '@/lib/math/neuron'
import { createRng, normal } from '@/lib/math/rng'
import { type NeuronParams, setup } from './neuron.params'
import { type NeuronData, neuronData, openNeuronData } from './neuron-data'
import { nextCorrection, type PerceptronState } from './neuron-perceptron'

/** A neuron that follows the gradient, on one back end. */
export interface Learner {
  step(learningRate: number): void
  read(): Neuron | Promise<Neuron>
  write(neuron: Neuron): void
  dispose(): void
}

export interface NeuronView extends Snapshot {
  data: NeuronData
  /** Learned by gradient descent on all examples at once. */
  gradient: Neuron
  /** Learned by the perceptron rule, a mistake a step. */
  perceptron: PerceptronState
}

/** Two neurons that learn the same from the same beginning: one by the gradient, one by the perceptron rule. */
export const experiment = defineExperiment({
  ...setup,
  data: openNeuronData,
  async create(
    params: NeuronParams,
    { seed, backend, report, signal },
    given?: Table<'penguins'> | Promise<Table<'penguins'> | undefined>,
  ) {
    const table = (await given) ?? (await openNeuronData(params, { report, signal }))
    const data = neuronData(params, seed, table)
    const begin = beginning(params, seed)
    const learner =
      backend === 'scratch'
        ? createLearner(begin, data.train)
        : (await import('./neuron-tf')).createTfLearner(begin, data.train)
    let perceptron: PerceptronState = { neuron: begin, corrections: 0, pass: 0, place: 0 }
    let step = 0

    function metricsOf(neuron: Neuron): Snapshot['metrics'] {
      const { loss, mistakes } = judgeNeuron(neuron, data.train)
      const theirs = judgeNeuron(perceptron.neuron, data.train)
      const [N, held] = [data.train.labels.length, data.test.labels.length]
      const kept = judgeNeuron(neuron, data.test)
      return {
        loss,
        accuracy: 1 - mistakes / N,
        ...(held === 0 ? {} : { testLoss: kept.loss, testAccuracy: 1 - kept.mistakes / held }),
        mistakes,
        perceptronMistakes: theirs.mistakes,
        corrections: perceptron.corrections,
        w1: neuron[0],
        w2: neuron[1],
        b: neuron[2],
      }
    }

    return {
      // Elsewhere each would wait for the device.
      ...(backend === 'scratch' ? { metrics: async () => metricsOf(await learner.read()) } : {}),
      step({ learningRate }: NeuronParams) {
        learner.step(learningRate)
        perceptron = nextCorrection(perceptron, data.train, { rate: learningRate, seed })
        step++
      },
      async snapshot(): Promise<NeuronView> {
        const gradient = await learner.read()
        return { metrics: metricsOf(gradient), data, gradient, perceptron }
      },
      async save(): Promise<Checkpoint> {
        return {
          step,
          arrays: { gradient: vector(await learner.read()), perceptron: packed(perceptron) },
        }
      },
      load({ step: at, arrays }) {
        const [w1, w2, b] = arrays.gradient!.values
        learner.write([w1!, w2!, b!])
        perceptron = unpacked(arrays.perceptron!.values)
        step = at
      },
      dispose: () => learner.dispose(),
    }
  },
})

/** Where both learners begin: at the reader's neuron, or at weights drawn from N(0, 1) with a bias of 0. */
function beginning({ start, w1, w2, b }: NeuronParams, seed: number): Neuron {
  const rng = createRng(seed, 'neuron')
  const neuron = start === 'mine' ? [w1, w2, b] : [normal(rng), normal(rng), 0]
  return neuron.map(Math.fround) as unknown as Neuron
}

/** Gradient descent on all examples at once, by the formula; float32 between steps, as elsewhere. */
function createLearner(begin: Neuron, examples: Examples): Learner {
  let neuron = begin
  return {
    step(learningRate) {
      const { slope } = judgeNeuron(neuron, examples)
      neuron = descend(neuron, slope, learningRate).map(Math.fround) as unknown as Neuron
    },
    read: () => neuron,
    write(given) {
      neuron = given
    },
    dispose() {},
  }
}

const vector = (values: readonly number[]) => ({ shape: [values.length], values: Float32Array.from(values) })

/** All numbers are float32 or small and whole, so that they come back as they were. */
function packed({ neuron, corrections, pass, place, last }: PerceptronState) {
  const rest = last ? [last.index, last.looked, ...last.before] : []
  return vector([...neuron, corrections, pass, place, ...rest])
}

function unpacked(values: Float32Array): PerceptronState {
  const [w1, w2, b, corrections, pass, place, index, looked, ...before] = values
  const neuron: Neuron = [w1!, w2!, b!]
  const state = { neuron, corrections: corrections!, pass: pass!, place: place! }
  if (index === undefined) return state
  const last = { index, looked: looked!, before: before as unknown as Neuron, after: neuron }
  return { ...state, last }
}
