import { expect, test } from 'vitest'
import { narrow } from '@/lib/exercises/full-width'
import { judgeNumeric } from '@/lib/exercises/numeric'
import { parseShape } from '@/lib/exercises/shape'

test.each([
  ['３．５', '3.5'],
  ['3。5', '3.5'],
  ['－２', '-2'],
  ['１，０００　％', '1,000 %'],
  ['（２８，２８）', '(28,28)'],
  ['٣٫٥', '3.5'],
  ['۱۲', '12'],
  ['10⁻³', '10⁻³'],
  ['2.5 × 10', '2.5 × 10'],
])('%s is read as %s', (written, plain) => expect(narrow(written)).toBe(plain))

test.each([
  ['３８．６', 38.6, ''],
  ['38。6', 38.6, ''],
  ['－０．２５', -0.25, ''],
  ['１／４', 0.25, ''],
  ['２×１０⁻³', 0.002, ''],
  ['５，０００', 5000, ''],
  ['（３＋５）÷２', 4, ''],
  ['84.6％', 84.6, '%'],
  ['百分之 84.6', 84.6, '%'],
  ['百分之８４。６', 84.6, '%'],
  ['百分之 25', 0.25, ''],
  ['38.6 倍', 38.6, ''],
])('%s is as right as what it says in English', (written, answer, unit) =>
  expect(judgeNumeric(written, { answer, unit })).toMatchObject({ readable: true, correct: true }),
)

test('a wrong number stays wrong in any script', () =>
  expect(judgeNumeric('３．６', { answer: 3.5, tolerance: 0.01 })).toMatchObject({ correct: false }))

test('a shape may be written full-width', () => expect(parseShape('［６４，１０］')).toEqual([64, 10]))
