import { drawnExercise } from '@/lib/exercises/drawn'

const TASKS = [
  {
    ask: (k: number) => `It says which one of ${k} species a bird belongs to.`,
    why: 'Exactly one is true, so the shares of all have to add up to 1.',
  },
  {
    ask: (k: number) => `It says which of ${k} tags fit a photograph; several may, or none.`,
    why: 'Each tag is a yes or no of its own: one must not take from another.',
  },
  {
    ask: (k: number) => `From ${k} measurements of a flat it says what the rent is.`,
    why: 'A rent is a number of any size, so nothing may bend it.',
  },
  {
    ask: (k: number) =>
      `From ${k} measurements of a patient it says how likely it is that the illness returns.`,
    why: 'One yes or no needs one number between 0 and 1.',
  },
]

/** How many outputs a task needs, and which activation. */
export const exercise = drawnExercise({
  title: 'Outputs for a task',
  ranges: { task: { from: 0, to: 3, step: 1 }, count: { from: 3, to: 24, step: 1 } },
  make({ task, count }) {
    const options = [
      `${count} outputs with softmax over all of them`,
      `${count} outputs, each with a sigmoid`,
      'One output without activation',
      'One output with a sigmoid',
    ]
    const { ask, why } = TASKS[task]!
    return {
      kind: 'choice',
      prompt: `You build a network. ${ask(count)} Which outputs do you give it?`,
      options: options.map((text, i) => ({
        text,
        correct: i === task,
        feedback:
          i === task
            ? why
            : `That would fit another question. Here: ${why.charAt(0).toLowerCase()}${why.slice(1)}`,
      })),
      hints: ['How many numbers does the answer have, and do they depend on each other?'],
      solution: `${options[task]}. ${why}`,
    }
  },
})
