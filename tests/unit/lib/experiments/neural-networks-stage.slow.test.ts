/** What the opening page of the stage `neural-networks` promises of its model, with the parameters it names. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { DigitsParams } from '@/lib/experiments/digits.params'
import { stepsOf } from '@/lib/experiments/digits.params'
import { begin } from './digits-run'

const page = readFileSync('content/2-neural-networks/index.mdx', 'utf8')
const [, literal] = /<Widget id="digits" params=\{(\{[^}]*\})\}/.exec(page)!
const named = new Function(`return ${literal}`)() as Partial<DigitsParams>

test('twenty thousand digits three times over, and it reads about nineteen of twenty new ones', async () => {
  expect(named).toMatchObject({ examples: 20_000, epochs: 3, layers: [64] })
  for (const seed of [1, 2, 3]) {
    const { trainer, params, take, metrics } = await begin(named, { seed })
    await take(stepsOf(params))
    const { testAccuracy } = await metrics()
    expect(testAccuracy, `seed ${seed}`).toBeGreaterThan(0.94)
    expect(testAccuracy, `seed ${seed}`).toBeLessThan(0.96)
    trainer.dispose()
  }
})
