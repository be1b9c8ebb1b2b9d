import { apart, drawnExercise } from '@/lib/exercises/drawn'

/** The shape of the scores between what writes and what has been read. */
export const exercise = drawnExercise({
  title: 'Shape of the scores',
  ranges: {
    batch: { oneOf: [16, 32, 64] },
    written: { oneOf: [5, 8, 10, 12] },
    read: { oneOf: [15, 19, 25, 40] },
    units: { oneOf: [24, 48, 96] },
  },
  fits: ({ batch, written, read, units }) => apart([batch, written, read, units]),
  make({ batch, written, read, units }) {
    return {
      kind: 'shape',
      prompt: `A batch of ${batch} texts of ${read} letters was read, and ${written} characters of each were written, all states with ${units} units. Which shape have the scores, one for every character that is written and every letter that was read?`,
      answer: [batch, written, read],
      hints: [
        `For one text: how many queries are there, and how many keys?`,
        `The dot product sums over the ${units} units. What is left?`,
      ],
      mistakes: [
        { shape: [written, read], why: `That is one text. There are ${batch}.` },
        { shape: [batch, read, written], why: 'A row belongs to who asks: the character that is written.' },
        {
          shape: [batch, written, units],
          why: 'That is the shape of the queries, and of what they find. A score belongs to a query and a key.',
        },
        { shape: [batch, read, units], why: 'That is the shape of the keys.' },
        { shape: [batch, read, read], why: 'So it is in self-attention, where the letters ask each other.' },
        { shape: [batch, written, read, units], why: `The dot product sums over the ${units} units.` },
      ],
      solution: `For each of ${batch} texts ${written} queries times ${read} keys: [${batch}, ${written}, ${read}].`,
    }
  },
})
