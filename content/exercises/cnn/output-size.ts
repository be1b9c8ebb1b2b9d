import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { outputSize } from '@/lib/math/convolution'

/** The side of the map that one convolution makes. */
export const exercise = drawnExercise({
  title: 'Size of a feature map',
  ranges: {
    image: { oneOf: [24, 28, 32, 40, 48, 64] },
    kernel: { oneOf: [3, 5, 7] },
    stride: { oneOf: [2, 3] },
    padding: { oneOf: [2, 3] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return apart([answer, ...mistakes])
  },
  make(numbers) {
    const { image, kernel, stride, padding } = numbers
    const { answer, mistakes } = work(numbers)
    const [unpadded, unstrided, fencepost] = mistakes as [number, number, number]
    const room = image + 2 * padding - kernel
    return {
      kind: 'numeric',
      prompt: `An image of ${image} × ${image} gets ${padding === 2 ? 'two rows of zeros' : 'three rows of zeros'} on every side. A filter of ${kernel} × ${kernel} moves over it in steps of ${stride}. How many rows has the map it makes?`,
      answer,
      hints: [
        `With its zeros the image has ${image + 2 * padding} rows. How many rows further down can the window be moved before it falls off?`,
        `${room} rows further, in steps of ${stride}. A last step that does not fit is not taken. And the place where it began counts, too.`,
      ],
      mistakes: [
        { value: unpadded, why: 'That is without the zeros around the image.' },
        { value: unstrided, why: `That is with a stride of 1. The window moves by ${stride}.` },
        { value: fencepost, why: 'These are the moves. The place where it begins is one more.' },
      ],
      solution: `(${image} + 2 · ${padding} − ${kernel}) / ${stride} = ${room} / ${stride}, rounded down ${answer - 1}, and 1 for the first place: ${answer}.`,
    }
  },
})

function work({
  image,
  kernel,
  stride,
  padding,
}: {
  image: number
  kernel: number
  stride: number
  padding: number
}) {
  const answer = outputSize(image, kernel, stride, padding)
  return {
    answer,
    mistakes: [outputSize(image, kernel, stride), outputSize(image, kernel, 1, padding), answer - 1],
  }
}
