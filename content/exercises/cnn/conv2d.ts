import { type CodeExercise, expects } from '@/lib/exercises/code'
import { convolve } from '@/lib/math/convolution'
import { integer, type Rng } from '@/lib/math/rng'

interface Setting {
  image: number[][]
  kernel: number[][]
  stride: number
}

const grid = (rng: Rng, rows: number, columns: number, most: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => integer(rng, most) - (most >> 2)))

const STEP = {
  image: [
    [0, 0, 1],
    [0, 0, 1],
    [0, 0, 1],
  ],
  kernel: [[-1, 1]],
  stride: 1,
}
const CORNER = {
  image: [
    [1, 2],
    [3, 4],
  ],
  kernel: [
    [1, 2],
    [3, 5],
  ],
  stride: 1,
}

const drawn = (rng: Rng, stride: number): Setting[] =>
  [
    [4, 4, 2, 2],
    [5, 4, 3, 3],
    [7, 6, 2, 3],
  ].map(([rows, columns, height, width]) => ({
    image: grid(rng, rows!, columns!, 8),
    kernel: grid(rng, height!, width!, 5),
    stride,
  }))

const right = ({ image, kernel, stride }: Setting) => convolve(image, kernel, stride)
const call = 'conv2d(input.image, input.kernel, input.stride)'
const say = ({ image, kernel, stride }: Setting) =>
  `conv2d(${JSON.stringify(image)}, ${JSON.stringify(kernel)}, ${stride})`.replaceAll('-', '−')

const body = ({
  rows = 'Math.floor((image.length - kernel.length) / stride) + 1',
  at = 'image[i * stride + u][j * stride + v]',
  w = 'kernel[u][v]',
} = {}) => `function conv2d(image, kernel, stride) {
  const rows = ${rows}
  const columns = Math.floor((image[0].length - kernel[0].length) / stride) + 1
  const map = []
  for (let i = 0; i < rows; i++) {
    const row = []
    for (let j = 0; j < columns; j++) {
      let sum = 0
      for (let u = 0; u < kernel.length; u++)
        for (let v = 0; v < kernel[0].length; v++) sum += ${at} * ${w}
      row.push(sum)
    }
    map.push(row)
  }
  return map
}
`

export const exercise: CodeExercise = {
  title: 'Write a convolution',
  provides: ['conv2d'],
  starter: `// image and kernel are arrays of rows of numbers. The window begins in
// the top left corner and moves by \`stride\`; it never leaves the image.
// Return the map as an array of rows.
function conv2d(image, kernel, stride) {
  const map = []
  return map
}
`,
  solution: body(),
  checks: [
    {
      name: 'finds an edge, and weighs a window',
      inputs: () => [CORNER, STEP],
      call,
      say,
      judge: expects(right),
    },
    {
      name: 'finds every place of the window, with a stride of 1',
      inputs: (rng) => drawn(rng, 1),
      call,
      say,
      judge: expects(right),
    },
    { name: 'moves by the stride', inputs: (rng) => drawn(rng, 2), call, say, judge: expects(right) },
  ],
  hints: [
    'Along one side the window finds `Math.floor((n - k) / stride) + 1` places.',
    'At place (i, j) the window begins in row `i * stride` and column `j * stride` of the image.',
    'Four loops: two over the places, two over the window. The inner two add up `image[i * stride + u][j * stride + v] * kernel[u][v]`.',
  ],
  mistakes: [
    {
      name: 'the kernel is turned, as mathematicians do',
      source: body({ w: 'kernel[kernel.length - 1 - u][kernel[0].length - 1 - v]' }),
      says: /gave 21 at \[0\]\[0\]; expected 34/,
    },
    {
      name: 'the stride is forgotten',
      source: body({ at: 'image[i + u][j + v]' }),
      says: /For conv2d.* 2\) your code/,
    },
    {
      name: 'one row is missing',
      source: body({ rows: 'Math.floor((image.length - kernel.length) / stride)' }),
      says: /For conv2d\(\[\[1,2\],\[3,4\]\]/,
    },
    { name: 'nothing is computed', source: 'function conv2d() { return [] }', says: /For conv2d/ },
  ],
}
