/** ConvNetJS (https://github.com/karpathy/convnetjs): its layers and its trainer, given the task's weights. */
import * as convnetjs from 'convnetjs'
import type { Task } from './tasks'
import type { Contender } from './timing'

interface Volume {
  w: Float64Array
}

interface Layer {
  out_sx: number
  out_sy: number
  out_depth: number
  filters?: Volume[]
  biases?: Volume
}

type Definition = Record<string, number>

interface Library {
  [layer: `${string}Layer`]: new (definition: Definition) => Layer
  Net: new () => { layers: Layer[] }
  Vol: new (width: number, height: number, depth: number, fill: number) => Volume
  Trainer: new (
    net: { layers: Layer[] },
    options: Record<string, number | string>,
  ) => { train(x: Volume, y: number | number[]): { cost_loss: number } }
}

const { Net, Trainer, Vol, ...layers } = convnetjs as unknown as Library

const inputs = (side: number, depth: number) =>
  ['Input', { out_sx: side, out_sy: side, out_depth: depth }] as const
const dense = (units: number) => ['FullyConn', { num_neurons: units }] as const

/** Layers and what they are told; its own `makeLayers` would put a dense layer before every loss, without an activation. */
const MODELS: Record<string, (readonly [layer: string, definition: Definition])[]> = {
  small: [
    inputs(1, 2),
    dense(8),
    ['Tanh', {}],
    dense(8),
    ['Tanh', {}],
    dense(1),
    ['Tanh', {}],
    ['Regression', {}],
  ],
  mlp: [inputs(1, 784), dense(128), ['Relu', {}], dense(10), ['Softmax', {}]],
  cnn: [
    inputs(28, 1),
    ['Conv', { filters: 8, sx: 3 }],
    ['Relu', {}],
    ['Pool', { sx: 2 }],
    ['Conv', { filters: 16, sx: 3 }],
    ['Relu', {}],
    ['Pool', { sx: 2 }],
    dense(10),
    ['Softmax', {}],
  ],
}

function createNet(task: Task) {
  const net = new Net()
  const weights = Object.entries(task.weights).filter(([name]) => !name.startsWith('b'))
  const biases = Object.entries(task.weights).filter(([name]) => name.startsWith('b'))
  let given = 0
  for (const [name, definition] of MODELS[task.model]!) {
    const below = net.layers?.at(-1)
    const place = below && { in_sx: below.out_sx, in_sy: below.out_sy, in_depth: below.out_depth }
    const layer = new layers[`${name}Layer`]!({ ...definition, ...place })
    if (layer.filters) {
      const { shape, values } = weights[given]![1]
      const outputs = shape.at(-1)!
      for (const [o, { w }] of layer.filters.entries())
        for (let i = 0; i < w.length; i++) w[i] = values[i * outputs + o]!
      layer.biases!.w.set(biases[given++]![1].values)
    }
    net.layers = [...(net.layers ?? []), layer]
  }
  return net
}

export function convnet(task: Task): Contender {
  const { x, y, batch, batches, learningRate } = task
  const trainer = new Trainer(createNet(task), {
    method: 'sgd',
    momentum: 0,
    learning_rate: learningRate,
    batch_size: batch,
  })
  const [, side = 1, , depth = task.shape[1]!] = task.shape.length === 4 ? task.shape : []
  const count = batch * batches
  const size = x.length / count
  const examples = Array.from({ length: count }, (_, n) => {
    const volume = new Vol(side, side, depth, 0)
    volume.w.set(x.subarray(n * size, (n + 1) * size))
    return volume
  })
  const answers = 'labels' in y ? Array.from(y.labels) : Array.from(y.values, (value) => [value])
  const scale = 'labels' in y ? 1 : 1 / 4 // it calls 2 (p − y)² what the others call ½ (p − y)²; the slope is p − y
  let next = 0
  let loss = 0
  return {
    step() {
      let total = 0
      for (let i = 0; i < batch; i++) {
        total += trainer.train(examples[next]!, answers[next]!).cost_loss
        next = (next + 1) % count
      }
      loss = (scale * total) / batch
    },
    loss: () => loss,
  }
}
