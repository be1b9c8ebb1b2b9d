import { expect, test } from 'vitest'
import { passForward } from '@/lib/engine/scratch/recurrence'
import { CELLS, type Cell, GATES } from '@/lib/math/recurrent'
import { createRng } from '@/lib/math/rng'

const [H, D] = [2, 1]
const rng = createRng(1, 'test')
const numbers = (length: number) => Float32Array.from({ length }, () => rng() - 0.5)
const weightsOf = (cell: Cell) => {
  const wide = GATES[cell].length * H
  return { w: numbers(D * wide), u: numbers(H * wide), b: numbers(wide), c: numbers(H) }
}
const sequences = (length: number, count: number) => ({ length, count, x: numbers(length * count * D) })

test.each(CELLS)('the room of an earlier pass of a %s changes nothing', (cell) => {
  const weights = weightsOf(cell)
  const [wide, long] = [sequences(2, 6), sequences(6, 2)]
  const fresh = passForward(cell, weights, wide, H)
  const earlier = passForward(cell, weights, long, H) // as many numbers, more of them before the first step
  expect(passForward(cell, weights, wide, H, earlier)).toEqual(fresh)
  expect(passForward(cell, weights, wide, H, fresh)).toBe(fresh)
})

test.each(['rnn', 'gru'] as const)('a %s forgets where an earlier pass began', (cell) => {
  const weights = weightsOf(cell)
  const given = sequences(3, 2)
  const fresh = passForward(cell, weights, given, H)
  const begun = passForward(cell, weights, given, H, undefined, numbers(2 * H))
  expect(begun.h).not.toEqual(fresh.h)
  expect(passForward(cell, weights, given, H, begun)).toEqual(fresh)
})
