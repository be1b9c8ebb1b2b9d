import { type CodeExercise, expects } from '@/lib/exercises/code'
import { say } from '@/lib/locale/say'
import { nearestRow } from '@/lib/math/nearest-neighbour'
import { integer, type Rng } from '@/lib/math/rng'

/** A few stored pictures of four pixels with their labels, and one to read. */
interface Case {
  stored: number[][]
  labels: number[]
  digit: number[]
}

const cases = (rng: Rng): Case[] =>
  [3, 5, 8].map((count) => {
    const picture = () => Array.from({ length: 4 }, () => integer(rng, 11) / 10)
    return {
      stored: Array.from({ length: count }, picture),
      labels: Array.from({ length: count }, () => integer(rng, 10)),
      digit: picture(),
    }
  })

const PLAIN: Case = {
  stored: [
    [1, 1, 1, 1],
    [0, 0.5, 0, 0],
    [0.6, 0, 0, 0.6],
  ],
  labels: [8, 1, 7],
  digit: [0, 0.6, 0, 0],
}

const loop = (
  measure: string,
  better = '<',
  answer = 'labels[best]',
) => `function read(stored, labels, digit) {
  let best = 0
  const distance = (picture) => ${measure}
  for (let i = 1; i < stored.length; i++) {
    if (distance(stored[i]) ${better} distance(stored[best])) best = i
  }
  return ${answer}
}
`

const SQUARES = 'picture.reduce((sum, ink, i) => sum + (ink - digit[i]) ** 2, 0)'

export const exercise: CodeExercise = {
  title: say('Write the rival'),
  provides: ['read'],
  starter: `// ${say('stored: pictures, each an array of pixels; labels: their digits.')}
// ${say('Returns the label of the stored picture that is most similar to digit:')}
// ${say('the one with the smallest sum of squared differences.')}
function read(stored, labels, digit) {
  return labels[0]
}
`,
  solution: loop(SQUARES),
  checks: [
    {
      name: say('a stored picture is read as itself'),
      inputs: () => [0, 1, 2].map((i) => ({ ...PLAIN, digit: PLAIN.stored[i]! })),
      call: 'read(input.stored, input.labels, input.digit)',
      say: ({ digit }: Case) => say('the stored picture {picture}', { picture: JSON.stringify(digit) }),
      judge: expects(({ stored, labels, digit }: Case) => labels[nearestRow(stored.flat(), digit)]),
    },
    {
      name: say('another picture gets the label of the most similar'),
      inputs: (rng) => [PLAIN, ...cases(rng)],
      call: 'read(input.stored, input.labels, input.digit)',
      say: ({ stored, labels, digit }: Case) =>
        `read(${JSON.stringify(stored)}, ${JSON.stringify(labels)}, ${JSON.stringify(digit)})`,
      judge: expects(({ stored, labels, digit }: Case) => labels[nearestRow(stored.flat(), digit)]),
    },
  ],
  hints: [
    say('Keep the number of the best picture so far, and go through all of them.'),
    say('The difference of two pictures: for each pixel `(a - b) ** 2`, all added up.'),
  ],
  mistakes: [
    {
      name: 'the least similar',
      source: loop(SQUARES, '>'),
      says: /\[0,0.6,0,0\]\) your code gave 8; expected 1/,
    },
    {
      name: 'the number of the picture, not its label',
      source: loop(SQUARES, '<', 'best'),
      says: /the stored picture \[1,1,1,1\] your code gave 0; expected 8/,
    },
    {
      name: 'differences that cancel',
      source: loop('picture.reduce((sum, ink, i) => sum + (ink - digit[i]), 0)'),
      says: /the stored picture \[1,1,1,1\] your code gave 1; expected 8/,
    },
    {
      name: 'the most ink in common',
      source: loop('-picture.reduce((sum, ink, i) => sum + ink * digit[i], 0)'),
      says: /the stored picture \[0,0.5,0,0\] your code gave 8; expected 1/,
    },
  ],
}
