import { type Activation, activations } from '@/lib/math/activations'

/** A dense network with one output, as it stands: matrices [n, m] row by row, the output last. */
export interface DenseNet {
  weights: readonly ArrayLike<number>[]
  biases: readonly ArrayLike<number>[]
  activation: Activation
  /** Cross-entropy of a sigmoid; half the squared error of a tanh, or of the sum itself. */
  loss: 'cross-entropy' | 'squared tanh' | 'squared'
}

/** The widest layer of which a graph can still be read. */
const WIDEST = 10

/** f(z) in the words of `parse`. */
const WRITTEN: Partial<Record<Activation, (z: string) => string>> = {
  linear: (z) => z,
  relu: (z) => `relu(${z})`,
  leakyRelu: (z) => `max(${z}, 0.01*(${z}))`,
  sigmoid: (z) => `sigmoid(${z})`,
  tanh: (z) => `tanh(${z})`,
}

const LOSSES: Record<DenseNet['loss'], string> = {
  'cross-entropy': 'L = log(1 + exp(z)) - y*z',
  'squared tanh': 'L = 0.5*(tanh(z) - y)^2',
  squared: 'L = 0.5*(z - y)^2',
}

/**
 * The loss of one example as a program for `parse`, written out around one neuron: its weights and bias are learned, what
 * comes in is given, and whatever does not depend on it enters as a number. Numbers have four digits.
 *
 * @param x inputs of the network; y the target
 * @returns undefined where more than one hidden layer lies above the neuron, or a layer is too wide to be drawn
 */
export function neuronProgram(
  net: DenseNet,
  { layer, neuron }: { layer: number; neuron: number },
  x: ArrayLike<number>,
  y: number,
): string | undefined {
  const bend = WRITTEN[net.activation]
  const above = net.weights.length - 1 - layer
  const said = respond(net, x)
  const given = Array.from(layer === 0 ? x : said[layer - 1]!.activations)
  const next = above === 2 ? net.biases[layer + 1]!.length : 0
  if (!bend || above > 2 || Math.max(given.length, next) > WIDEST) return

  const weights = given.map((_, i) => net.weights[layer]![neuron * given.length + i]!)
  const lines = [
    ...given.map((value, i) => `x${sub(i)} = ${n(value)}`),
    `y = ${n(y)}`,
    ...weights.map((weight, i) => `w${sub(i)} = ${n(weight)}`),
    `b = ${n(net.biases[layer]![neuron]!)}`,
  ]
  const sum = `${given.map((_, i) => `w${sub(i)}*x${sub(i)}`).join(' + ')} + b`
  if (above === 0) return [...lines, `z = ${sum}`, LOSSES[net.loss]].join('; ')
  lines.push(`h = ${bend(sum)}`)

  /** What this neuron's share and all the others' make of a sum one layer up. */
  const listens = (k: number) => {
    const weight = net.weights[layer + 1]![k * net.biases[layer]!.length + neuron]!
    const rest = said[layer + 1]!.sums[k]! - weight * said[layer]!.activations[neuron]!
    return `${n(weight)}*h${signed(rest)}`
  }
  if (above === 1) return [...lines, `z = ${listens(0)}`, LOSSES[net.loss]].join('; ')
  const out = Array.from({ length: next }, (_, k) => k)
  const last = net.weights.length - 1
  const total = out.map((k) => `${n(net.weights[last]![k]!)}*g${sub(k)}`).join(' + ')
  return [
    ...lines,
    ...out.map((k) => `g${sub(k)} = ${bend(listens(k))}`),
    `z = ${total}${signed(net.biases[last]![0]!)}`,
    LOSSES[net.loss],
  ].join('; ')
}

/** Sums and activations of every layer; the output's activation is its sum. */
function respond({ weights, biases, activation }: DenseNet, x: ArrayLike<number>) {
  const f = activations[activation]
  const layers: { sums: number[]; activations: number[] }[] = []
  let below: ArrayLike<number> = x
  for (const [l, bias] of biases.entries()) {
    const from = below
    const sums = Array.from(bias, (b, i) => {
      let sum = b
      for (let j = 0; j < from.length; j++) sum += weights[l]![i * from.length + j]! * from[j]!
      return sum
    })
    const said = l < biases.length - 1 ? sums.map((z) => f.value(z)) : sums
    layers.push({ sums, activations: said })
    below = said
  }
  return layers
}

/** The mean loss that `net` has on one example. */
export function lossOn(net: DenseNet, x: ArrayLike<number>, y: number): number {
  const z = respond(net, x).at(-1)!.sums[0]!
  if (net.loss === 'cross-entropy') return Math.max(z, 0) - y * z + Math.log1p(Math.exp(-Math.abs(z)))
  return 0.5 * ((net.loss === 'squared' ? z : Math.tanh(z)) - y) ** 2
}

const sub = (index: number) =>
  [...String(index + 1)].map((digit) => String.fromCodePoint(0x2080 + Number(digit))).join('')

const n = (value: number) => String(Number(value.toPrecision(4)) + 0)

const signed = (value: number) => (value < 0 ? ` - ${n(-value)}` : ` + ${n(value)}`)
