import { type CodeExercise, expects } from '@/lib/exercises/code'
import { integer, type Rng } from '@/lib/math/rng'

interface Setting {
  images: number[][]
  returned: number[][]
}

const PAIR: Setting = {
  images: [
    [0, 1, 1],
    [1, 0, 1],
  ],
  returned: [
    [0.5, 1, 0.5],
    [1, 0.5, 0],
  ],
}
const drawn = (rng: Rng): Setting[] =>
  [
    [2, 5],
    [3, 4],
    [6, 9],
  ].map(([count, size]) => {
    const images = () =>
      Array.from({ length: count! }, () => Array.from({ length: size! }, () => integer(rng, 11) / 10))
    return { images: images(), returned: images() }
  })

function right({ images, returned }: Setting): number {
  let sum = 0
  for (const [n, image] of images.entries())
    for (const [i, x] of image.entries()) sum += (returned[n]![i]! - x) ** 2
  return sum / (images.length * images[0]!.length)
}
const call = 'reconstructionError(input.images, input.returned)'
const say = ({ images, returned }: Setting) =>
  `reconstructionError(${JSON.stringify(images)}, ${JSON.stringify(returned)})`

const body = ({
  term = '(returned[n][i] - images[n][i]) ** 2',
  end = 'sum / (images.length * images[0].length)',
} = {}) =>
  `function reconstructionError(images, returned) {
  let sum = 0
  for (let n = 0; n < images.length; n++)
    for (let i = 0; i < images[n].length; i++) sum += ${term}
  return ${end}
}
`

export const exercise: CodeExercise = {
  title: 'Write the reconstruction error',
  provides: ['reconstructionError'],
  starter: `// images and returned are arrays of images; an image is an array of
// pixels from 0 to 1. Return the mean squared error per pixel, over
// all pixels of all images.
function reconstructionError(images, returned) {
  return 0
}
`,
  solution: body(),
  checks: [
    {
      name: 'is a mean over all pixels of all images',
      inputs: () => [PAIR],
      call,
      say,
      judge: expects(right),
    },
    { name: 'is right for images of any size', inputs: drawn, call, say, judge: expects(right) },
    {
      name: 'is 0 for what came back unchanged',
      inputs: (rng) => drawn(rng).map(({ images }) => ({ images, returned: images })),
      call,
      say,
      judge: expects(right),
    },
  ],
  hints: [
    'Two loops: over the images, and over the pixels of each.',
    'Each pixel adds the square of the difference between what came back and what went in.',
    'There are `images.length * images[0].length` pixels in all.',
  ],
  mistakes: [
    { name: 'a sum and no mean', source: body({ end: 'sum' }), says: /gave 1.75; expected 0.29/ },
    {
      name: 'the mean over images only',
      source: body({ end: 'sum / images.length' }),
      says: /gave 0.875; expected 0.29/,
    },
    {
      name: 'the mean over pixels only',
      source: body({ end: 'sum / images[0].length' }),
      says: /gave 0.583\d*; expected 0.29/,
    },
    {
      name: 'absolute differences',
      source: body({ term: 'Math.abs(returned[n][i] - images[n][i])' }),
      says: /gave 0.41\d*; expected 0.29/,
    },
  ],
}
