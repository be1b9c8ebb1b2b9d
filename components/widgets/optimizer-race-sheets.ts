import type { RacerName } from '@/lib/experiments/optimizer-race.params'
import { say } from '@/lib/locale/say'

interface Sheet {
  /** One update of a weight w with slope g. */
  formula: string
  source: string
}

/** Every update rule as `lib/math/optimizers` computes it, and who found it. */
export const SHEETS: Record<RacerName, Sheet> = {
  sgd: { formula: 'w ← w − η g', source: say('Robbins and Monro 1951') },
  momentum: { formula: 'v ← μ v + g;  w ← w − η v', source: say('Polyak 1964') },
  nesterov: {
    formula: 'v ← μ v + g;  w ← w − η (g + μ v)',
    source: say('Nesterov 1983, in the form of Bengio et al. 2013'),
  },
  adagrad: {
    formula: say('s ← s + g²;  w ← w − η g / √(s + ε), s from 0.1, ε = 10⁻⁷'),
    source: say('Duchi, Hazan and Singer 2011'),
  },
  rmsprop: {
    formula: 's ← ρ s + (1 − ρ) g²;  w ← w − η g / √(s + ε), ε = 10⁻⁷',
    source: say('Tieleman and Hinton 2012, lecture 6e'),
  },
  adam: {
    formula:
      'm ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  w ← w − η m̂ / (√v̂ + ε), m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ), ε = 10⁻⁷',
    source: say('Kingma and Ba 2015'),
  },
  adamw: { formula: say('w ← w − η λ w, then Adam'), source: say('Loshchilov and Hutter 2019') },
}
