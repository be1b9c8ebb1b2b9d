import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { createRng, type Rng } from '@/lib/math/rng'

/** Longest code and longest name that are kept, and the largest class. */
export const CODE_LENGTH = 40
export const STUDENT_LENGTH = 60
export const MOST_STUDENTS = 500

/** A reader's seed, below 2³¹, from what names the reader. */
function seedOf(...names: readonly string[]): number {
  return Math.floor(createRng(0, 'reader', ...names)() * 2 ** 31)
}

/** The seed of a reader without a class: that of the browser. */
export const deviceSeed = (device: string) => seedOf('device', device)

/**
 * The seed of a student in a class. Whoever knows both names can work it out: it is no secret.
 *
 * Case, how many spaces or which dash or apostrophe, and zeros in front of a number do not matter.
 */
export const classSeed = (classCode: string, student: string) =>
  seedOf('class', classKey(classCode), studentKey(student))

/** What a class code or a student's name is once read, or what is wrong with it. */
export type Name = { name: string } | { problem: string }

/** Reads a class code: letters and digits of any script, in groups: `river 7` is `RIVER-7`. */
export function readClassCode(text: string): Name {
  const plain = cleaned(text)
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  if (plain === '') return { problem: say('A class needs a code, such as RIVER-7.') }
  const odd = /[^\p{L}\p{M}\p{N}-]/u.exec(plain)
  if (odd)
    return {
      problem: say('“{odd}” cannot stand in a class code: only letters, digits and hyphens.', {
        odd: odd[0],
      }),
    }
  const letters = [...plain.replaceAll('-', '')].length
  if (letters < 3)
    return { problem: say('This code is too short: it needs at least three letters or digits.') }
  if (plain.length > CODE_LENGTH)
    return { problem: say('This code is longer than {codeLength} characters.', { codeLength: CODE_LENGTH }) }
  return { name: plain }
}

/** Reads a student's name or number, of any script. */
export function readStudent(text: string): Name {
  const plain = cleaned(text).replaceAll(/\s+/g, ' ').trim()
  if (plain === '') return { problem: say('Please give a name or a number.') }
  const odd = /[^\p{L}\p{M}\p{N}\p{Pd} .,'’ʼ`´·_@/()#+&]/u.exec(plain)
  if (odd) return { problem: say('“{odd}” cannot stand in a name.', { odd: odd[0] }) }
  if (!/[\p{L}\p{N}]/u.test(plain))
    return { problem: say('“{plain}” has neither a letter nor a digit.', { plain }) }
  if (plain.length > STUDENT_LENGTH) {
    return {
      problem: say('“{plain}…” is longer than {studentLength} characters.', {
        plain: plain.slice(0, 20),
        studentLength: STUDENT_LENGTH,
      }),
    }
  }
  return { name: plain }
}

export type Roster = { students: string[] } | { problems: string[] }

/**
 * Reads a list of students, one a line; empty lines are passed over.
 *
 * Two lines that name the same seed are refused: two students would get the same numbers without knowing why.
 */
export function readRoster(text: string): Roster {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line, i) => ({ line, at: i + 1 }))
  const filled = lines.filter(({ line }) => cleaned(line).trim() !== '')
  if (filled.length === 0) return { problems: [say('The list is empty: write or paste one student a line.')] }
  if (filled.length > MOST_STUDENTS) {
    const count = filled.length.toLocaleString(TAG)
    return {
      problems: [
        say('This list has {count} students; a class has at most {mostStudents}.', {
          count,
          mostStudents: MOST_STUDENTS,
        }),
      ],
    }
  }
  const students: string[] = []
  const problems: string[] = []
  const seen = new Map<string, number>()
  for (const { line, at } of filled) {
    const read = readStudent(line)
    if ('problem' in read) {
      problems.push(say('Line {at}: {problem}', { at, problem: read.problem }))
      continue
    }
    const key = studentKey(read.name)
    const before = seen.get(key)
    if (before !== undefined) {
      problems.push(
        say('Line {at}: “{name}” already stands in line {before}. Both would get the same numbers.', {
          at,
          name: read.name,
          before,
        }),
      )
      continue
    }
    seen.set(key, at)
    students.push(read.name)
  }
  return problems.length > 0 ? { problems } : { students }
}

const WORDS = [
  'RIVER',
  'MAPLE',
  'COMET',
  'HARBOUR',
  'MEADOW',
  'LANTERN',
  'CEDAR',
  'GLACIER',
  'VIOLIN',
  'ORCHARD',
  'FALCON',
  'PEBBLE',
  'SUMMIT',
  'WILLOW',
  'CANYON',
  'BEACON',
] as const

/** A new class code, one of 16 × 900, easy to say and to type: `RIVER-742`. */
export function newClassCode(rng: Rng): string {
  return `${WORDS[Math.floor(rng() * WORDS.length)]}-${100 + Math.floor(rng() * 900)}`
}

/** One form for what looks the same, without marks that cannot be seen, such as those for the direction of writing. */
function cleaned(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
}

/** What of a class code tells classes apart. */
export const classKey = (code: string) =>
  cleaned(code)
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_]/gu, '')

/** What of a name tells students of one class apart. */
export function studentKey(student: string): string {
  const key = cleaned(student)
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/['’ʼ`´]/g, '') // which of them a keyboard writes is chance
    .trim()
    .replaceAll(/[\s\p{Pd}]+/gu, '-')
  return /^\d+$/.test(key) ? key.replace(/^0+(?=\d)/, '') : key
}
