import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { DEFAULTS, optimizers } from '@/lib/math/optimizers'
import { normal, type Rng } from '@/lib/math/rng'

interface Case {
  w: number[]
  m: number[]
  v: number[]
  gradient: number[]
  t: number
  rate: number
}

const numbers = (rng: Rng, n: number) => Array.from({ length: n }, () => Math.round(100 * normal(rng)) / 100)

/** New weights and running averages, by the rule that runs in the race. */
function stepOf({ w, m, v, gradient, t, rate }: Case): [number[], number[], number[]] {
  const [weights, mean, square] = [[...w], [...m], [...v]]
  optimizers.adam.update(weights, gradient, [mean, square], { ...DEFAULTS, learningRate: rate }, t)
  return [weights, mean, square]
}

const call = 'adamStep(input.w, input.m, input.v, input.gradient, input.t, input.rate)'
const say = ({ w, m, v, gradient, t, rate }: Case) =>
  `adamStep(${[show(w), show(m), show(v), show(gradient), show(t), show(rate)].join(', ')})`

const first = (gradient: number[]): Case => ({
  w: gradient.map(() => 0),
  m: gradient.map(() => 0),
  v: gradient.map(() => 0),
  gradient,
  t: 1,
  rate: 0.25,
})

const later = (rng: Rng, t: number): Case => ({
  w: numbers(rng, 2),
  m: numbers(rng, 2),
  v: numbers(rng, 2).map((value) => value * value),
  gradient: numbers(rng, 2),
  t,
  rate: 0.1,
})

/** Slopes of ½ (x² + 20 y²). */
const START = [-4, 1]

function walkOf(steps: number): number[] {
  let state: [number[], number[], number[]] = [START, [0, 0], [0, 0]]
  for (let t = 1; t <= steps; t++) {
    const [w, m, v] = state
    state = stepOf({ w, m, v, gradient: [w[0]!, 20 * w[1]!], t, rate: 0.2 })
  }
  return state[0]
}

const SOLUTION = `function adamStep(w, m, v, gradient, t, rate) {
  const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-7]
  const mean = m.map((before, i) => beta1 * before + (1 - beta1) * gradient[i])
  const square = v.map((before, i) => beta2 * before + (1 - beta2) * gradient[i] ** 2)
  const weights = w.map((weight, i) => {
    const step = mean[i] / (1 - beta1 ** t)
    const size = Math.sqrt(square[i] / (1 - beta2 ** t))
    return weight - (rate * step) / (size + epsilon)
  })
  return [weights, mean, square]
}
`

export const exercise: CodeExercise = {
  title: 'Write Adam',
  provides: ['adamStep'],
  starter: `// One step of Adam, the t-th, counted from 1.
// m and v are the running averages of before; w the weights.
// Returns three new lists: [weights, m, v].
function adamStep(w, m, v, gradient, t, rate) {
  const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-7]
  return [w, m, v]
}
`,
  solution: SOLUTION,
  checks: [
    {
      name: 'the first step is as long as the rate, whatever the slope',
      inputs: () => [first([4]), first([-0.01, 300])],
      call: `${call}[0]`,
      say,
      judge: expects((one: Case) => stepOf(one)[0]),
    },
    {
      name: 'the two running averages',
      inputs: (rng) => [{ w: [0], m: [1], v: [4], gradient: [-1], t: 2, rate: 0.1 }, later(rng, 3)],
      call: `${call}.slice(1)`,
      say: (one: Case) => `m and v after ${say(one)}`,
      judge: expects((one: Case) => stepOf(one).slice(1)),
    },
    {
      name: 'later steps, with averages that remember',
      inputs: (rng) => [later(rng, 2), later(rng, 10), later(rng, 1000)],
      call,
      say,
      judge: expects(stepOf),
    },
    {
      name: 'a weight that never had a slope stays where it is',
      inputs: () => [first([0])],
      call,
      say,
      judge: expects(stepOf),
    },
    {
      name: 'forty steps down a ravine',
      inputs: () => [40],
      call: `(() => { let [w, m, v] = [${JSON.stringify(START)}, [0, 0], [0, 0]]; for (let t = 1; t <= input; t++) [w, m, v] = adamStep(w, m, v, [w[0], 20 * w[1]], t, 0.2); return w })()`,
      say: (steps: number) => `${steps} steps with a rate of 0.2`,
      judge: expects(walkOf),
    },
  ],
  hints: [
    'Two running averages first: m of the slope, v of its square. Both keep β of themselves and take 1 − β of what is new.',
    'They began at 0, so they are too small at first. Divide m by `1 - beta1 ** t` and v by `1 - beta2 ** t` for the step, and return them as they are.',
    'The weight moves by rate · m̂ / (√v̂ + ε). The ε stands outside the root.',
  ],
  mistakes: [
    {
      name: 'no bias correction',
      source: SOLUTION.replace(' / (1 - beta1 ** t)', '').replace(' / (1 - beta2 ** t)', ''),
      says: /\[4\], 1, 0\.25\) your code gave −0\.79\d* at \[0\]; expected −0\.25/,
    },
    {
      name: 't counted from 0',
      source: SOLUTION.replaceAll('** t)', '** (t - 1))'),
      says: /\[4\], 1, 0\.25\) your code gave NaN at \[0\]; expected −0\.25/,
    },
    {
      name: 'the root is forgotten',
      source: SOLUTION.replace('Math.sqrt(square[i] / (1 - beta2 ** t))', 'square[i] / (1 - beta2 ** t)'),
      says: /\[4\], 1, 0\.25\) your code gave −0\.0625 at \[0\]; expected −0\.25/,
    },
    {
      name: 'v averages the slope, not its square',
      source: SOLUTION.replace('gradient[i] ** 2', 'gradient[i]'),
      says: /\[4\], 1, 0\.25\) your code gave −0\.5 at \[0\]; expected −0\.25/,
    },
    {
      name: 'the two betas are exchanged',
      source: SOLUTION.replace('[0.9, 0.999, 1e-7]', '[0.999, 0.9, 1e-7]'),
      says: /^For m and v after adamStep\(\[0\], \[1\], \[4\], \[−1\], 2, 0\.1\) your code gave 0\.998 at \[0\]\[0\]; expected 0\.8/,
    },
    {
      name: 'the corrected averages are kept',
      source: SOLUTION.replace(
        'return [weights, mean, square]',
        'return [weights, mean.map((a) => a / (1 - beta1 ** t)), square.map((a) => a / (1 - beta2 ** t))]',
      ),
      says: /your code gave 4\.21053 at \[0\]\[0\]; expected 0\.8/,
    },
    {
      name: 'no epsilon',
      source: SOLUTION.replace(' + epsilon', ''),
      says: /\[0\], \[0\], \[0\], \[0\], 1, 0\.25\) your code gave NaN at \[0\]\[0\]; expected 0/,
    },
  ],
}
