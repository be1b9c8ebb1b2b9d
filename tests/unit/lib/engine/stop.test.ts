import { expect, test } from 'vitest'
import { stopReason } from '@/lib/engine/stop'

test('a run without conditions goes on', () => {
  expect(stopReason({}, 1_000_000, { loss: 0 })).toBeUndefined()
})

test('it stops at its step, not before', () => {
  expect(stopReason({ step: 10 }, 9, {})).toBeUndefined()
  expect(stopReason({ step: 10 }, 10, {})).toBe('reached step 10')
})

test('it stops when a metric has passed its bound, not when it stands on it', () => {
  const until = { metric: 'loss', below: 0.5 }
  expect(stopReason(until, 3, { loss: 0.5 })).toBeUndefined()
  expect(stopReason(until, 3, { loss: 0.49 })).toBe('loss fell below 0.5')
  expect(stopReason({ metric: 'accuracy', above: 0.9 }, 3, { accuracy: 0.91 })).toBe(
    'accuracy rose above 0.9',
  )
})

test('a metric that is not there, or is NaN, ends nothing', () => {
  expect(stopReason({ metric: 'loss', below: 1 }, 3, {})).toBeUndefined()
  expect(stopReason({ metric: 'loss', below: 1, above: 0 }, 3, { loss: Number.NaN })).toBeUndefined()
})
