import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutNetwork } from '@/components/widgets/playground-layout'

const sizes = fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 2, maxLength: 8 })

test('every neuron is a target as large as asked for, inside the picture, and none overlaps another', () => {
  fc.assert(
    fc.property(
      sizes,
      fc.integer({ min: 200, max: 700 }),
      fc.constantFrom(24, 44),
      fc.constantFrom(12, 15.75),
      fc.integer({ min: 2, max: 6 }),
      (sizes, room, target, text, letters) => {
        const layout = layoutNetwork(sizes, { width: room, target, text, letters })
        expect(layout.target).toBeGreaterThanOrEqual(target)
        expect(layout.side).toBeGreaterThanOrEqual(target - 8)
        const half = layout.target / 2 - 1e-6
        const all = layout.nodes.flat()
        const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)]
        expect(Math.min(...xs, ...ys) - half).toBeGreaterThanOrEqual(0)
        expect(Math.max(...xs) + half).toBeLessThanOrEqual(layout.width)
        expect(Math.max(...ys) + half).toBeLessThanOrEqual(layout.height)
        const meeting = all.filter(({ x, y }, i) =>
          all.slice(i + 1).some((other) => Math.max(Math.abs(x - other.x), Math.abs(y - other.y)) < 2 * half),
        )
        expect(meeting).toEqual([])
      },
    ),
  )
})

test('a network that fits takes no more width than there is', () => {
  expect(layoutNetwork([2, 8, 8, 1], { width: 340, target: 44, text: 12, letters: 2 }).width).toBe(340)
})
