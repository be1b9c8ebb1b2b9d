/** Random convolutions, as small as they come with every padding, stride and dilation that tfjs-core lets through. */
import fc from 'fast-check'

type Padding = 'same' | 'valid' | number | [[0, 0], [number, number], [number, number], [0, 0]]

export interface Convolution {
  input: [batch: number, height: number, width: number, channels: number]
  kernel: [height: number, width: number]
  filters: number
  strides: [number, number]
  dilations: [number, number]
  pad: Padding
  /** tfjs wants it exactly when padding is given in numbers. */
  rounding: 'floor' | undefined
}

const pair = (max: number) => fc.tuple(fc.integer({ min: 1, max }), fc.integer({ min: 1, max }))
const edge = fc.tuple(fc.nat(5), fc.nat(5))

const padding: fc.Arbitrary<Padding> = fc.oneof(
  fc.constant<Padding>('same'),
  fc.constant<Padding>('valid'),
  fc.nat(4),
  fc.tuple(edge, edge).map(([rows, columns]): Padding => [[0, 0], rows, columns, [0, 0]]),
)

/** `dilated` trades strides for dilations: tfjs-core allows only one of the two at a time. */
export function convolutions({ dilated = false } = {}): fc.Arbitrary<Convolution> {
  return fc
    .record({
      input: fc.tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 5 }),
      ),
      kernel: pair(4),
      filters: fc.integer({ min: 1, max: 5 }),
      steps: pair(4),
      pad: padding,
    })
    .map(({ input, kernel, filters, steps, pad }): Convolution => {
      // Given one number, tfjs-core computes both output sizes from the height of filter and stride.
      const [k, s] = typeof pad === 'number' ? [square(kernel), square(steps)] : [kernel, steps]
      return {
        input,
        kernel: k,
        filters,
        strides: dilated ? [1, 1] : s,
        dilations: dilated ? s : [1, 1],
        pad,
        rounding: typeof pad === 'string' ? undefined : 'floor',
      }
    })
    .filter(fits)
}

function square([side]: [number, number]): [number, number] {
  return [side, side]
}

/** Whether the padded image holds the filter at least once. */
function fits({ input, kernel, dilations, pad }: Convolution): boolean {
  if (pad === 'same') return true
  return [0, 1].every((axis) => {
    const padded =
      typeof pad === 'object' ? pad[axis + 1]![0] + pad[axis + 1]![1] : pad === 'valid' ? 0 : 2 * pad
    return input[axis + 1]! + padded > (kernel[axis]! - 1) * dilations[axis]!
  })
}
