import { classKey, studentKey } from '@/lib/exercises/class'
import { say } from '@/lib/locale/say'
import { createRng } from '@/lib/math/rng'
import { checkSymbols } from './check'
import { quantity } from './quantity'

/** Crockford’s base 32: no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/** What a code is about. Codes of another class or another task do not fit. */
export interface Asked {
  classCode: string
  /** The task as one text: widget, settings, what is measured and when. */
  task: string
  /** Whether a result has a place on a horizontal axis as well. */
  pair: boolean
}

/** What a student found. */
export interface Result {
  /** Stands for the student: a number made from the class code and the name. */
  tag: number
  /** What was measured; NaN for a run that diverged, infinite for what is too large to write. */
  value: number
  /** The place on the horizontal axis, where the task asks for one. */
  at?: number
}

const VALUE = quantity({ digits: 4, smallest: -7, decades: 14, signed: true })
const PLACE = quantity({ digits: 3, smallest: -8, decades: 18, signed: false })

/** Bits of the tag, and how many of the characters are check symbols. */
const layoutOf = ({ pair }: Pick<Asked, 'pair'>) => (pair ? { tag: 18, checks: 2 } : { tag: 27, checks: 3 })
const VALUE_BITS = 18
const PLACE_BITS = 14

/**
 * A result as a code of twelve characters of five bits, from left to right:
 *
 * | task | tag | value | place | check |
 * |---|---|---|---|---|
 * | one number | 27 bits | 18 bits | – | 3 characters |
 * | number over a parameter | 18 bits | 18 bits | 14 bits | 2 characters |
 *
 * - **value**: four significant digits from 10⁻⁷ to 9,999,000 on both sides of zero; below that multiples of 10⁻¹⁰;
 *   above it infinite; diverged.
 * - **place**: three significant digits from 10⁻⁸ to 9.99 · 10⁹; below that multiples of 10⁻¹⁰.
 * - **check**: Reed–Solomon symbols, added to a mask that class and task give. So every wrong character is found, every
 *   two wrong ones, every two neighbours that changed places, and of one number every three wrong ones. What is wrong in
 *   more places, or is a code of another class or task, is taken for good once in 32,768 (one number) or 1,024 codes.
 * - **tag**: two students of a class of 200 have the same one with a chance of 0.015 % (one number) or 7 %.
 */
export function writeCode(asked: Asked, { tag, value, at = 0 }: Result): string {
  const { checks } = layoutOf(asked)
  // At most 50 bits: a number holds them exactly.
  let bits = tag * 2 ** VALUE_BITS + VALUE.toWhole(value)
  if (asked.pair) bits = bits * 2 ** PLACE_BITS + PLACE.toWhole(at)
  const data: number[] = []
  for (let i = 0; i < LENGTH - checks; i++) {
    data.unshift(bits % 32)
    bits = Math.floor(bits / 32)
  }
  const symbols = [...data, ...maskedChecks(asked, data)]
  return grouped(symbols.map((symbol) => ALPHABET[symbol]).join(''))
}

/**
 * Reads what a student shows or types. Case, spaces and hyphens do not matter; I and L are read as 1, O as 0.
 *
 * @returns the result and its code as it is written, or what is wrong, in words
 */
export function readCode(asked: Asked, text: string): { code: string; result: Result } | { problem: string } {
  const symbols = symbolsOf(text)
  if ('problem' in symbols) return symbols
  const { tag: tagBits, checks } = layoutOf(asked)
  const data = symbols.symbols.slice(0, LENGTH - checks)
  const found = symbols.symbols.slice(LENGTH - checks)
  const result = maskedChecks(asked, data).every((symbol, i) => symbol === found[i])
    ? resultOf(asked, data, tagBits)
    : undefined
  return result
    ? { code: grouped(symbols.symbols.map((symbol) => ALPHABET[symbol]).join('')), result }
    : { problem: say('A character is mistyped, or the code is of another class or task.') }
}

/** The tag of a student in the codes of this class. */
export function studentTag({ classCode, pair }: Omit<Asked, 'task'>, student: string): number {
  const draw = createRng(0, 'result-tag', classKey(classCode), studentKey(student))()
  return Math.floor(draw * 2 ** layoutOf({ pair }).tag)
}

/** Significant digits of a value and of a place. */
export const VALUE_DIGITS = 4
export const PLACE_DIGITS = 3

/** A number as a code would give it back. */
export const roundValue = (value: number) => VALUE.fromWhole(VALUE.toWhole(value))!
export const roundPlace = (at: number) => PLACE.fromWhole(PLACE.toWhole(at))!

function maskedChecks(asked: Asked, data: readonly number[]): number[] {
  const { checks } = layoutOf(asked)
  const draw = createRng(0, 'result-code', classKey(asked.classCode), asked.task)
  return checkSymbols(data, checks).map((symbol) => symbol ^ Math.floor(draw() * 32))
}

function resultOf({ pair }: Asked, data: readonly number[], tagBits: number): Result | undefined {
  let bits = data.reduce((sum, symbol) => sum * 32 + symbol, 0)
  const take = (count: number) => {
    const taken = bits % 2 ** count
    bits = Math.floor(bits / 2 ** count)
    return taken
  }
  const at = pair ? PLACE.fromWhole(take(PLACE_BITS)) : undefined
  const value = VALUE.fromWhole(take(VALUE_BITS))
  if (value === undefined || (pair && (at === undefined || !Number.isFinite(at)))) return
  const tag = take(tagBits)
  return at === undefined ? { tag, value } : { tag, value, at }
}

function symbolsOf(text: string): { symbols: number[] } | { problem: string } {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}\p{Cf}_.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (plain === '') return { problem: say('There is no code here.') }
  const characters = [...plain]
  const odd = characters.find((character) => !ALPHABET.includes(character))
  if (odd) return { problem: say('“{odd}” does not occur in a code.', { odd }) }
  if (characters.length !== LENGTH) {
    return {
      problem: say('A code has {length} characters; this has {characters}.', {
        length: LENGTH,
        characters: characters.length,
      }),
    }
  }
  return { symbols: characters.map((character) => ALPHABET.indexOf(character)) }
}

/** In three groups of four. */
const grouped = (code: string) => code.replaceAll(/(.{4})(?!$)/g, '$1-')
