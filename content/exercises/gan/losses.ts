import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { normal, type Rng } from '@/lib/math/rng'

/** What a discriminator said, before the sigmoid. */
interface Setting {
  real: number[]
  fake: number[]
}

const EVEN: Setting = { real: [0, 0], fake: [0, 0] }
const SURE: Setting = { real: [2], fake: [-3, 1] }
const drawn = (rng: Rng): Setting[] =>
  [2, 3, 5].map((count) => {
    const logits = () => Array.from({ length: count }, () => Math.round(200 * normal(rng)) / 100)
    return { real: logits(), fake: logits() }
  })

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
const softplus = (z: number) => Math.log1p(Math.exp(z))
const right = ({ real, fake }: Setting) => ({
  discriminator: mean(real.map((l) => softplus(-l))) + mean(fake.map(softplus)),
  generator: mean(fake.map((l) => softplus(-l))),
})
const call = 'losses(input.real, input.fake)'
const say = ({ real, fake }: Setting) => `losses(${show(real)}, ${show(fake)})`

const HEAD = `function sigmoid(z) {
  return 1 / (1 + Math.exp(-z))
}

function mean(values) {
  return values.reduce((a, b) => a + b, 0) / values.length
}

`
const body = ({
  real = '-mean(real.map((l) => Math.log(sigmoid(l))))',
  fake = '-mean(fake.map((l) => Math.log(1 - sigmoid(l))))',
  generator = '-mean(fake.map((l) => Math.log(sigmoid(l))))',
} = {}) => `${HEAD}function losses(real, fake) {
  const onReal = ${real}
  const onFake = ${fake}
  return { discriminator: onReal + onFake, generator: ${generator} }
}
`

export const exercise: CodeExercise = {
  title: 'Both losses',
  provides: ['losses'],
  starter: `${HEAD}// real and fake are the logits that the discriminator gave some real and some generated samples.
// Return what each player pays, the generator by the non-saturating loss.
function losses(real, fake) {
  return { discriminator: 0, generator: 0 }
}
`,
  solution: body(),
  checks: [
    {
      name: 'nobody knows anything: 2 ln 2, and ln 2',
      inputs: () => [EVEN],
      call,
      say,
      judge: expects(right),
    },
    {
      name: 'a real one well judged, a generated one badly',
      inputs: () => [SURE],
      call,
      say,
      judge: expects(right),
    },
    { name: 'other logits', inputs: drawn, call, say, judge: expects(right) },
  ],
  hints: [
    'A logit becomes a chance by `sigmoid`. Saying p of something real costs −ln p, of something generated −ln(1 − p).',
    'The discriminator pays the mean over the real ones plus the mean over the generated ones. The generator pays as if its samples were real.',
  ],
  mistakes: [
    {
      name: 'the generator pays the minimax loss',
      source: body({ generator: 'mean(fake.map((l) => Math.log(1 - sigmoid(l))))' }),
      says: /your code gave -?−?0\.693\d* at \.generator; expected 0\.693/,
    },
    {
      name: 'one mean over all',
      source: body({
        real: '-mean(real.map((l) => Math.log(sigmoid(l)))) / 2',
        fake: '-mean(fake.map((l) => Math.log(1 - sigmoid(l)))) / 2',
      }),
      says: /your code gave 0\.693\d* at \.discriminator; expected 1\.386/,
    },
    {
      name: 'a sum where a mean is asked for',
      source: body({ real: '-real.reduce((sum, l) => sum + Math.log(sigmoid(l)), 0)' }),
      says: /your code gave 2\.079\d* at \.discriminator; expected 1\.386/,
    },
    {
      name: 'generated ones called real',
      source: body({ fake: '-mean(fake.map((l) => Math.log(sigmoid(l))))' }),
      says: /at \.discriminator; expected/,
    },
  ],
}
