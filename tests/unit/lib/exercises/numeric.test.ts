import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNumber } from '@/lib/exercises/number'
import { judgeNumeric, within } from '@/lib/exercises/numeric'

test.each<[string, number, string?]>([
  ['42', 42],
  [' +0.5 ', 0.5],
  ['.5', 0.5],
  ['0,25', 0.25],
  ['\u22123,5', -3.5],
  ['–2', -2],
  ['- 2', -2],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1,234,567', 1234567],
  ['1 234 567', 1234567],
  ['1\u202f234,5', 1234.5],
  ["60'000", 60000],
  ['0,125', 0.125],
  ['3/4', 0.75],
  ['−3 / 4', -0.75],
  ['3⁄4', 0.75],
  ['1 3/4', 1.75],
  ['-1 3/4', -1.75],
  ['-0 1/2', -0.5],
  ['0.5/2', 0.25],
  ['2e-3', 0.002],
  ['2E3', 2000],
  ['2×10^-3', 0.002],
  ['2 x 10^−3', 0.002],
  ['2*10**-3', 0.002],
  ['2·10⁻³', 0.002],
  ['1,5·10⁵', 150000],
  ['10^-3', 0.001],
  ['-10^(2)', -100],
  ['1e3/4', 250],
  ['4.6 nats', 4.6, 'nats'],
  ['75%', 75, '%'],
  ['3/4 s', 0.75, 's'],
  ['5 epochs', 5, 'epochs'],
  ['2 m/s', 2, 'm/s'],
])('reads %s', (text, value, unit = '') => {
  const written = parseNumber(text)
  expect(written?.readings[0]).toBeCloseTo(value, 12)
  expect(written?.unit).toBe(unit)
})

test.each(['', 'abc', '-', 'e3', '1/0', '1.2.3', '1,2,3', '1,2.3,4', '--1'])(
  'does not read “%s” as a number',
  (text) => {
    expect(parseNumber(text)).toBeUndefined()
  },
)

test('a mark before exactly three digits may group or divide, and both readings are kept', () => {
  expect(parseNumber('1,500')?.readings).toEqual([1500, 1.5])
  expect(parseNumber('1.500')?.readings).toEqual([1.5, 1500])
  expect(parseNumber('0,500')?.readings).toEqual([0.5])
})

test('every finite number is read back from its own text', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(parseNumber(String(value))?.readings).toContain(value === 0 ? 0 : value)
    }),
  )
})

test('absolute, relative and combined tolerance', () => {
  expect(within(4.61, 4.605, 0.01)).toBe(true)
  expect(within(4.62, 4.605, 0.01)).toBe(false)
  expect(within(105, 100, '5%')).toBe(true)
  expect(within(-106, -100, '5%')).toBe(false)
  expect(within(0.001, 0, { absolute: 0.001, relative: 0.1 })).toBe(true)
  expect(within(0.1 + 0.2, 0.3, 0)).toBe(true)
})

test('without a tolerance integers are exact and other numbers within one per cent', () => {
  expect(within(7851, 7850)).toBe(false)
  expect(within(0.3698, 0.3679)).toBe(true)
  expect(within(0.38, 0.3679)).toBe(false)
})

const judged = (text: string, question: Parameters<typeof judgeNumeric<string>>[1]) =>
  judgeNumeric(text, question)

test.each([
  ['4.605', true],
  ['4,605', true],
  ['4.605 nats', true],
  ['6.644 bits', true],
  ['6.644 nats', false],
])('a surprise of 0.01 in nats: %s', (text, correct) => {
  expect(judged(text, { answer: -Math.log(0.01), tolerance: 0.01, unit: 'nats' })).toMatchObject({ correct })
})

test('units of the same kind are converted', () => {
  expect(judged('250 ms', { answer: 0.25, unit: 's' })).toMatchObject({ correct: true, value: 0.25 })
  expect(judged('0.4 MB', { answer: 400, unit: 'kB' })).toMatchObject({ correct: true })
  expect(judged('75 %', { answer: 0.75 })).toMatchObject({ correct: true })
  expect(judged('1 parameter', { answer: 1, unit: 'parameters' })).toMatchObject({ correct: true })
})

test('a unit of another kind is no attempt, and the unit asked for is named', () => {
  expect(judged('3 s', { answer: 3, unit: 'nats' })).toEqual({
    readable: false,
    reason: '“s” is not understood here. Please give a number in nats.',
  })
  expect(judged('three', { answer: 3 })).toMatchObject({ readable: false })
})

test('a typical mistake is answered with its own explanation', () => {
  const question = { answer: 101770, mistakes: [{ value: 101632, why: 'You left out the biases.' }] }
  expect(judged('101,632', question)).toMatchObject({ correct: false, why: 'You left out the biases.' })
  expect(judged('101 770', question)).toMatchObject({ correct: true })
})

test.each([
  ['-0.25', 0.25, undefined, /sign/],
  ['25', 0.25, undefined, /percentage/],
  ['0.25', 25, '%', /per cent/],
  ['4', 0.25, undefined, /reciprocal/],
  ['3.5', 0.35, undefined, /powers of ten/],
  ['0.26', 0.25, undefined, /more digits/],
])('%s for %d: the slip is named', (text, answer, unit, note) => {
  expect(judged(text, { answer, unit })).toMatchObject({ correct: false, note: expect.stringMatching(note) })
})

test('an answer that is plainly wrong gets no invented reason', () => {
  expect(judged('17', { answer: 0.25 })).toEqual({
    readable: true,
    value: 17,
    correct: false,
    note: undefined,
  })
})
