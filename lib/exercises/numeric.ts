import { say } from '@/lib/locale/say'
import { parseNumber } from './number'
import { convert } from './units'

/** Absolute as a number, relative as a percentage (`'5%'`), or both, of which either suffices. */
export type Tolerance = number | `${number}%` | { absolute?: number; relative?: number }

/** A typical wrong answer and what to say to it; `W` is what the page can show. */
export interface Mistake<W> {
  value: number
  tolerance?: Tolerance
  why: W
}

export interface NumericQuestion<W = string> {
  answer: number
  /** Absent: integers exactly, other numbers within 1 %. */
  tolerance?: Tolerance | undefined
  unit?: string | undefined
  mistakes?: readonly Mistake<W>[] | undefined
}

export type NumericVerdict<W = string> =
  | { readable: false; reason: string }
  | { readable: true; value: number; correct: boolean; why?: W | undefined; note?: string | undefined }

/**
 * Judges a number as the reader typed it.
 *
 * An answer that cannot be read, or whose unit cannot be converted, is not an attempt: it gets a reason. A
 * wrong one is compared with the question's typical mistakes first, then with slips that any question has:
 * the sign, a percentage for a fraction, a factor of ten, the reciprocal, rounding.
 */
export function judgeNumeric<W>(text: string, question: NumericQuestion<W>): NumericVerdict<W> {
  const { answer, tolerance, unit = '', mistakes = [] } = question
  if (text.trim() === '') return { readable: false, reason: say('Write a number first.') }
  const written = parseNumber(text)
  if (!written) {
    return {
      readable: false,
      reason: say('This cannot be read as a number. Examples: 0.25, 1/4, 2.5e-1, −3.'),
    }
  }
  const values = written.readings
    .map((reading) => convert(reading, written.unit, unit))
    .filter((value) => value !== undefined)
  if (values.length === 0) {
    const asked = unit === '' ? say('a plain number') : say('a number in {unit}', { unit })
    return {
      readable: false,
      reason: say('“{unit}” is not understood here. Please give {asked}.', { unit: written.unit, asked }),
    }
  }

  const right = values.find((value) => within(value, answer, tolerance))
  if (right !== undefined) return { readable: true, value: right, correct: true }
  for (const mistake of mistakes) {
    const value = values.find((v) => within(v, mistake.value, mistake.tolerance ?? tolerance))
    if (value !== undefined) return { readable: true, value, correct: false, why: mistake.why }
  }
  const value = values[0]!
  return { readable: true, value, correct: false, note: slip(value, answer, tolerance, unit) }
}

function slip(
  value: number,
  answer: number,
  tolerance: Tolerance | undefined,
  unit: string,
): string | undefined {
  const is = (other: number) => Number.isFinite(other) && within(value, other, tolerance)
  if (answer !== 0 && value !== 0) {
    if (is(-answer)) return say('The size is right. Look at the sign again.')
    if (unit === '%' && is(answer / 100)) return say('That is the fraction; the question asks for per cent.')
    if (unit === '' && Math.abs(answer) <= 1 && is(answer * 100))
      return say('That is the percentage; the question asks for the fraction.')
    if (is(1 / answer)) return say('That is the reciprocal: numerator and denominator have changed places.')
    for (const power of [1, 2, 3, 6]) {
      if (is(answer * 10 ** power) || is(answer / 10 ** power))
        return say('The digits are right. Count the powers of ten again.')
    }
  }
  const distance = Math.abs(value - answer)
  if (
    distance <= 10 * slack(answer, tolerance) ||
    (!Number.isInteger(answer) && distance <= 0.05 * Math.abs(answer))
  ) {
    return say('Close. Carry more digits and round only at the end.')
  }
}

/** Whether `value` counts as `target`. */
export function within(value: number, target: number, tolerance?: Tolerance): boolean {
  // A few units in the last place of float64 are forgiven, so that 0.1 + 0.2 is within 0 of 0.3.
  const rounding = 8 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(target))
  return Math.abs(value - target) <= slack(target, tolerance) + rounding
}

function slack(target: number, tolerance: Tolerance | undefined): number {
  if (tolerance === undefined) return Number.isInteger(target) ? 0 : 0.01 * Math.abs(target)
  if (typeof tolerance === 'number') return tolerance
  if (typeof tolerance === 'string') return (Number.parseFloat(tolerance) / 100) * Math.abs(target)
  return Math.max(tolerance.absolute ?? 0, (tolerance.relative ?? 0) * Math.abs(target))
}
