import { drawnExercise } from '@/lib/exercises/drawn'

/** A batch through a convolution and a pooling layer. */
export const exercise = drawnExercise({
  title: 'Shape of a batch after convolution and pooling',
  ranges: {
    batch: { oneOf: [16, 32, 64, 128] },
    side: { oneOf: [28, 32, 36] },
    kernel: { oneOf: [3, 5] },
    filters: { oneOf: [6, 10, 12, 20] },
  },
  // Else maps and rows would be as many, and two orders of the axes the same shape.
  fits: ({ side, kernel, filters }) => filters !== Math.floor((side - kernel + 1) / 2),
  make({ batch, side, kernel, filters }) {
    const wide = side - kernel + 1
    const pooled = Math.floor(wide / 2)
    return {
      kind: 'shape',
      prompt: `A batch of ${batch} colour images, shape \`[${batch}, ${side}, ${side}, 3]\`, goes through a convolution with ${filters} filters of ${kernel} × ${kernel}, stride 1, no padding, and then through max pooling of 2 × 2. Which shape comes out?`,
      answer: [batch, pooled, pooled, filters],
      hints: [
        `Without padding a window of ${kernel} × ${kernel} finds ${side} − ${kernel} + 1 places along each side.`,
        'Pooling halves both sides. How many maps there are it leaves alone.',
      ],
      mistakes: [
        {
          shape: [batch, wide, wide, filters],
          why: 'That is after the convolution. Pooling is still to come.',
        },
        {
          shape: [batch, pooled, pooled, 3],
          why: 'The three colours are gone: every filter has summed over them. There is a map for each filter.',
        },
        {
          shape: [batch, pooled, pooled, 3 * filters],
          why: 'A filter looks at all three colours together and makes one map, not three.',
        },
        {
          shape: [batch, side / 2, side / 2, filters],
          why: `Without padding, a window of ${kernel} × ${kernel} costs ${kernel - 1} rows and columns first.`,
        },
        { shape: [pooled, pooled, filters], why: 'That is one image. The batch is missing.' },
        {
          shape: [batch, filters, pooled, pooled],
          why: 'That is how PyTorch orders them. Here the maps come last, as in Keras and TensorFlow.js.',
        },
      ],
      solution: `${side} − ${kernel} + 1 = ${wide}, halved ${pooled}; one map for each filter: [${batch}, ${pooled}, ${pooled}, ${filters}].`,
    }
  },
})
