import { expect, test } from 'vitest'
import { type Forms, fill, plural, say } from '@/lib/locale/say'

test('a text without holes is itself', () => expect(say('Skip to the text')).toBe('Skip to the text'))

test('what is for translators alone is not shown', () => {
  // Any text: the catalogue is of no matter here.
  const any = say as (text: string) => string
  expect(any('step##of a staircase')).toBe('step')
})

test('holes are filled, each as often as it stands there', () =>
  expect(fill('{a} of {b}, {a} again', { a: 1, b: 'two' })).toBe('1 of two, 1 again'))

test('a filling is not searched for holes, and nothing of it is read as a pattern', () =>
  expect(fill('{a}{b}', { a: '{b}', b: '$&' })).toBe('{b}$&'))

test('a count takes the form of its language, written with its commas', () => {
  // Any text: the catalogue is of no matter here.
  const any = plural as (forms: Forms, fillings: { n: number }) => string
  const forms = { one: '{n} step', other: '{n} steps' }
  const steps = (n: number) => any(forms, { n })
  expect([0, 1, 2, 1000].map(steps)).toEqual(['0 steps', '1 step', '2 steps', '1,000 steps'])
})
