import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/** What a convolution learns: it does not depend on the size of the image. */
export const exercise = drawnExercise({
  title: 'Parameters of a convolution',
  ranges: {
    side: { oneOf: [14, 28, 56, 112] },
    maps: { oneOf: [3, 4, 6, 12, 16, 24] },
    kernel: { oneOf: [3, 5, 7] },
    filters: { oneOf: [8, 10, 20, 32] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return apart([answer, ...mistakes])
  },
  make(numbers) {
    const { side, maps, kernel, filters } = numbers
    const { answer, mistakes } = work(numbers)
    const [unbiased, flat, oneFilter, everywhere] = mistakes as [number, number, number, number]
    const each = kernel ** 2 * maps
    return {
      kind: 'numeric',
      prompt: `${maps} maps of ${side} × ${side} go into a convolution with ${filters} filters of ${kernel} × ${kernel}. How many parameters does it learn, biases included?`,
      answer,
      hints: [
        'One filter looks at all maps at once. How many numbers does its window hold?',
        `${kernel} · ${kernel} · ${maps} weights for each filter, and one bias.`,
      ],
      mistakes: [
        { value: unbiased, why: 'These are the weights. Every filter has a bias, too.' },
        {
          value: flat,
          why: `A filter is not flat: it has ${kernel} × ${kernel} weights for each of the ${maps} maps that come in.`,
        },
        { value: oneFilter, why: `That is one filter. There are ${filters}.` },
        {
          value: everywhere,
          why: 'The same weights are used at every place. The size of the image does not count.',
        },
      ],
      solution: `${kernel} · ${kernel} · ${maps} + 1 = ${n(each + 1)} for each filter, whatever the size of the image, and ${filters} filters: ${n(answer)}.`,
    }
  },
})

function work({
  side,
  maps,
  kernel,
  filters,
}: {
  side: number
  maps: number
  kernel: number
  filters: number
}) {
  const weights = kernel ** 2 * maps
  const answer = (weights + 1) * filters
  return {
    answer,
    mistakes: [weights * filters, (kernel ** 2 + 1) * filters, weights + 1, answer * side ** 2],
  }
}
