import { expect, test } from 'vitest'
import { type Check, type CodeExercise, callsOf, expects, judgeCode } from '@/lib/exercises/code'
import { integer } from '@/lib/math/rng'

const check = (name: string, more: Partial<Check> = {}): Check => ({
  name,
  inputs: () => [1, 2, 3],
  call: 'double(input)',
  say: (x: number) => `double(${x})`,
  judge: expects((x: number) => 2 * x),
  ...more,
})
const exercise = (...checks: Check[]): CodeExercise => ({
  title: 'Double',
  provides: ['double'],
  starter: '',
  solution: '',
  checks,
  hints: [],
  mistakes: [],
})
const gave = (value: unknown, leaked = 0) => ({ ok: true as const, value, leaked })

test('each check is judged by its own results, though an earlier one fails at its first input', () => {
  const twice = exercise(check('first'), check('second'))
  const verdicts = judgeCode(twice, 1, [gave(0), gave(4), gave(6), gave(2), gave(4), gave(6)])
  expect(verdicts).toEqual([
    { name: 'first', passed: false, counterExample: 'For double(1) your code gave 0; expected 2.' },
    { name: 'second', passed: true },
  ])
})

test('a result that is missing fails, as does code that throws', () => {
  expect(judgeCode(exercise(check('one')), 1, [gave(2)])[0]).toEqual({
    name: 'one',
    passed: false,
    counterExample: 'double(2) was not reached.',
  })
  const failure = { name: 'TypeError', message: 'x is not a function', line: 2 }
  expect(judgeCode(exercise(check('one')), 1, [{ ok: false, failure }])[0]?.counterExample).toBe(
    'double(1) stopped with TypeError: x is not a function (line 2)',
  )
})

test('tensors left behind fail a check only where it says so', () => {
  const results = [gave(2, 1), gave(4), gave(6)]
  expect(judgeCode(exercise(check('any')), 1, results)[0]?.passed).toBe(true)
  expect(judgeCode(exercise(check('none', { mayLeak: 0 })), 1, results)[0]?.counterExample).toBe(
    'double(1) left 1 tensor undisposed.',
  )
})

test('random inputs are the same for the same seed, and others for another', () => {
  const drawn = exercise(check('drawn', { inputs: (rng) => [integer(rng, 1e9), integer(rng, 1e9)] }))
  expect(callsOf(drawn, 7)).toEqual(callsOf(drawn, 7))
  expect(callsOf(drawn, 7)).not.toEqual(callsOf(drawn, 8))
})
