import { say } from '@/lib/locale/say'
import { type StackShape, type Stage, traceStack } from '@/lib/math/layer-stack'
import { type Layer, parseStack } from '@/lib/math/layer-text'

/** A layer in a few words, such as `conv 8, 3 × 3`. */
export function layerName(layer: Layer): string {
  switch (layer.kind) {
    case 'conv': {
      const { filters, kernel, stride, same } = layer
      return [
        say('conv {filters}', { filters }),
        `${kernel} × ${kernel}`,
        ...(stride === 1 ? [] : [say('stride {stride}', { stride })]),
        ...(same ? [say('padded')] : []),
      ].join(say(', '))
    }
    case 'max':
      return say('max pool {size} × {size}', { size: layer.size })
    case 'avg':
      return say('average pool {size} × {size}', { size: layer.size })
    case 'norm':
      return say('batch norm')
    case 'drop':
      return say('dropout {rate} %', { rate: Math.round(100 * layer.rate) })
    case 'dense':
      return say('dense {units}', { units: layer.units })
  }
}

export const shapeName = (shape: StackShape | readonly number[]) => shape.join(' × ')

/** The layers of a run in order, its output last. */
export function stagesOf({ layers }: { layers: string }): Stage[] {
  return traceStack(parseStack(layers).layers)
}

/** A layer's number and name; the last is the output. */
export function stageName(stages: readonly Stage[], index: number): string {
  return index === stages.length - 1 ? say('output') : `${index + 1} ${layerName(stages[index]!.layer)}`
}
