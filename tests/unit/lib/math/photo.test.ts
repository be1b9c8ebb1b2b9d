import { expect, test } from 'vitest'
import { drawStroke } from '@/lib/math/digit'
import { greyOf, inkOfPhoto } from '@/lib/math/photo'

const SIDE = 140

/** A 1 on paper that is twice as bright at one side as at the other, photographed with noise. */
function photograph({ paper, ink }: { paper: number; ink: number }) {
  const drawn = new Float32Array(SIDE * SIDE)
  drawStroke(drawn, SIDE, SIDE, [60, 30], [75, 110], 6)
  const grey = drawn.map((share, i) => {
    const light = 0.5 + (0.5 * (i % SIDE)) / SIDE
    const noise = 0.015 * Math.sin(12.9898 * i)
    return light * (paper + (ink - paper) * share) + noise
  })
  return { drawn, grey }
}

test.each([
  ['dark on light', { paper: 0.9, ink: 0.2 }],
  ['light on dark', { paper: 0.15, ink: 0.85 }],
])('finds a stroke in uneven light, %s', (_, tones) => {
  const { drawn, grey } = photograph(tones)
  const found = inkOfPhoto(grey, SIDE)
  let [both, either] = [0, 0]
  for (let i = 0; i < found.length; i++) {
    const [a, b] = [drawn[i]! > 0.5, found[i]! > 0.5]
    if (a && b) both++
    if (a || b) either++
  }
  expect(both / either).toBeGreaterThan(0.85)
})

test('finds nothing on a blank sheet, however uneven the light', () => {
  const { grey } = photograph({ paper: 0.9, ink: 0.9 })
  expect(inkOfPhoto(grey, SIDE).every((ink) => ink === 0)).toBe(true)
})

test('brightness goes from black to white', () => {
  const [black, white, green] = greyOf([0, 0, 0, 255, 255, 255, 255, 255, 0, 255, 0, 255])
  expect(black).toBe(0)
  expect(white).toBeCloseTo(1, 6)
  expect(green).toBeCloseTo(0.587, 6)
})
