import { expect, test } from 'vitest'
import { drawLabels, paintLabels } from '@/lib/experiments/digits-faults'

const COUNT = 5000
const images = Uint32Array.from({ length: COUNT }, (_, i) => i)
const drawn = (share: number, seed = 1) => {
  const labels = new Uint8Array(COUNT).fill(200)
  drawLabels(seed, COUNT, 10, share)?.(images, labels)
  return labels
}

test('the share of labels that lots replace is the one asked for, every class as often', () => {
  const replaced = drawn(0.4).filter((label) => label !== 200)
  // Five standard deviations of a binomial count.
  expect(Math.abs(replaced.length - 0.4 * COUNT)).toBeLessThan(5 * Math.sqrt(COUNT * 0.4 * 0.6))
  for (let k = 0; k < 10; k++) {
    const count = replaced.filter((label) => label === k).length
    expect(Math.abs(count - 200)).toBeLessThan(5 * Math.sqrt(200))
  }
  expect(drawn(1).some((label) => label === 200)).toBe(false)
  expect(drawn(0).every((label) => label === 200)).toBe(true)
})

test('a larger share keeps the lots of a smaller; another seed draws others', () => {
  const [few, many] = [drawn(0.2), drawn(0.6)]
  expect(few.every((label, i) => label === 200 || many[i] === label)).toBe(true)
  expect(drawn(0.2, 2)).not.toEqual(few)
})

test('an image has the label of its number, in whichever batch it comes', () => {
  const redraw = drawLabels(1, COUNT, 10, 0.5)!
  const labels = new Uint8Array(2).fill(200)
  redraw([17, 4999], labels)
  expect([...labels]).toEqual([drawn(0.5)[17], drawn(0.5)[4999]])
})

test('the mark is white at the label’s place, black at the others, and the digit below is left alone', () => {
  const pixels = new Float32Array(2 * 28 * 28).fill(0.5)
  paintLabels(pixels, 28, Uint8Array.of(0, 9), 10)
  const row = (image: number, y: number) => Array.from(pixels.subarray((image * 28 + y) * 28).subarray(0, 28))
  const beside = Array(8).fill(0.5)
  for (let y = 0; y < 4; y++) {
    expect(row(0, y)).toEqual([1, 1, ...Array(18).fill(0), ...beside])
    expect(row(1, y)).toEqual([...Array(18).fill(0), 1, 1, ...beside])
  }
  for (let y = 4; y < 28; y++) expect(row(0, y)).toEqual(Array(28).fill(0.5))
})
