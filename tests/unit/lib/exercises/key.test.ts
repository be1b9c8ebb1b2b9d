import { expect, test } from 'vitest'
import { judgeByKey } from '@/lib/exercises/key'

test('a choice asks for exactly the right options, a prediction for any of them', () => {
  const options = { right: [0, 2], of: 4 }
  expect(judgeByKey({ kind: 'choice', ...options }, [2, 0])).toBe(true)
  expect(judgeByKey({ kind: 'choice', ...options }, [0])).toBe(false)
  expect(judgeByKey({ kind: 'predict', ...options }, [0])).toBe(true)
  expect(judgeByKey({ kind: 'predict', ...options }, [0, 1])).toBe(false)
})

test('numbers and shapes are read as readers write them', () => {
  expect(judgeByKey({ kind: 'numeric', answer: 0.25, tolerance: 0.01 }, '1/4')).toBe(true)
  expect(judgeByKey({ kind: 'numeric', answer: 0.25, tolerance: 0.01 }, '0.5')).toBe(false)
  expect(judgeByKey({ kind: 'numeric', answer: 2, unit: 'ms' }, '0.002 s')).toBe(true)
  expect(judgeByKey({ kind: 'shape', answer: [null, 10] }, 'None x 10')).toBe(true)
  expect(judgeByKey({ kind: 'shape', answer: [null, 10] }, '[10]')).toBe(false)
})

test('an order is right when it rises, a matching when every partner is, an interval when it holds the answer', () => {
  expect(judgeByKey({ kind: 'order', of: 3 }, [0, 1, 2])).toBe(true)
  expect(judgeByKey({ kind: 'order', of: 3 }, [0, 2, 1])).toBe(false)
  expect(judgeByKey({ kind: 'match', right: [1, 0, 1] }, [1, 0, 1])).toBe(true)
  expect(judgeByKey({ kind: 'match', right: [1, 0, 1] }, [0, 0, 1])).toBe(false)
  expect(judgeByKey({ kind: 'interval', answer: 5 }, { low: 4, high: 5 })).toBe(true)
  expect(judgeByKey({ kind: 'interval', answer: 5 }, { low: 6, high: 7 })).toBe(false)
})

test('a curve is right when it comes close, on the same places', () => {
  const key = { kind: 'predict-curve', answer: [2, 1, 0.5, 0.25] } as const
  expect(judgeByKey(key, [2, 1.1, 0.5, 0.3])).toBe(true)
  expect(judgeByKey(key, [0, 1, 2, 3])).toBe(false)
  expect(judgeByKey(key, [2, 1])).toBeUndefined()
})

test('what is no answer to the question is neither right nor wrong', () => {
  expect(judgeByKey({ kind: 'choice', right: [0], of: 2 }, [5])).toBeUndefined()
  expect(judgeByKey({ kind: 'choice', right: [0], of: 2 }, [])).toBeUndefined()
  expect(judgeByKey({ kind: 'choice', right: [0], of: 2 }, '0')).toBeUndefined()
  expect(judgeByKey({ kind: 'numeric', answer: 1 }, 'one')).toBeUndefined()
  expect(judgeByKey({ kind: 'numeric', answer: 1 }, 1)).toBeUndefined()
  expect(judgeByKey({ kind: 'order', of: 3 }, [0, 0, 1])).toBeUndefined()
  expect(judgeByKey({ kind: 'match', right: [0, 1] }, [0])).toBeUndefined()
  expect(judgeByKey({ kind: 'shape', answer: [] }, 'what')).toBeUndefined()
  expect(judgeByKey({ kind: 'interval', answer: 1 }, null)).toBeUndefined()
})
