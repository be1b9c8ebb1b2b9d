/** What the lesson `autoencoders` says of codes of 1 to 32 numbers after 200 steps with seed 1, and of 32 after an epoch. */
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { type CurveAxes, checkCurve } from '@/lib/exercises/curve'
import type { Compressed, Principal } from '@/lib/experiments/autoencoder'
import { begin } from './autoencoder-run'

vi.setConfig({ testTimeout: 300_000 })

const STEPS = 200
const EPOCH = 938
const lesson = readFileSync('content/3-architectures/autoencoders.mdx', 'utf8')
const [, axes, answer] =
  /<Predict id="autoencoders.width"[^>]*?curve=\{(\{[^}]*\})\} answer=\{(\[[^\]]*\])\}/.exec(lesson)!
const curve = JSON.parse(answer!) as number[]
/** A number of the prose, found by what stands before it. */
const said = (before: RegExp) => Number(new RegExp(`${before.source}(0\\.\\d+)`).exec(lesson)![1])

test('a curve can be drawn through these errors', () => {
  checkCurve(new Function(`return ${axes}`)() as CurveAxes, curve)
  expect(curve).toHaveLength(6)
})

test.each(curve.map((error, doublings) => ({ error, code: 2 ** doublings })))(
  'with $code numbers the test error is $error',
  async ({ error, code }) => {
    const { trainer, take, metrics, ask } = await begin({ code })
    await take(STEPS)
    // Other instruction sets add in another order.
    expect(Math.abs((await metrics()).testLoss! - error)).toBeLessThan(0.02 * error)
    if (code === 8) {
      const { errors, own } = await ask<Principal>({ type: 'principal' })
      expect(errors[0]).toBeCloseTo(0.067, 3)
      expect(errors[2]).toBeCloseTo(0.0551, 3)
      expect(errors[8]).toBeCloseTo(0.0372, 3)
      expect(own).toBeCloseTo(error, 3)
    }
    if (code === 32) {
      const rounded = async () => (await ask<Compressed>({ type: 'compress', bits: [4] })).rows[0]
      const early = said(/took 16 bytes an image at an error of /)
      expect(await rounded()).toEqual({ bits: 4, bytes: 16, error: expect.closeTo(early, 3) })
      await take(EPOCH - STEPS)
      const late = said(/at step 938, our 16 bytes had an error of /)
      expect(await rounded()).toEqual({ bits: 4, bytes: 16, error: expect.closeTo(late, 3) })
      const { testLoss, epoch } = await metrics()
      expect(epoch).toBe(1)
      expect(testLoss).toBeCloseTo(said(/stood at /), 3)
    }
    trainer.dispose()
  },
)
