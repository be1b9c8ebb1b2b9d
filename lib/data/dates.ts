import { integer, type Rng } from '@/lib/math/rng'

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

/** Days from 1 January 1950 to 31 December 2049, so that two digits of a year are enough: 98 is 1998, 05 is 2005. */
const FIRST_YEAR = 1950
const DAY_MS = 86_400_000
const FIRST = Date.UTC(FIRST_YEAR, 0, 1)
export const DAYS = (Date.UTC(FIRST_YEAR + 100, 0, 1) - FIRST) / DAY_MS

interface Day {
  year: number
  /** From 1. */
  month: number
  /** From 1. */
  day: number
}

/** The n-th day from 0, of `DAYS`. */
function dayOf(n: number): Day {
  const date = new Date(FIRST + n * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const two = (n: number) => String(n).padStart(2, '0')
const name = ({ month }: Day) => MONTHS[month - 1]!
const short = (date: Day) => name(date).slice(0, 3)
const shortYear = ({ year }: Day) => two(year % 100)

/** 1st, 2nd, 3rd, 4th … 11th, 12th, 13th … 21st. */
function ordinal(n: number): string {
  const ending = n > 10 && n < 14 ? undefined : (['st', 'nd', 'rd'] as const)[(n % 10) - 1]
  return `${n}${ending ?? 'th'}`
}

/** How people write dates, in small letters. None can be read in two ways by someone who knows them all. */
const STYLES: readonly ((date: Day) => string)[] = [
  (date) => `${date.day} ${name(date)} ${date.year}`,
  (date) => `${name(date)} ${date.day}, ${date.year}`,
  (date) => `${ordinal(date.day)} ${name(date)} ${date.year}`,
  (date) => `${date.day} ${short(date)} ${shortYear(date)}`,
  (date) => `${short(date)} ${date.day}, ${shortYear(date)}`,
  (date) => `${date.day}.${date.month}.${date.year}`,
  (date) => `${date.month}/${date.day}/${shortYear(date)}`,
  (date) => `${date.year}/${date.month}/${date.day}`,
]

/** A date as somebody wrote it, and as ISO 8601 does. */
export interface WrittenDate {
  text: string
  /** `1998-03-03` */
  iso: string
}

/** All ways to write the n-th day. */
export function waysToWrite(n: number): WrittenDate[] {
  const date = dayOf(n)
  const iso = `${date.year}-${two(date.month)}-${two(date.day)}`
  return STYLES.map((write) => ({ text: write(date), iso }))
}

/** Every tenth day of the calendar is kept back: nobody learns from it, in whatever way it is written. */
const isKept = (n: number) => n % 10 === 7

/** A random day, written in a random way. @param kept one of the days that are kept back, or one of the others */
export function drawDate(rng: Rng, kept: boolean): WrittenDate {
  const among = Math.floor(DAYS / 10)
  const n = kept ? 10 * integer(rng, among) + 7 : 10 * integer(rng, among) + ((8 + integer(rng, 9)) % 10)
  if (isKept(n) !== kept) throw new Error(`day ${n} is drawn for the wrong purpose`)
  const ways = waysToWrite(n)
  return ways[integer(rng, ways.length)]!
}
