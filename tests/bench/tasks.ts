/** What every contender is given: the same model, numbers to begin with, batches and update rule. */
import { createRng, integer, normal } from '@/lib/math/rng'

/** The families of models; `stock.ts`, `ours.ts`, `jax.ts` and `torch_steps.py` each know how to build all of them. */
export type ModelName = 'small' | 'mlp' | 'cnn' | 'lstm' | 'gru' | 'generator' | 'transformer'

export interface Task {
  model: ModelName
  /** Of the update rule; Adam has β₁ 0.9, β₂ 0.999 and ε 1e-7 with every contender. */
  optimizer: 'adam' | 'sgd'
  learningRate: number
  /** B, examples in a batch; batches are taken in turn, and then from the first again. */
  batch: number
  batches: number
  /** Shape of a batch: examples first, or steps and then examples where a recurrent model reads them. */
  shape: number[]
  /** Every batch's examples, one after another; whole numbers where the model looks them up. */
  x: Float32Array
  /** Classes K and the right class of every answer; else the numbers to come near to. */
  y: { classes: number; labels: Int32Array } | { shape: number[]; values: Float32Array }
  /** What the model begins with, dense [in, out], convolution [h, w, in, out], transposed [h, w, out, in]. */
  weights: Record<string, { shape: number[]; values: Float32Array }>
  /** Share of the hidden units dropped. Each contender draws its own, so that losses then agree only roughly. */
  dropout: number
}

const SEED = 1
const ADAM = { optimizer: 'adam', learningRate: 0.001 } as const
const SGD = { optimizer: 'sgd', learningRate: 0.03 } as const

const product = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1)

function noise(name: string, count: number): Float32Array {
  const rng = createRng(SEED, name)
  return Float32Array.from({ length: count }, () => normal(rng))
}

function whole(name: string, count: number, below: number): Int32Array {
  const rng = createRng(SEED, name)
  return Int32Array.from({ length: count }, () => integer(rng, below))
}

/** Weights as large as keeps sums near 1; biases that are not 0, so that a forgotten one is noticed; gains near 1. */
function weightsOf(shapes: Record<string, number[]>): Task['weights'] {
  const draw = (name: string, shape: number[]) => {
    const [scale, offset] =
      shape.length > 1 ? [1 / Math.sqrt(product(shape) / shape.at(-1)!), 0] : [0.1, /gain/.test(name) ? 1 : 0]
    return { shape, values: noise(`weight ${name}`, product(shape)).map((v) => offset + scale * v) }
  }
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, draw(name, shape)]))
}

function classify(
  model: ModelName,
  weights: Record<string, number[]>,
  shape: number[],
  { batch, classes, answers = batch }: { batch: number; classes: number; answers?: number },
): Task {
  return {
    model,
    ...ADAM,
    batch,
    batches: 1,
    shape,
    x: noise('x', product(shape)),
    y: { classes, labels: whole('y', answers, classes) },
    weights: weightsOf(weights),
    dropout: 0,
  }
}

/** 2-8-8-1, tanh, half the squared error, SGD: the network that the first lessons draw. */
function small(batch: number): Task {
  const x = noise('points', 2 * 200)
  return {
    model: 'small',
    ...SGD,
    batch,
    batches: 200 / batch,
    shape: [batch, 2],
    x,
    y: {
      shape: [1],
      values: Float32Array.from({ length: 200 }, (_, i) => Math.sign(x[2 * i]! * x[2 * i + 1]!)),
    },
    weights: weightsOf({ w0: [2, 8], b0: [8], w1: [8, 8], b1: [8], w2: [8, 1], b2: [1] }),
    dropout: 0,
  }
}

/** 784-128-10 with a fifth of the hidden units dropped. */
const mlp = (): Task => ({
  ...classify('mlp', { w0: [784, 128], b0: [128], w1: [128, 10], b1: [10] }, [128, 784], {
    batch: 128,
    classes: 10,
  }),
  dropout: 0.2,
})

/** Two convolutions with pooling on images of 28 × 28. */
const cnn = () =>
  classify(
    'cnn',
    { k0: [3, 3, 1, 8], b0: [8], k1: [3, 3, 8, 16], b1: [16], w: [400, 10], b: [10] },
    [64, 28, 28, 1],
    { batch: 64, classes: 10 },
  )

/** 64 units over 32 steps of 32 numbers; the last state is classified. */
const cell = (model: 'lstm' | 'gru', gates: number, more: Record<string, number[]>) =>
  classify(
    model,
    { w: [32, gates * 64], u: [64, gates * 64], b: [gates * 64], ...more, out: [64, 32], outBias: [32] },
    [32, 32, 32], // steps, examples, numbers
    { batch: 32, classes: 32 },
  )

/** From 16 numbers to an image of 28 × 28 by transposed convolutions, with batch normalization. */
function generator(): Task {
  const batch = 32
  const values = noise('image', batch * 784).map((v) => 1 / (1 + Math.exp(-v)))
  return {
    model: 'generator',
    ...ADAM,
    batch,
    batches: 1,
    shape: [batch, 16],
    x: noise('code', batch * 16),
    y: { shape: [28, 28, 1], values },
    weights: weightsOf({
      w: [16, 784],
      b: [784],
      gain: [16],
      shift: [16],
      k0: [4, 4, 8, 16],
      b0: [8],
      k1: [4, 4, 1, 8],
      b1: [1],
    }),
    dropout: 0,
  }
}

/** Two blocks of width 48 with four heads over 32 of 40 kinds of characters. */
function transformer(): Task {
  const [B, T, V, D] = [16, 32, 40, 48]
  const block = (l: number): Record<string, number[]> => ({
    [`gain1/${l}`]: [D],
    [`shift1/${l}`]: [D],
    [`qkv/${l}`]: [D, 3 * D],
    [`qkvBias/${l}`]: [3 * D],
    [`out/${l}`]: [D, D],
    [`outBias/${l}`]: [D],
    [`gain2/${l}`]: [D],
    [`shift2/${l}`]: [D],
    [`up/${l}`]: [D, 4 * D],
    [`upBias/${l}`]: [4 * D],
    [`down/${l}`]: [4 * D, D],
    [`downBias/${l}`]: [D],
  })
  const weights = { tokens: [V, D], positions: [T, D], ...block(0), ...block(1), head: [D, V], headBias: [V] }
  const task = classify('transformer', weights, [B, T], { batch: B, classes: V, answers: B * T })
  return { ...task, x: Float32Array.from(whole('ids', B * T, V)) }
}

/** The tasks, by the name that the tables and the command line give them. */
export const tasks = {
  small: () => small(10),
  'small-online': () => small(1),
  mlp,
  cnn,
  lstm: () => cell('lstm', 4, {}),
  gru: () => cell('gru', 3, { c: [64] }),
  generator,
  transformer,
  // What the older libraries know: plain descent, no dropout (ConvNetJS forgets to scale what is left).
  'mlp-sgd': (): Task => ({ ...mlp(), ...SGD, dropout: 0 }),
  'cnn-sgd': (): Task => ({ ...cnn(), ...SGD }),
} satisfies Record<string, () => Task>

export type TaskName = keyof typeof tasks
