import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { time } from '../../bench/timing'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Takes so long for a step, and so long to be read; its loss is the number of its steps. */
function contender(stepMs: number, readMs: number) {
  let steps = 0
  return {
    step() {
      steps++
      vi.advanceTimersByTime(stepMs)
    },
    loss() {
      vi.advanceTimersByTime(readMs)
      return steps
    },
  }
}

test('shows the first ten losses, and what a step costs with one reading in ten and with one each', async () => {
  const { losses, shown, best, read } = await time(contender(1, 10), 100)
  expect(losses).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(shown).toBeCloseTo(2)
  expect(best).toBeCloseTo(2)
  expect(read).toBeCloseTo(11)
})

test('is content with three losses of one that is slow', async () => {
  const { losses, shown } = await time(contender(3000, 0), 100)
  expect(losses).toEqual([1, 2, 3])
  expect(shown).toBeCloseTo(3000)
})

test('counts in so many steps that a coarse clock can tell them', async () => {
  const { shown } = await time(contender(0.01, 0), 100)
  expect(shown).toBeCloseTo(0.01)
})
