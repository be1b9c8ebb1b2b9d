import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { standardize, standardizeBackward } from '@/lib/math/normalize'
import { normal, type Rng } from '@/lib/math/rng'

/** Sums of one example, and the gradient that comes back for each normalized one. */
interface Pass {
  z: number[]
  h: number[]
}

/** Wide enough for those who add a small ε to the variance, as batch norm does. */
const LOOSE = 1e-3

const FIRST: Pass = { z: [1, 3, 5, 7], h: [1, 0, 0, 0] }

const drawn = (rng: Rng): Pass[] =>
  [3, 4, 6].map((length) => {
    const draw = () => Array.from({ length }, () => Math.round(normal(rng) * 100) / 50)
    // Far apart, so that their deviation is never small beside an ε.
    return { z: draw().map((x, i) => (i % 2 ? x + 8 : x - 8)), h: draw() }
  })

const program = ({
  forward = 'z.map((x) => (x - mean) / deviation)',
  back = '(h[i] - shared - normal[i] * along) / deviation',
} = {}) =>
  `const average = (numbers) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length

function layerNorm(z) {
  const mean = average(z)
  const deviation = Math.sqrt(average(z.map((x) => (x - mean) ** 2)))
  return ${forward}
}

function layerNormBackward(z, h) {
  const mean = average(z)
  const deviation = Math.sqrt(average(z.map((x) => (x - mean) ** 2)))
  const normal = layerNorm(z)
  const shared = average(h)
  const along = average(h.map((g, i) => g * normal[i]))
  return z.map((_, i) => ${back})
}
`

export const exercise: CodeExercise = {
  title: 'The way back through a normalization',
  provides: ['layerNorm', 'layerNormBackward'],
  starter: `const average = (numbers) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length

// The sums of one example, with mean 0 and deviation 1. (The small ε may be left out here.)
function layerNorm(z) {
  return z
}

// h[i] is the slope of the loss in the i-th normalized number.
// Return the slope of the loss in every z[i]. Mean and deviation depend on all of them!
function layerNormBackward(z, h) {
  return h
}
`,
  solution: program(),
  checks: [
    {
      name: 'forward: mean 0, deviation 1',
      inputs: (rng) => [FIRST, ...drawn(rng)],
      call: 'layerNorm([...input.z])',
      say: ({ z }: Pass) => `layerNorm(${show(z)})`,
      judge: expects(({ z }: Pass) => standardize(z), LOOSE),
    },
    {
      name: 'backward agrees with what a nudge of each sum does to the loss',
      inputs: (rng) => [FIRST, ...drawn(rng)],
      call: 'layerNormBackward([...input.z], [...input.h])',
      say: ({ z, h }: Pass) => `layerNormBackward(${show(z)}, ${show(h)})`,
      judge: expects(({ z, h }: Pass) => measured(z, h), LOOSE),
    },
    {
      name: 'backward: a gradient that is the same for all sums is gone, for it would move them all alike',
      inputs: () => [{ z: [2, 4, 9], h: [3, 3, 3] }],
      call: 'layerNormBackward([...input.z], [...input.h])',
      say: ({ z, h }: Pass) => `layerNormBackward(${show(z)}, ${show(h)})`,
      judge: expects(({ z, h }: Pass) => standardizeBackward(z, h)),
    },
  ],
  hints: [
    'Forward: take the mean away, divide by the root of the mean squared distance.',
    'Backward: from each h subtract the mean of all h, then its normalized number times the mean of h times normalized number. Divide by the deviation.',
    '(h[i] − mean(h) − ẑ[i] · mean(h · ẑ)) / deviation, with ẑ = layerNorm(z).',
  ],
  mistakes: [
    {
      name: 'mean and deviation held for constants',
      source: program({ back: 'h[i] / deviation' }),
      says: /layerNormBackward\(\[1, 3, 5, 7\], \[1, 0, 0, 0\]\) your code gave 0\.447214 at \[0\]; expected 0\.134164/,
    },
    {
      name: 'only the mean is not constant',
      source: program({ back: '(h[i] - shared) / deviation' }),
      says: /gave 0\.33541 at \[0\]; expected 0\.134164/,
    },
    {
      name: 'only the deviation is not constant',
      source: program({ back: '(h[i] - normal[i] * along) / deviation' }),
      says: /gave 0\.245967 at \[0\]; expected 0\.134164/,
    },
    {
      name: 'multiplied by the deviation',
      source: program({ back: '(h[i] - shared - normal[i] * along) * deviation' }),
      says: /gave 0\.67082 at \[0\]; expected 0\.134164/,
    },
    {
      name: 'the mean stays in',
      source: program({ forward: 'z.map((x) => x / deviation)' }),
      says: /layerNorm\(\[1, 3, 5, 7\]\) your code gave 0\.447214 at \[0\]; expected −1\.34164/,
    },
  ],
}

/** The slopes by finite differences of the loss Σ h ẑ. */
function measured(z: number[], h: number[]): number[] {
  const NUDGE = 1e-4
  const loss = (at: number[]) => standardize(at).reduce((sum, x, i) => sum + x * h[i]!, 0)
  return z.map((_, i) => {
    const moved = (by: number) => z.map((value, j) => (j === i ? value + by : value))
    return (loss(moved(NUDGE)) - loss(moved(-NUDGE))) / (2 * NUDGE)
  })
}
