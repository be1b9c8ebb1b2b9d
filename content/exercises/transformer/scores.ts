import { apart, drawnExercise } from '@/lib/exercises/drawn'

/** The shape of the attention scores of a whole batch. */
export const exercise = drawnExercise({
  title: 'Shape of attention scores',
  ranges: {
    windows: { oneOf: [24, 32, 48, 64] },
    heads: { oneOf: [2, 3, 4, 6] },
    positions: { oneOf: [10, 16, 20, 36, 40] },
    headWidth: { oneOf: [5, 8, 12, 15] },
  },
  fits: ({ windows, heads, positions, headWidth }) =>
    apart([windows, heads, positions, headWidth, heads * headWidth]),
  make({ windows, heads, positions, headWidth }) {
    return {
      kind: 'shape',
      prompt: `The scores of one layer, QKᵀ / √d, are computed for the whole batch at once: ${windows} windows, ${heads} heads with d = ${headWidth}, ${positions} positions, first the position that asks, then the one that is asked. Which shape has that tensor?`,
      answer: [windows, heads, positions, positions],
      hints: [
        'How many windows are in a batch, and how many heads look at each?',
        'A head has one score for every pair of positions, the future ones included: they are masked, not left out.',
      ],
      mistakes: [
        {
          shape: [windows, positions, positions],
          why: `That is one head. There are ${heads}, and each has a map of its own.`,
        },
        {
          shape: [windows, heads, positions, headWidth],
          why: `That is the shape of the queries, keys or values: ${headWidth} numbers for each position. A score belongs to a pair of positions.`,
        },
        { shape: [heads, positions, positions], why: `That is one window. The batch holds ${windows}.` },
        {
          shape: [windows, positions, heads * headWidth],
          why: 'That is the stream. Attention scores compare positions with positions.',
        },
        {
          shape: [windows, heads, headWidth, headWidth],
          why: `The dot product sums over the ${headWidth} numbers of a head. What is left are the two positions.`,
        },
      ],
      solution: `${windows} windows, ${heads} heads, and for each of ${positions} positions a score for each of ${positions}: [${windows}, ${heads}, ${positions}, ${positions}].`,
    }
  },
})
