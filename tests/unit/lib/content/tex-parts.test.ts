import { expect, test } from 'vitest'
import { partsOf } from '@/lib/content/tex-parts'

test('the statements of a formula are what its wide gaps set apart', () => {
  expect(partsOf('z = wx + b, \\qquad a = f(z)')).toEqual(['z = wx + b,', 'a = f(z)'])
  expect(partsOf('a \\quad\\Longrightarrow\\quad b')).toEqual(['a', '\\Longrightarrow', 'b'])
  expect(partsOf('x^2')).toEqual(['x^2'])
})

test('gaps within braces, brackets and environments belong to the statement', () => {
  for (const whole of [
    '\\begin{aligned} a &= 1, \\quad b \\\\ c &= 2 \\end{aligned}',
    '\\frac{a \\quad b}{c}',
    '\\left( a \\quad b \\right)',
  ])
    expect(partsOf(whole)).toEqual([whole])
})

test('an escaped brace opens nothing', () => {
  expect(partsOf('\\{ a \\quad b')).toEqual(['\\{ a', 'b'])
})
