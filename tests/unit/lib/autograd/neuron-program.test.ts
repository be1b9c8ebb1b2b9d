import { expect, test } from 'vitest'
import { backward, forward } from '@/lib/autograd/graph'
import { type DenseNet, lossOn, neuronProgram } from '@/lib/autograd/neuron-program'
import { parse } from '@/lib/autograd/parse'
import { createRng, normal } from '@/lib/math/rng'

function netOf(sizes: readonly number[], more: Pick<DenseNet, 'activation' | 'loss'>): DenseNet {
  const rng = createRng(3, 'net')
  const layers = sizes.slice(1)
  return {
    ...more,
    weights: layers.map((n, l) => Array.from({ length: n * sizes[l]! }, () => normal(rng))),
    biases: layers.map((n) => Array.from({ length: n }, () => 0.5 * normal(rng))),
  }
}

/** The same network with one number of a neuron moved. */
function moved(net: DenseNet, what: 'weights' | 'biases', layer: number, at: number, by: number): DenseNet {
  const all = net[what].map((one) => Array.from(one))
  all[layer]![at]! += by
  return { ...net, [what]: all }
}

const X = [0.6, -1.1]
const H = 1e-5

test.each([
  { sizes: [2, 1], activation: 'tanh', loss: 'cross-entropy', y: 0 },
  { sizes: [2, 3, 1], activation: 'relu', loss: 'squared tanh', y: -1 },
  { sizes: [2, 3, 4, 1], activation: 'tanh', loss: 'cross-entropy', y: 1 },
  { sizes: [2, 4, 3, 1], activation: 'sigmoid', loss: 'squared', y: 0.3 },
  { sizes: [2, 3, 3, 3, 1], activation: 'leakyRelu', loss: 'cross-entropy', y: 1 },
] as const)(
  '$sizes of $activation: the graph around a neuron has the loss and the slopes of the network',
  ({ sizes, activation, loss, y }) => {
    const net = netOf(sizes, { activation, loss })
    let written = 0
    for (let layer = 0; layer < sizes.length - 1; layer++)
      for (let neuron = 0; neuron < sizes[layer + 1]!; neuron++) {
        const program = neuronProgram(net, { layer, neuron }, X, y)
        if (program === undefined) continue
        written++
        const graph = parse(program)
        const values = forward(graph)
        expect(values[graph.output]!).toBeCloseTo(lossOn(net, X, y), 2)
        const { gradients } = backward(graph, values)
        const m = sizes[layer]!
        const slope = (what: 'weights' | 'biases', at: number) =>
          (lossOn(moved(net, what, layer, at, H), X, y) - lossOn(moved(net, what, layer, at, -H), X, y)) /
          (2 * H)
        const named = (name: string) => gradients[graph.nodes.findIndex((node) => node.name === name)]!
        for (const [i, name] of ['w₁', 'w₂', 'w₃', 'w₄'].slice(0, m).entries())
          expect(named(name), `${layer}.${neuron} ${name}`).toBeCloseTo(slope('weights', neuron * m + i), 2)
        expect(named('b')).toBeCloseTo(slope('biases', neuron), 2)
      }
    expect(written).toBe(sizes.slice(Math.max(1, sizes.length - 3)).reduce<number>((sum, n) => sum + n, 0))
  },
)

test('what is too wide to be drawn, or has no function in the graph, is not written', () => {
  const wide = netOf([2, 16, 1], { activation: 'tanh', loss: 'squared' })
  expect(neuronProgram(wide, { layer: 1, neuron: 0 }, X, 1)).toBeUndefined()
  expect(neuronProgram(wide, { layer: 0, neuron: 0 }, X, 1)).toBeDefined()
  const smooth = netOf([2, 3, 1], { activation: 'gelu', loss: 'squared' })
  expect(neuronProgram(smooth, { layer: 0, neuron: 0 }, X, 1)).toBeUndefined()
})
