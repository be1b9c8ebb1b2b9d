import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createNetwork, type Network, type NetworkOptions } from '@/lib/engine/scratch/network'
import { type Activation, activations } from '@/lib/math/activations'
import { numericalGradient } from '@/lib/math/gradient'
import { binaryCrossEntropy, categoricalCrossEntropy, squaredError } from '@/lib/math/losses'
import { createRng, normal } from '@/lib/math/rng'
import { softmax } from '@/lib/math/softmax'

const names = Object.keys(activations) as Activation[]

/** Weights and biases of all layers in one float64 list, layer by layer. */
const parametersOf = ({ weights, biases }: Network) => weights.flatMap((w, l) => [...w, ...biases[l]!])
const gradientsOf = (network: Network) =>
  network.weightGradients.flatMap((g, l) => [...g, ...network.biasGradients[l]!])

/** The same network in plain float64 arithmetic: logits and outputs of one example. */
function referee({ sizes, functions }: Network, parameters: number[], x: number[]) {
  let a = x
  let z = x
  let at = 0
  for (const [l, name] of functions.entries()) {
    const [m, n] = [sizes[l]!, sizes[l + 1]!]
    const below = a
    const [w, b] = [parameters.slice(at, at + n * m), parameters.slice(at + n * m, at + n * m + n)]
    at += n * m + n
    z = b.map((bi, i) => below.reduce((sum, aj, j) => sum + w[i * m + j]! * aj, bi))
    a = name === 'softmax' ? softmax(z) : z.map(activations[name].value)
  }
  return { z, a }
}

function refereeLoss(network: Network, parameters: number[], x: number[][], y: number[][]) {
  const K = network.sizes.at(-1)!
  const losses = x.map((xe, e) => {
    const { z, a } = referee(network, parameters, xe)
    const target = y[e]!
    if (network.loss === 'categoricalCrossEntropy') return categoricalCrossEntropy(z, target)
    if (network.loss === 'mse')
      return a.reduce((sum, ak, k) => sum + squaredError.value(ak, target[k]!), 0) / K
    return z.reduce((sum, zk, k) => sum + binaryCrossEntropy.value(zk, target[k]!), 0) / K
  })
  return losses.reduce((sum, v) => sum + v, 0) / x.length
}

/** Random examples, representable in float32; targets are one-hot, or 0 or 1 for a single output. */
function examples(network: Network, count: number, seed: number) {
  const rng = createRng(seed, 'examples')
  const K = network.sizes.at(-1)!
  const x = Array.from({ length: count }, () =>
    Array.from({ length: network.sizes[0]! }, () => Math.fround(normal(rng))),
  )
  const y = x.map((_, e) => Array.from({ length: K }, (_, k) => (K === 1 ? e % 2 : +(k === e % K))))
  return { x, y, flatX: Float32Array.from(x.flat()), flatY: Float32Array.from(y.flat()) }
}

function expectSameGradient(actual: ArrayLike<number>, expected: number[]) {
  const size = Math.max(...expected.map(Math.abs), 1e-3)
  const worst = Math.max(...expected.map((g, i) => Math.abs(g - actual[i]!)))
  expect(worst / size).toBeLessThan(2e-5)
}

function expectTrueGradients(options: NetworkOptions, count = 5) {
  const network = createNetwork({ initializer: 'lecunNormal', bias: 0.1, seed: 3, ...options })
  const { x, y, flatX, flatY } = examples(network, count, 4)
  const parameters = parametersOf(network)
  network.forward(flatX)
  network.backward(flatY)
  expect(network.meanLoss(flatY)).toBeCloseTo(refereeLoss(network, parameters, x, y), 5)
  expectSameGradient(
    gradientsOf(network),
    numericalGradient((p) => refereeLoss(network, p, x, y), parameters),
  )
  const D = options.sizes[0]!
  const unflatten = (values: number[]) => x.map((_, e) => values.slice(e * D, (e + 1) * D))
  expectSameGradient(
    network.inputGradients(),
    numericalGradient((values) => refereeLoss(network, parameters, unflatten(values), y), x.flat()),
  )
}

for (const activation of names) {
  test.each([
    { loss: 'mse', output: 'linear' },
    { loss: 'mse', output: 'tanh' },
    { loss: 'mse', output: 'sigmoid' },
    { loss: 'binaryCrossEntropy', output: 'sigmoid' },
    { loss: 'categoricalCrossEntropy', output: 'softmax' },
  ] as const)(`backpropagates $loss through $output and ${activation}`, ({ loss, output }) => {
    expectTrueGradients({ sizes: [3, 5, 4, 3], activation, output, loss })
  })
}

test('backpropagates through any output activation', () => {
  for (const output of names) expectTrueGradients({ sizes: [2, 4, 2], output, loss: 'mse' })
})

test('backpropagates through any shape, from no hidden layer to four, each with its own activation', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 6 }),
      fc.integer({ min: 1, max: 7 }),
      fc.nat(1000),
      (sizes, count, seed) => {
        const smooth = names.filter((name) => !/relu$/i.test(name)) // a kink would fool finite differences
        const activation = sizes.slice(1, -1).map((_, l) => smooth[(seed + l) % smooth.length]!)
        expectTrueGradients({ sizes, activation, output: 'sigmoid', loss: 'binaryCrossEntropy', seed }, count)
      },
    ),
    { seed: 1, numRuns: 60 },
  )
})

test('leaves every sum and activation of every neuron and example to be read', () => {
  const network = createNetwork({ sizes: [2, 2, 1], activation: 'relu', output: 'linear' })
  network.weights[0]!.set([1, 2, -1, 1])
  network.biases[0]!.set([0.5, -1])
  network.weights[1]!.set([2, 3])
  const outputs = network.forward(Float32Array.of(1, 1, 0, 2))
  expect([...network.preactivations[0]!]).toEqual([3.5, -1, 4.5, 1])
  expect([...network.activations[0]!]).toEqual([3.5, 0, 4.5, 1])
  expect([...outputs]).toEqual([7, 12])
  network.backward(Float32Array.of(6, 12))
  expect(network.meanLoss(Float32Array.of(6, 12))).toBe(0.25) // mean of ½ · 1² and 0
  expect([...network.deltas[1]!]).toEqual([0.5, 0])
  expect([...network.weightGradients[1]!]).toEqual([1.75, 0])
  expect([...network.weightGradients[0]!]).toEqual([1, 1, 0, 0])
})

test('gives a small batch the same answer after a large one', () => {
  const network = createNetwork({ sizes: [2, 3, 2] })
  const x = Float32Array.of(0.3, -0.4)
  const before = [...network.forward(x).subarray(0, 2)]
  network.forward(new Float32Array(200))
  expect([...network.forward(x).subarray(0, 2)]).toEqual(before)
})

test('repeats its weights for a seed', () => {
  const draw = (seed: number) => createNetwork({ sizes: [3, 4, 1], seed }).weights
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

test('refuses what makes no network', () => {
  expect(() => createNetwork({ sizes: [2] })).toThrow(RangeError)
  expect(() => createNetwork({ sizes: [2, 0, 1] })).toThrow(RangeError)
  expect(() => createNetwork({ sizes: [2, 3, 1], activation: ['relu', 'relu'] })).toThrow(RangeError)
  expect(() => createNetwork({ sizes: [2, 1], loss: 'binaryCrossEntropy' })).toThrow(RangeError)
  expect(() => createNetwork({ sizes: [2, 3], loss: 'categoricalCrossEntropy' })).toThrow(RangeError)
  expect(() => createNetwork({ sizes: [2, 3], output: 'softmax', loss: 'mse' })).toThrow(RangeError)
})
