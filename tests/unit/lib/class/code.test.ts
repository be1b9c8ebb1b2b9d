import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Asked,
  type Result,
  readCode,
  roundPlace,
  roundValue,
  studentTag,
  writeCode,
} from '@/lib/class/code'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const asked = fc.record({
  classCode: fc.stringMatching(/^[A-Z]{3,8}-\d{1,3}$/),
  task: fc.constantFrom('/lab/playground?report=loss-at-500', '/lab/neuron?report=loss-at-20'),
  pair: fc.boolean(),
})
const number = fc.oneof(
  fc.double({ min: -1e8, max: 1e8 }),
  fc.double({ min: 0, max: 1 }),
  fc.constantFrom(0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
)
const place = fc.double({ min: 0, max: 9.9e9, noNaN: true })
const found = fc.record({ asked, student: fc.string({ minLength: 1 }), value: number, at: place })

const resultOf = ({
  asked,
  student,
  value,
  at,
}: {
  asked: Asked
  student: string
  value: number
  at: number
}): Result => {
  const tag = studentTag(asked, student)
  return asked.pair ? { tag, value, at } : { tag, value }
}
const plain = (code: string) => [...code.replaceAll('-', '')]
const isRefused = (asked: Asked, characters: string[]) => 'problem' in readCode(asked, characters.join(''))

test('every result comes back, in twelve characters that differ to the eye', () => {
  fc.assert(
    fc.property(found, (one) => {
      const result = resultOf(one)
      const code = writeCode(one.asked, result)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
      expect(readCode(one.asked, code)).toEqual({
        code,
        result: {
          tag: result.tag,
          value: roundValue(one.value),
          ...(one.asked.pair ? { at: roundPlace(one.at) } : {}),
        },
      })
    }),
    { numRuns: 1000 },
  )
})

test('four significant digits of every value, and three of every place', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-7, max: 9e6, noNaN: true }),
      fc.double({ min: 1e-7, max: 9e6, noNaN: true }),
      (value, at) => {
        expect(roundValue(value)).toBe(Number(value.toPrecision(4)))
        expect(roundPlace(at)).toBe(Number(at.toPrecision(3)))
      },
    ),
  )
})

test('every wrong character is found', () => {
  fc.assert(
    fc.property(found, (one) => {
      const right = plain(writeCode(one.asked, resultOf(one)))
      for (let i = 0; i < 12; i++)
        for (const other of ALPHABET)
          if (other !== right[i] && !isRefused(one.asked, right.with(i, other)))
            throw new Error(`${right.join('')}: ${other} at ${i} is taken`)
    }),
    { numRuns: 30 },
  )
})

test('two neighbours that changed places are found', () => {
  fc.assert(
    fc.property(found, (one) => {
      const right = plain(writeCode(one.asked, resultOf(one)))
      for (let i = 0; i + 1 < 12; i++) {
        const swapped = right.with(i, right[i + 1]!).with(i + 1, right[i]!)
        if (right[i] !== right[i + 1]) expect(isRefused(one.asked, swapped)).toBe(true)
      }
    }),
  )
})

test('every two wrong characters are found, and of one number every three', () => {
  const symbol = fc.constantFrom(...ALPHABET)
  const wrong = fc.tuple(fc.nat(11), symbol)
  fc.assert(
    fc.property(found, fc.array(wrong, { minLength: 2, maxLength: 3 }), (one, changes) => {
      const right = plain(writeCode(one.asked, resultOf(one)))
      const most = one.asked.pair ? 2 : 3
      const typed = changes.slice(0, most).reduce((word, [i, other]) => word.with(i, other), right)
      if (typed.join('') !== right.join('')) expect(isRefused(one.asked, typed)).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test('codes of another class or another task are refused, but for a few', () => {
  const here: Asked = { classCode: 'RIVER-7', task: '/lab/playground?report=loss-at-500', pair: false }
  for (const pair of [false, true]) {
    let taken = 0
    for (let i = 0; i < 4000; i++) {
      const there =
        i % 2 ? { ...here, pair, classCode: `RIVER-${i}` } : { ...here, pair, task: `${here.task}${i}` }
      const result = { tag: studentTag(there, `${i}`), value: i / 4000, ...(pair ? { at: 1 } : {}) }
      if (!isRefused({ ...here, pair }, plain(writeCode(there, result)))) taken++
    }
    expect(taken).toBeLessThanOrEqual(pair ? 12 : 2) // 4,000 / 1,024 and 4,000 / 32,768 are expected
  }
})

test('what is typed by hand is read: case, spaces, hyphens, and letters that look like digits', () => {
  const here: Asked = { classCode: 'RIVER-7', task: 'a', pair: false }
  fc.assert(
    fc.property(fc.string(), number, fc.infiniteStream(fc.nat(3)), (student, value, looks) => {
      const code = writeCode(here, { tag: studentTag(here, student), value })
      const typed = plain(code).map((character) => {
        const look = looks.next().value as number
        const shown =
          { '0': ['0', 'O', 'o', '０'], '1': ['1', 'I', 'l', 'L'] }[character]?.[look] ?? character
        return `${look === 1 ? shown.toLowerCase() : shown}${['', ' ', '-', '–'][look]}`
      })
      expect(readCode(here, ` ${typed.join('')}\n`)).toMatchObject({ code })
    }),
  )
})

test('what is no code is said in words', () => {
  const here: Asked = { classCode: 'RIVER-7', task: 'a', pair: false }
  expect(readCode(here, '  ')).toEqual({ problem: 'There is no code here.' })
  expect(readCode(here, 'K4M7-2QX')).toEqual({ problem: 'A code has 12 characters; this has 7.' })
  expect(readCode(here, 'K4M7-2QXU-9RTA')).toEqual({ problem: '“U” does not occur in a code.' })
  const garbled = [...ALPHABET]
    .map((last) => readCode(here, `00000000000${last}`))
    .filter((read) => 'problem' in read)
  expect(garbled.length).toBeGreaterThanOrEqual(31)
  expect(garbled[0]).toEqual({ problem: 'A character is mistyped, or the code is of another class or task.' })
})

test('one student has one tag in a class, however the name is typed, and students have different ones', () => {
  const here = { classCode: 'RIVER-7', pair: false }
  expect(studentTag({ classCode: 'river 7', pair: false }, ' anna  lee')).toBe(studentTag(here, 'Anna Lee'))
  expect(studentTag({ ...here, classCode: 'RIVER-8' }, 'Anna')).not.toBe(studentTag(here, 'Anna'))
  const tags = new Set(Array.from({ length: 500 }, (_, i) => studentTag(here, `student ${i}`)))
  expect(tags.size).toBe(500)
})
