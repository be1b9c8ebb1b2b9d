import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  classSeed,
  deviceSeed,
  newClassCode,
  readClassCode,
  readRoster,
  readStudent,
} from '@/lib/exercises/class'
import { createRng } from '@/lib/math/rng'

const name = fc.stringMatching(/^[A-Za-zäöüßéåñçЖшлИאבגשملعا李明]{1,12}( [A-Za-z0-9]{1,8})?$/)

test.each([
  ['river-7', 'RIVER-7'],
  ['  River   7 ', 'RIVER-7'],
  ['RIVER–7', 'RIVER-7'], // a dash, as telephones write it
  ['ｒｉｖｅｒ７', 'RIVER7'],
  ['класс 9б', 'КЛАСС-9Б'],
  ['صف ٧ب', 'صف-7ب'],
])('the class code %j is %s', (text, code) => {
  expect(readClassCode(text)).toEqual({ name: code })
})

test.each([
  ['', /needs a code/],
  [' - ', /needs a code/],
  ['ab', /too short/],
  ['a'.repeat(41), /longer than 40/],
  ['river/7', /“\/” cannot/],
  ['<b>river', /“<” cannot/],
  ['river\u00007', /cannot stand/],
])('the class code %j is refused with the reason', (text, reason) => {
  expect(readClassCode(text)).toMatchObject({ problem: expect.stringMatching(reason) })
})

test.each(['12', 'Anna-Lena O’Brien', 'נועה לוי', 'محمد علی', '李明', 'b.m@school (2)'])(
  'the student %j is taken as written',
  (text) => {
    expect(readStudent(` ${text}  `)).toEqual({ name: text })
  },
)

test.each([
  ['', /name or a number/],
  ['…', /neither|cannot/],
  ['--', /neither a letter/],
  ['<script>', /“<” cannot/],
  ['=SUM(A1)', /“=” cannot/],
  ['a'.repeat(61), /longer than 60/],
])('the student %j is refused with the reason', (text, reason) => {
  expect(readStudent(text)).toMatchObject({ problem: expect.stringMatching(reason) })
})

test('marks for the direction of writing change no name', () => {
  expect(readStudent('\u202bנועה לוי\u202c')).toEqual(readStudent('נועה לוי'))
  expect(classSeed('RIVER-7', '\u200fנועה')).toBe(classSeed('river 7', 'נועה'))
})

test('a seed is stable, below 2³¹, and does not depend on case or spaces', () => {
  fc.assert(
    fc.property(name, name, (code, student) => {
      const seed = classSeed(code, student)
      expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31).toBe(true)
      const noisy = ` ${code.split(' ').join('  ').toUpperCase()} `
      expect(classSeed(noisy, `  ${student.toUpperCase().toLowerCase()}`)).toBe(
        classSeed(code, student.toUpperCase().toLowerCase()),
      )
    }),
  )
  expect(classSeed('RIVER-7', 'Anna Lee')).toBe(classSeed('river7', ' anna  LEE'))
  expect(classSeed('RIVER-7', 'Anna-Lena O’Brien')).toBe(classSeed('RIVER-7', "anna lena o'brien"))
  expect(classSeed('RIVER-7', '1-11')).not.toBe(classSeed('RIVER-7', '11-1'))
  expect(classSeed('RIVER-7', '007')).toBe(classSeed('RIVER-7', '7'))
  expect(classSeed('RIVER-7', '٧')).toBe(classSeed('RIVER-7', '7'))
  expect(classSeed('RIVER-7', '0')).not.toBe(classSeed('RIVER-7', '7'))
  // Pinned: a class that has begun must keep its numbers.
  expect(classSeed('RIVER-7', '12')).toBe(1163745928)
})

test('no two of five hundred students share a seed, in any of forty classes', () => {
  for (let i = 0; i < 40; i++) {
    const code = newClassCode(createRng(i, 'code'))
    const numbered = Array.from({ length: 500 }, (_, n) => classSeed(code, String(n + 1)))
    expect(new Set(numbered).size).toBe(500)
  }
  expect(deviceSeed('a'.repeat(32))).not.toBe(deviceSeed('b'.repeat(32)))
})

test('what is read from a list is what the student’s own form reads', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 30 }), (names) => {
      const roster = readRoster(`\n${names.join('\r\n')}\n\n`)
      if ('problems' in roster) {
        for (const problem of roster.problems) expect(problem).toMatch(/already stands in line/)
        return
      }
      expect(roster.students.map((one) => ({ name: one }))).toEqual(names.map(readStudent))
      expect(new Set(roster.students.map((one) => classSeed('X-1', one))).size).toBe(names.length)
    }),
  )
})

test('a bad list is refused line by line', () => {
  expect(readRoster(' \n\n')).toMatchObject({ problems: [expect.stringMatching(/list is empty/)] })
  expect(readRoster(Array.from({ length: 5000 }, (_, i) => `s${i}`).join('\n'))).toEqual({
    problems: ['This list has 5,000 students; a class has at most 500.'],
  })
  expect(readRoster('Anna\nBen\n\n anna \n<i>')).toEqual({
    problems: [
      'Line 4: “anna” already stands in line 1. Both would get the same numbers.',
      'Line 5: “<” cannot stand in a name.',
    ],
  })
})

test('a new code is one that can be read, and codes differ', () => {
  const codes = Array.from({ length: 50 }, (_, seed) => newClassCode(createRng(seed, 'code')))
  for (const code of codes) expect(readClassCode(code)).toEqual({ name: code })
  expect(new Set(codes).size).toBeGreaterThan(40)
})
