/**
 * What one writes first: every neuron and every connection an object, visited one after another, as in TensorFlow
 * Playground (https://github.com/tensorflow/playground, `nn.ts`). `scratch` is measured against it.
 */
import type { Task } from './tasks'
import type { Contender } from './timing'

interface Link {
  from: Neuron
  to: Neuron
  weight: number
  slope: number
}

interface Neuron {
  inputs: Link[]
  outputs: Link[]
  bias: number
  biasSlope: number
  output: number
  /** Slope of the loss in the sum that goes into the neuron. */
  delta: number
}

function createNeuron(bias: number): Neuron {
  return { inputs: [], outputs: [], bias, biasSlope: 0, output: 0, delta: 0 }
}

/** Layers of neurons with the task's weights, the inputs first. */
function createLayers({ weights }: Task): Neuron[][] {
  const layers = [Array.from({ length: weights.w0!.shape[0]! }, () => createNeuron(0))]
  for (let l = 0; weights[`w${l}`]; l++) {
    const { shape, values } = weights[`w${l}`]!
    const layer = Array.from(weights[`b${l}`]!.values, createNeuron)
    for (const [j, from] of layers[l]!.entries())
      for (const [i, to] of layer.entries()) {
        const link = { from, to, weight: values[j * shape[1]! + i]!, slope: 0 }
        to.inputs.push(link)
        from.outputs.push(link)
      }
    layers.push(layer)
  }
  return layers
}

/** Half the squared error of one output, tanh everywhere, plain descent: the task `small`. */
export function neurons(task: Task): Contender {
  const { x, batch, learningRate } = task
  const y = (task.y as { values: Float32Array }).values
  const layers = createLayers(task)
  const learning = layers.slice(1)
  const last = learning.at(-1)![0]!
  let next = 0
  let loss = 0

  function forward(example: number) {
    for (const [i, input] of layers[0]!.entries()) input.output = x[2 * example + i]!
    for (const layer of learning)
      for (const neuron of layer) {
        let sum = neuron.bias
        for (const { from, weight } of neuron.inputs) sum += weight * from.output
        neuron.output = Math.tanh(sum)
      }
  }

  function backward(target: number) {
    for (const layer of learning.toReversed())
      for (const neuron of layer) {
        let slope = neuron === last ? neuron.output - target : 0
        for (const { to, weight } of neuron.outputs) slope += weight * to.delta
        neuron.delta = slope * (1 - neuron.output ** 2)
        neuron.biasSlope += neuron.delta
        for (const link of neuron.inputs) link.slope += neuron.delta * link.from.output
      }
  }

  function update() {
    const rate = learningRate / batch
    for (const layer of learning)
      for (const neuron of layer) {
        neuron.bias -= rate * neuron.biasSlope
        neuron.biasSlope = 0
        for (const link of neuron.inputs) {
          link.weight -= rate * link.slope
          link.slope = 0
        }
      }
  }

  return {
    step() {
      let total = 0
      for (let i = 0; i < batch; i++) {
        forward(next)
        total += 0.5 * (last.output - y[next]!) ** 2
        backward(y[next]!)
        next = (next + 1) % y.length
      }
      update()
      loss = total / batch
    },
    loss: () => loss,
  }
}
