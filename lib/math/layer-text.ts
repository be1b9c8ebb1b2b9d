import { say } from '@/lib/locale/say'

/** A convolutional network as a line of text, such as `conv8,max2,conv16,max2`. */

export type Layer =
  | { kind: 'conv'; filters: number; kernel: number; stride: number; same: boolean }
  | { kind: 'max' | 'avg'; size: number }
  | { kind: 'norm' }
  | { kind: 'drop'; rate: number }
  | { kind: 'dense'; units: number }

export const MOST_LAYERS = 10
export const MOST_FILTERS = 32
export const MOST_UNITS = 512

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
    if (!layer) return { layers, problem: say('“{word}” is no layer.', { word: word.slice(0, 20) }) }
    layers.push(layer)
  }
  if (layers.length > MOST_LAYERS)
    return {
      layers: layers.slice(0, MOST_LAYERS),
      problem: say('At most {most} layers fit here.', { most: MOST_LAYERS }),
    }
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
