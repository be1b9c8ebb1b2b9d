/** What the units of a stack of layers look at. */
import { type Stage, traceStack } from './layer-stack'
import { type Layer, parseStack } from './layer-text'

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
