import { expect, test } from 'vitest'
import { workOf } from '@/tests/bench/operations'
import { tasks } from '@/tests/bench/tasks'

test('the work of the network that the first lessons draw, counted by hand', () => {
  // Forward 10 · (16 + 64 + 8); backward twice that, but once for the first layer, which reads the data.
  expect(workOf(tasks.small())).toEqual({
    multiplyAdds: 10 * (2 * 16 + 3 * 64 + 3 * 8),
    bytes: 4 * (3 * 105 + 4 * 10 * 17 + 2 * 20),
  })
})

test('Adam moves more than plain descent, and computes the same products', () => {
  const [adam, sgd] = [workOf(tasks.cnn()), workOf(tasks['cnn-sgd']())]
  expect(adam.multiplyAdds).toBe(sgd.multiplyAdds)
  expect(adam.bytes - sgd.bytes).toBe(4 * 4 * (72 + 8 + 1152 + 16 + 4000 + 10))
})
