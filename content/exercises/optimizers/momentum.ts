import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { DEFAULTS, optimizers } from '@/lib/math/optimizers'
import { normal, type Rng } from '@/lib/math/rng'

interface Case {
  w: number[]
  v: number[]
  gradient: number[]
  rate: number
  mu: number
}

const rounded = (rng: Rng) => Math.round(100 * normal(rng)) / 100
const numbers = (rng: Rng, n: number) => Array.from({ length: n }, () => rounded(rng))

/** New weights and new velocities, by the rule that runs in the race. */
function stepOf({ w, v, gradient, rate, mu }: Case): [number[], number[]] {
  const [weights, velocity] = [[...w], [...v]]
  optimizers.momentum.update(weights, gradient, [velocity], { ...DEFAULTS, learningRate: rate, momentum: mu })
  return [weights, velocity]
}

const call = 'momentumStep(input.w, input.v, input.gradient, input.rate, input.mu)'
const say = ({ w, v, gradient, rate, mu }: Case) =>
  `momentumStep(${[show(w), show(v), show(gradient), show(rate), show(mu)].join(', ')})`

/** A ravine of narrowness 20, by its slope. */
const slopeAt = ([x, y]: readonly number[]) => [x!, 20 * y!]
const START = [-4, 1]
const SETTING = { rate: 0.05, mu: 0.8 }

function walkOf(steps: number): number[] {
  let [w, v] = [START, [0, 0]]
  for (let t = 0; t < steps; t++) [w, v] = stepOf({ w, v, gradient: slopeAt(w), ...SETTING })
  return w
}

const SOLUTION = `function momentumStep(w, v, gradient, rate, mu) {
  const velocity = v.map((before, i) => mu * before + gradient[i])
  return [w.map((weight, i) => weight - rate * velocity[i]), velocity]
}
`

export const exercise: CodeExercise = {
  title: 'Write momentum',
  provides: ['momentumStep'],
  starter: `// One step of momentum for a list of weights w with velocities v.
// Returns two new lists: [the weights after the step, their velocities].
function momentumStep(w, v, gradient, rate, mu) {
  return [w, v]
}
`,
  solution: SOLUTION,
  checks: [
    {
      name: 'from rest, a step is that of gradient descent',
      inputs: (): Case[] => [{ w: [1, -2], v: [0, 0], gradient: [3, -0.5], rate: 0.1, mu: 0.9 }],
      call,
      say,
      judge: expects(stepOf),
    },
    {
      name: 'what was moving keeps moving, a little slower',
      inputs: (rng): Case[] => [
        { w: [0], v: [2], gradient: [0], rate: 0.5, mu: 0.5 },
        { w: [1, 1], v: [1, -1], gradient: [1, 1], rate: 0.1, mu: 0.9 },
        { w: numbers(rng, 3), v: numbers(rng, 3), gradient: numbers(rng, 3), rate: 0.3, mu: 0.7 },
      ],
      call,
      say,
      judge: expects(stepOf),
    },
    {
      name: 'the lists it was given stay as they were',
      inputs: (rng): Case[] => [
        { w: numbers(rng, 2), v: numbers(rng, 2), gradient: numbers(rng, 2), rate: 0.1, mu: 0.9 },
      ],
      call: `(() => { const { w, v, gradient, rate, mu } = input; const [a, b] = [[...w], [...v]]; momentumStep(a, b, gradient, rate, mu); return [a, b] })()`,
      say: (one: Case) => `w and v after ${say(one)}`,
      judge: expects(({ w, v }: Case) => [w, v]),
    },
    {
      name: 'thirty steps down a ravine',
      inputs: () => [30],
      call: `(() => { let [w, v] = [${JSON.stringify(START)}, [0, 0]]; for (let t = 0; t < input; t++) [w, v] = momentumStep(w, v, [w[0], 20 * w[1]], ${SETTING.rate}, ${SETTING.mu}); return w })()`,
      say: (steps: number) => `${steps} steps with a rate of ${SETTING.rate} and μ = ${SETTING.mu}`,
      judge: expects(walkOf),
    },
  ],
  hints: [
    'First the velocity: μ times what it was, plus the slope. `v.map((before, i) => …)` makes a new list.',
    'Then the weight: it moves by the rate times the *new* velocity, downhill, so with a minus.',
  ],
  mistakes: [
    {
      name: 'plain descent, nothing is remembered',
      source: SOLUTION.replace('mu * before + gradient[i]', 'gradient[i]'),
      says: /momentumStep\(\[0\], \[2\], \[0\], 0\.5, 0\.5\) your code gave 0 at \[0\]\[0\]; expected −0\.5/,
    },
    {
      name: 'the velocity of before moves the weight',
      source: SOLUTION.replace('rate * velocity[i]', 'rate * v[i]'),
      says: /momentumStep\(\[1, −2\], \[0, 0\], .* your code gave 1 at \[0\]\[0\]; expected 0\.7/,
    },
    {
      name: 'an average, with 1 − μ before the slope',
      source: SOLUTION.replace('+ gradient[i]', '+ (1 - mu) * gradient[i]'),
      says: /momentumStep\(\[1, −2\], \[0, 0\], .* your code gave 0\.97 at \[0\]\[0\]; expected 0\.7/,
    },
    {
      name: 'uphill',
      source: SOLUTION.replace('weight - rate', 'weight + rate'),
      says: /momentumStep\(\[1, −2\], \[0, 0\], .* your code gave 1\.3 at \[0\]\[0\]; expected 0\.7/,
    },
    {
      name: 'in place',
      source: `function momentumStep(w, v, gradient, rate, mu) {
  for (let i = 0; i < w.length; i++) {
    v[i] = mu * v[i] + gradient[i]
    w[i] -= rate * v[i]
  }
  return [w, v]
}
`,
      says: /^For w and v after momentumStep/,
    },
  ],
}
