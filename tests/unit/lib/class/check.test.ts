import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkSymbols } from '@/lib/class/check'

const symbol = fc.nat(31)
const word = (count: number) => fc.array(symbol, { minLength: 12 - count, maxLength: 12 - count })
const whole = (data: number[], count: number) => [...data, ...checkSymbols(data, count)]

test.each([2, 3])('with %i check symbols two words differ in more places than that', (count) => {
  fc.assert(
    fc.property(word(count), word(count), (a, b) => {
      const [one, other] = [whole(a, count), whole(b, count)]
      const differing = one.filter((value, i) => value !== other[i]).length
      expect(differing === 0 || differing > count).toBe(true)
    }),
  )
})

test.each([2, 3])(
  'with %i check symbols no word has fewer than that besides zeros: all of weight one and two',
  (count) => {
    // The code is linear: the lightest word is its distance.
    const size = 12 - count
    for (let i = 0; i < size; i++)
      for (let j = i; j < size; j++)
        for (let a = 1; a < 32; a++)
          for (let b = 1; b < (i === j ? 2 : 32); b++) {
            const data = new Array(size).fill(0)
            data[j] = b
            data[i] = a
            const weight = whole(data, count).filter((value) => value !== 0).length
            if (weight <= count) throw new Error(`${data} weighs ${weight}`)
          }
  },
)

test('check symbols add up as the words do', () => {
  fc.assert(
    fc.property(word(3), word(3), (a, b) => {
      const sum = checkSymbols(
        a.map((value, i) => value ^ b[i]!),
        3,
      )
      const [one, other] = [checkSymbols(a, 3), checkSymbols(b, 3)]
      expect(sum).toEqual(one.map((value, i) => value ^ other[i]!))
    }),
  )
})
