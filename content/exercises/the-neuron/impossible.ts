import { drawnExercise } from '@/lib/exercises/drawn'

/** Of the sixteen tables of two yes-or-no inputs, as bits for the corners (0, 0), (0, 1), (1, 0) and (1, 1). */
const IMPOSSIBLE = [0b0110, 0b1001]
const POSSIBLE = Array.from({ length: 16 }, (_, table) => table).filter(
  (table) => !IMPOSSIBLE.includes(table),
)
const NAMES = ['P', 'Q', 'R', 'S']

const write = (table: number) => [...table.toString(2).padStart(4, '0')].join(', ')

/** Which of four tables no single neuron computes. */
export const exercise = drawnExercise({
  title: 'What one neuron cannot compute',
  ranges: {
    impossible: { oneOf: [0, 1] },
    first: { from: 0, to: 13, step: 1 },
    second: { from: 0, to: 13, step: 1 },
    third: { from: 0, to: 13, step: 1 },
    place: { from: 0, to: 3, step: 1 },
  },
  // Tables that are 0 or 1 in three corners look most like it; a constant is too easy to leave out.
  fits: ({ first, second, third }) =>
    new Set([first, second, third]).size === 3 &&
    [first, second, third].every((i) => ![0b0000, 0b1111].includes(POSSIBLE[i]!)),
  make({ impossible, first, second, third, place }) {
    const tables = [first, second, third]
      .map((i) => POSSIBLE[i]!)
      .toSpliced(place, 0, IMPOSSIBLE[impossible]!)
    const name = NAMES[place]!
    return {
      kind: 'choice',
      prompt: `Four tables say what a neuron with two inputs should answer at the corners (0, 0), (0, 1), (1, 0) and (1, 1), in this order.\n\n${tables.map((table, i) => `${NAMES[i]}: ${write(table)}`).join('\n\n')}\n\nWhich of them can no single neuron with a threshold compute?`,
      options: NAMES.map((one, i) => ({
        text: one,
        correct: i === place,
        feedback:
          i === place
            ? 'Opposite corners belong together, and no straight line parts them from the other two.'
            : `A straight line has the corners with 1 of ${one} on its one side and the others on the other.`,
      })),
      hints: [
        'Draw the four corners of a square, and mark those with a 1.',
        'One neuron is one straight cut.',
      ],
      solution: `${name}: its ones stand in opposite corners (${write(tables[place]!)}), and one straight line cannot part them from the zeros. For each of the others it can.`,
    }
  },
})
