import type { ActivationName } from '@/lib/experiments/activation-lab.params'
import { say } from '@/lib/locale/say'

export interface Sheet {
  /** f(z). */
  value: string
  /** f′(z). */
  slope: string
  /** What values it takes. */
  range: string
  steepest: string
  /** Where hardly any error gets through. */
  flat: string
  source: string
}

/** What to know of each activation function, in one line each. */
export const SHEETS: Record<ActivationName, Sheet> = {
  linear: {
    value: 'z',
    slope: '1',
    range: say('all numbers'),
    steepest: say('1, everywhere'),
    flat: say('nowhere'),
    source: say('no activation at all: fit for an output that is a number'),
  },
  step: {
    value: say('0 for z < 0, 1 for z ≥ 0'),
    slope: say('0, and none at z = 0'),
    range: say('0 or 1'),
    steepest: '0',
    flat: say('everywhere: nothing can be learned through it'),
    source: say('McCulloch and Pitts 1943'),
  },
  sigmoid: {
    value: '1 / (1 + e⁻ᶻ)',
    slope: 'f (1 − f)',
    range: say('0 to 1'),
    steepest: say('1/4, at z = 0'),
    flat: say('on both sides, beyond ±2.9'),
    source: say('the logistic function; for probabilities at an output'),
  },
  tanh: {
    value: '(eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)',
    slope: '1 − f²',
    range: say('−1 to 1'),
    steepest: say('1, at z = 0'),
    flat: say('on both sides, beyond ±2.2'),
    source: say('a sigmoid stretched to have its middle at 0; LeCun et al. 1998'),
  },
  relu: {
    value: 'max(0, z)',
    slope: say('0 for z < 0, 1 for z > 0'),
    range: say('0 and above'),
    steepest: say('1, for all z > 0'),
    flat: say('on the left: exactly 0'),
    source: say('Nair and Hinton 2010; Glorot, Bordes and Bengio 2011'),
  },
  leakyRelu: {
    value: say('z for z > 0, else 0.01 z'),
    slope: say('1 for z > 0, else 0.01'),
    range: say('all numbers'),
    steepest: say('1, for all z > 0'),
    flat: say('on the left, but never 0'),
    source: say('Maas, Hannun and Ng 2013'),
  },
  elu: {
    value: say('z for z > 0, else eᶻ − 1'),
    slope: say('1 for z > 0, else f + 1'),
    range: say('−1 and above'),
    steepest: say('1, for all z > 0'),
    flat: say('on the left, below −3.0'),
    source: say('Clevert, Unterthiner and Hochreiter 2015, with α = 1'),
  },
  selu: {
    value: say('1.0507 z for z > 0, else 1.7581 (eᶻ − 1)'),
    slope: say('1.0507 for z > 0, else f + 1.7581'),
    range: say('−1.7581 and above'),
    steepest: say('1.7581, just left of 0'),
    flat: say('on the left, below −3.6'),
    source: say('Klambauer et al. 2017'),
  },
  softplus: {
    value: 'ln(1 + eᶻ)',
    slope: say('1 / (1 + e⁻ᶻ), the sigmoid'),
    range: say('above 0'),
    steepest: say('towards 1 on the right'),
    flat: say('on the left, below −2.9'),
    source: say('Dugas et al. 2001'),
  },
  gelu: {
    value: say('z Φ(z), here ½ z (1 + tanh u), u = 0.7979 (z + 0.0447 z³)'),
    slope: say('falls below 0 left of −0.75'),
    range: say('−0.17 and above'),
    steepest: say('1.13, near z = 1.4'),
    flat: say('on the left, below −2.35, and around −0.75'),
    source: say('Hendrycks and Gimpel 2016'),
  },
  swish: {
    value: 'z / (1 + e⁻ᶻ)',
    slope: 'f + (1 − f) / (1 + e⁻ᶻ)',
    range: say('−0.28 and above'),
    steepest: say('1.10, near z = 2.4'),
    flat: say('on the left, below −4.08, and around −1.28'),
    source: say('Hendrycks and Gimpel 2016; Elfwing et al. 2017; Ramachandran, Zoph and Le 2017'),
  },
}
