/**
 * A convolutional network as a line of text, such as `conv8,max2,conv16,max2`: what it means, what shape every layer
 * gives, what it costs, and what is wrong with it. The output layer, one unit a class, is always there.
 */

export type Layer =
  | { kind: 'conv'; filters: number; kernel: number; stride: number; same: boolean }
  | { kind: 'max' | 'avg'; size: number }
  | { kind: 'norm' }
  | { kind: 'drop'; rate: number }
  | { kind: 'dense'; units: number }

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

export const MOST_LAYERS = 10
export const MOST_FILTERS = 32
export const MOST_UNITS = 512
/** More than this would take too long in a page. */
const MOST_PARAMETERS = 300_000
const MOST_MULTIPLICATIONS = 8_000_000

/** How each layer is written. Numbers that may be left out come with what they then are. */
const WORDS = [
  { kind: 'conv', pattern: /^conv(\d+)(?:k(\d+))?(?:s(\d+))?(p)?$/ },
  { kind: 'pool', pattern: /^(max|avg)(\d+)$/ },
  { kind: 'norm', pattern: /^norm$/ },
  { kind: 'drop', pattern: /^drop(\d+)$/ },
  { kind: 'dense', pattern: /^dense(\d+)$/ },
] as const

/**
 * Reads `conv8k5s2p` (8 filters of 5 × 5, stride 2, padded; 3 × 3 with stride 1 and no padding if not said), `max2` and
 * `avg2` (pooling), `norm`, `drop25` (dropout in per cent), `dense64`.
 *
 * @returns the layers, or what the first word that is none is
 */
export function parseStack(text: string): { layers: Layer[]; problem?: string } {
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const layers: Layer[] = []
  for (const word of words) {
    const layer = parseLayer(word)
    if (!layer) return { layers, problem: `“${word.slice(0, 20)}” is no layer.` }
    layers.push(layer)
  }
  if (layers.length > MOST_LAYERS)
    return { layers: layers.slice(0, MOST_LAYERS), problem: `At most ${MOST_LAYERS} layers fit here.` }
  return { layers }
}

function parseLayer(word: string): Layer | undefined {
  for (const { kind, pattern } of WORDS) {
    const found = pattern.exec(word)
    if (!found) continue
    const within = (text: string | undefined, least: number, most: number) => {
      const value = Number(text)
      return value >= least && value <= most ? value : undefined
    }
    if (kind === 'norm') return { kind }
    if (kind === 'conv') {
      const filters = within(found[1], 1, MOST_FILTERS)
      const kernel = within(found[2] ?? '3', 1, 9)
      const stride = within(found[3] ?? '1', 1, 4)
      return filters && kernel && stride
        ? { kind, filters, kernel, stride, same: found[4] !== undefined }
        : undefined
    }
    if (kind === 'pool') {
      const size = within(found[2], 2, 7)
      return size ? { kind: found[1] as 'max' | 'avg', size } : undefined
    }
    const value = within(found[1], 1, kind === 'drop' ? 90 : MOST_UNITS)
    if (!value) return undefined
    return kind === 'drop' ? { kind, rate: value / 100 } : { kind, units: value }
  }
}

/** The layers as `parseStack` reads them. */
export function writeStack(layers: readonly Layer[]): string {
  return layers.map(writeLayer).join(',')
}

function writeLayer(layer: Layer): string {
  switch (layer.kind) {
    case 'conv': {
      const { filters, kernel, stride, same } = layer
      return `conv${filters}${kernel === 3 ? '' : `k${kernel}`}${stride === 1 ? '' : `s${stride}`}${same ? 'p' : ''}`
    }
    case 'max':
    case 'avg':
      return `${layer.kind}${layer.size}`
    case 'norm':
      return 'norm'
    case 'drop':
      return `drop${Math.round(layer.rate * 100)}`
    case 'dense':
      return `dense${layer.units}`
  }
}

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
      last.problem = `${sum('parameters').toLocaleString('en')} parameters are too many for this page; ${MOST_PARAMETERS.toLocaleString('en')} are the most.`
    else if (sum('multiplications') > MOST_MULTIPLICATIONS)
      last.problem = `${sum('multiplications').toLocaleString('en')} multiplications an image are too many for this page; ${MOST_MULTIPLICATIONS.toLocaleString('en')} are the most. Pool earlier, or use a stride.`
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
        'Batch normalization stands right after a convolution or a dense layer: it normalizes their sums, before ReLU.',
      )
    return { ...stage, output: input, parameters: 2 * input.at(-1)! }
  }
  if (input.length === 1)
    return stop(
      'A dense layer gives a plain list: nothing in it has a neighbour any more. Convolution and pooling must come before the first dense layer.',
    )
  const [height, width, channels] = input
  const size = layer.kind === 'conv' ? layer.kernel : layer.size
  const padded = layer.kind === 'conv' && layer.same
  if (!padded && (size > height || size > width))
    return stop(
      `A window of ${size} × ${size} does not fit into ${height} × ${width}. ${layer.kind === 'conv' ? 'Pad it, make the kernel smaller' : 'Make it smaller'}, or remove a layer before it.`,
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

/** A part of an image: first and last row and column; outside the image where padding is seen. */
export interface Patch {
  top: number
  left: number
  bottom: number
  right: number
}

/**
 * What one unit of stage `index` looks at, in the coordinates of the input of stage `from` (0: the image). Each window
 * of a layer turns an interval [a, b] into [a s − p, b s − p + k − 1].
 */
export function receptiveField(
  stages: readonly Stage[],
  index: number,
  row: number,
  column: number,
  from = 0,
): Patch {
  let patch: Patch = { top: row, left: column, bottom: row, right: column }
  for (let i = index; i >= from; i--) {
    const { layer, padding, input } = stages[i]!
    if (layer.kind === 'dense') {
      const [height, width] = input && input.length === 3 ? input : [1, 1]
      patch = { top: 0, left: 0, bottom: height - 1, right: width - 1 }
      continue
    }
    const window = windowOf(layer)
    if (!window) continue
    const [size, stride] = window
    patch = {
      top: patch.top * stride - padding,
      left: patch.left * stride - padding,
      bottom: patch.bottom * stride - padding + size - 1,
      right: patch.right * stride - padding + size - 1,
    }
  }
  return patch
}

/** Size and stride of a layer's window; none for a layer that takes every number by itself. */
export function windowOf(layer: Layer): readonly [size: number, stride: number] | undefined {
  if (layer.kind === 'conv') return [layer.kernel, layer.stride]
  if (layer.kind === 'max' || layer.kind === 'avg') return [layer.size, layer.size]
}

/** Side of the square of the image that a unit of the last layer with a window sees. */
export function fieldSize(text: string): number {
  const stages = traceStack(parseStack(text).layers)
  const last = stages.findLastIndex(({ layer }) => windowOf(layer))
  if (last < 0) return 1
  const { top, bottom } = receptiveField(stages, last, 0, 0)
  return bottom - top + 1
}

/**
 * The width of the one hidden layer with which a dense network on the same image comes nearest to so many parameters:
 * (inputs + 1) h + (h + 1) classes.
 */
export function denseWidth(parameters: number, inputs = 784, classes = 10): number {
  return Math.max(1, Math.round((parameters - classes) / (inputs + 1 + classes)))
}
