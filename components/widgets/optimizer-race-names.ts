import type { Arena, DATASETS, RacerName, VIEWS } from '@/lib/experiments/optimizer-race.params'
import { OPTIMIZERS } from '@/lib/experiments/optimizer-race.params'
import { say } from '@/lib/locale/say'
import type { ScheduleName } from '@/lib/math/schedules'

export const RACER_NAMES: Record<RacerName, string> = {
  sgd: 'SGD',
  momentum: say('momentum'),
  nesterov: 'Nesterov',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSprop',
  adam: 'Adam',
  adamw: 'AdamW',
}

/** Series colour of each racer, the same in every picture; its dash and mark go with it. */
export const racerColour = (name: RacerName) => OPTIMIZERS.indexOf(name)
/** The reader's own colour. */
export const YOUR_COLOUR = 7

export const ARENA_NAMES: Record<Arena, string> = {
  ravine: say('A ravine'),
  turned: say('The ravine, turned'),
  rosenbrock: say('Rosenbrock’s valley'),
  beale: say('Beale’s function'),
  himmelblau: say('Himmelblau’s four hollows'),
  saddle: say('A saddle'),
  hidden: say('Hidden: you walk'),
  network: say('A real network'),
}

/** What is computed there, for the help and the caption. */
export const ARENA_FORMULAS: Record<Arena, string> = {
  ravine: '½ (x² + κ y²)',
  turned: say('½ (u² + κ v²), u and v at 45° to x and y'),
  rosenbrock: '(1 − x)² + 100 (y − x²)²',
  beale: '(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²',
  himmelblau: '(x² + y − 11)² + (x + y² − 7)²',
  saddle: '½ x² + ¼ (y² − 1)²',
  hidden: say('a ravine of unknown narrowness, place and direction'),
  network: say('105 weights and biases, 200 points'),
}

export const SCHEDULE_NAMES: Record<ScheduleName, string> = {
  constant: say('constant'),
  step: say('in steps: ⅒ at ½, 1⁄100 at ¾'),
  cosine: say('cosine, down to 0'),
  warmup: say('warm-up, then cosine'),
}

export const VIEW_NAMES: Record<(typeof VIEWS)[number], string> = {
  map: say('Map'),
  relief: say('Relief'),
  steps: say('Step sizes'),
}

export const DATA_NAMES: Record<(typeof DATASETS)[number], string> = {
  moons: say('Two moons'),
  circle: say('Circle'),
  xor: say('Exclusive or'),
  spiral: say('Two spirals'),
}

/** A loss in at most seven characters. */
export function formatLoss(loss: number): string {
  if (!Number.isFinite(loss)) return '–'
  const text =
    loss === 0 ? '0' : loss < 1e-3 || loss >= 1e4 ? loss.toExponential(1) : loss.toFixed(loss < 10 ? 4 : 1)
  return text.replaceAll('-', '−').replace('e+', 'e')
}
