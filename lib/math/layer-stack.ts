/**
 * What a stack of layers comes to: the shape that every layer gives, what it costs, and what is wrong with it. The output
 * layer, one unit a class, is always there.
 */
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { type Layer, parseStack } from './layer-text'

/** Height, width and channels, or the length of a list. */
export type StackShape = readonly [number, number, number] | readonly [number]

/** One layer in its place. */
export interface Stage {
  layer: Layer
  /** None after a layer that does not fit. */
  input?: StackShape
  output?: StackShape
  /** Numbers it learns. */
  parameters: number
  /** Multiplications for one example. */
  multiplications: number
  /** Whether ReLU is applied to what it says: not where batch normalization follows, nor at the output. */
  relu: boolean
  /** Whether it adds a bias: not where batch normalization, which has one, follows. */
  bias: boolean
  /** Zeros above and left of its input. */
  padding: number
  /** Why it cannot stand here. */
  problem?: string
}

/** More than this would take too long in a page. */
const MOST_PARAMETERS = 300_000
const MOST_MULTIPLICATIONS = 8_000_000

/** Follows the shapes through the layers and the output; from the first layer that does not fit on there are none. */
export function traceStack(
  layers: readonly Layer[],
  input: readonly [number, number, number] = [28, 28, 1],
  classes = 10,
): Stage[] {
  const all: Layer[] = [...layers, { kind: 'dense', units: classes }]
  const stages: Stage[] = []
  let shape: StackShape | undefined = input
  for (const [i, layer] of all.entries()) {
    const stage: Stage = stageOf(layer, shape, all[i - 1], all[i + 1], i === all.length - 1)
    stages.push(stage)
    shape = stage.problem === undefined ? stage.output : undefined
  }
  const last = stages.at(-1)!
  const sum = (of: 'parameters' | 'multiplications') => stages.reduce((total, stage) => total + stage[of], 0)
  if (stages.every(({ problem }) => problem === undefined)) {
    if (sum('parameters') > MOST_PARAMETERS)
      last.problem = say('{count} parameters are too many for this page; {most} are the most.', {
        count: sum('parameters').toLocaleString(TAG),
        most: MOST_PARAMETERS.toLocaleString(TAG),
      })
    else if (sum('multiplications') > MOST_MULTIPLICATIONS)
      last.problem = say(
        '{count} multiplications an image are too many for this page; {most} are the most. Pool earlier, or use a stride.',
        { count: sum('multiplications').toLocaleString(TAG), most: MOST_MULTIPLICATIONS.toLocaleString(TAG) },
      )
  }
  return stages
}

function stageOf(
  layer: Layer,
  input: StackShape | undefined,
  before: Layer | undefined,
  after: Layer | undefined,
  last: boolean,
): Stage {
  const normed = after?.kind === 'norm'
  const stage: Stage = {
    layer,
    input,
    parameters: 0,
    multiplications: 0,
    relu: !last && !normed && ['conv', 'dense', 'norm'].includes(layer.kind),
    bias: !normed,
    padding: 0,
  }
  if (!input) return stage
  const stop = (problem: string) => ({ ...stage, problem })
  if (layer.kind === 'dense') {
    const inputs = input.reduce((a, b) => a * b, 1)
    return {
      ...stage,
      output: [layer.units],
      parameters: (inputs + (normed ? 0 : 1)) * layer.units,
      multiplications: inputs * layer.units,
    }
  }
  if (layer.kind === 'drop') return { ...stage, output: input }
  if (layer.kind === 'norm') {
    if (before?.kind !== 'conv' && before?.kind !== 'dense')
      return stop(
        say(
          'Batch normalization stands right after a convolution or a dense layer: it normalizes their sums, before ReLU.',
        ),
      )
    return { ...stage, output: input, parameters: 2 * input.at(-1)! }
  }
  if (input.length === 1)
    return stop(
      say(
        'A dense layer gives a plain list: nothing in it has a neighbour any more. Convolution and pooling must come before the first dense layer.',
      ),
    )
  const [height, width, channels] = input
  const size = layer.kind === 'conv' ? layer.kernel : layer.size
  const padded = layer.kind === 'conv' && layer.same
  if (!padded && (size > height || size > width))
    return stop(
      layer.kind === 'conv'
        ? say(
            'A window of {size} × {size} does not fit into {height} × {width}. Pad it, make the kernel smaller, or remove a layer before it.',
            { size, height, width },
          )
        : say(
            'A window of {size} × {size} does not fit into {height} × {width}. Make it smaller, or remove a layer before it.',
            { size, height, width },
          ),
    )
  if (layer.kind !== 'conv')
    return { ...stage, output: [Math.floor(height / size), Math.floor(width / size), channels] }
  const { filters, stride, same } = layer
  const places = (length: number) =>
    same ? Math.ceil(length / stride) : Math.floor((length - size) / stride) + 1
  const output = [places(height), places(width), filters] as const
  return {
    ...stage,
    output,
    parameters: (size * size * channels + (normed ? 0 : 1)) * filters,
    multiplications: output[0] * output[1] * filters * size * size * channels,
    // As TensorFlow pads: the odd zero goes below and to the right.
    padding: same ? Math.floor(Math.max(0, (output[0] - 1) * stride + size - height) / 2) : 0,
  }
}

/** The first thing that is wrong with a stack, written as text; undefined where it can be trained. */
export function stackProblem(text: string): string | undefined {
  const { layers, problem } = parseStack(text)
  return problem ?? traceStack(layers).find((stage) => stage.problem)?.problem
}

/** Numbers that a stack learns; NaN where it cannot be built. */
export function stackParameters(text: string): number {
  if (stackProblem(text) !== undefined) return Number.NaN
  return traceStack(parseStack(text).layers).reduce((sum, { parameters }) => sum + parameters, 0)
}

/** Multiplications that a stack needs for one image. */
export function stackMultiplications(text: string): number {
  if (stackProblem(text) !== undefined) return Number.NaN
  return traceStack(parseStack(text).layers).reduce((sum, { multiplications }) => sum + multiplications, 0)
}

/**
 * The width of the one hidden layer with which a dense network on the same image comes nearest to so many parameters:
 * (inputs + 1) h + (h + 1) classes.
 */
export function denseWidth(parameters: number, inputs = 784, classes = 10): number {
  return Math.max(1, Math.round((parameters - classes) / (inputs + 1 + classes)))
}
