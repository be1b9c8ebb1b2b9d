/** The rates that the racers have by themselves are what they are said to be: the best of a grid. */
import { expect, test } from 'vitest'
import { defaultsOf } from '@/lib/engine/params'
import { experiment } from '@/lib/experiments/optimizer-race'
import {
  ARENAS,
  type Arena,
  LENGTHS,
  OPTIMIZERS,
  type OptimizerRaceParams,
  TUNED,
} from '@/lib/experiments/optimizer-race.params'

const GRID = [1e-4, 1e-3, 1e-2, 1e-1].flatMap((power) => [power, 2 * power, 5 * power]).concat(1, 2, 5)
/** The hidden landscape is another one for every seed. */
const seedsOf = (arena: Arena) => Array.from({ length: arena === 'hidden' ? 40 : 5 }, (_, i) => i + 1)
/** Losses below this are all the same, and a rate that throws a racer out even once is no choice. */
const FLOOR = 1e-12
const OUT = 1e300

test.each(ARENAS)('in arena %s no other rate of the grid ends lower over its seeds', async (arena) => {
  const sums = new Map(OPTIMIZERS.map((name) => [name, GRID.map(() => 0)]))
  for (const seed of seedsOf(arena))
    for (const [g, rate] of GRID.entries()) {
      const rates = Object.fromEntries(OPTIMIZERS.map((name) => [`${name}Rate`, rate]))
      const params: OptimizerRaceParams = {
        ...defaultsOf(experiment.params),
        arena,
        racers: [...OPTIMIZERS],
        ...rates,
      }
      const birth = { seed, backend: 'scratch' as const, report() {}, signal: new AbortController().signal }
      const trainer = await experiment.create(params, birth)
      for (let i = 0; i < LENGTHS[arena]; i++) await trainer.step(params)
      const metrics = await trainer.metrics!(params)
      for (const name of OPTIMIZERS)
        sums.get(name)![g]! += Math.log(Math.max(FLOOR, metrics[`${name}.loss`] ?? OUT))
    }
  for (const name of OPTIMIZERS) {
    // Its decay alone leads to the lowest place of a ravine.
    if (name === 'adamw' && (arena === 'ravine' || arena === 'turned')) {
      expect(TUNED[arena].adamw).toBe(TUNED[arena].adam)
      continue
    }
    const means = sums.get(name)!
    const best = Math.min(...means)
    const chosen = GRID.findIndex((rate) => Math.abs(rate / TUNED[arena][name] - 1) < 1e-9)

    expect(means[chosen]! - best, `${name}: ${GRID[means.indexOf(best)]} ends lower`).toBeLessThan(1e-9)
  }
})
