import { LOCALE, TAG } from './locale'

/** Dates that are written out: English ones with the day first, as the course has them. */
const WRITTEN = LOCALE === 'en' ? 'en-GB' : TAG

/** `22 November 2026`, or with `medium` the month in three letters. */
export const writtenDate = (time: number, dateStyle: 'long' | 'medium' = 'long') =>
  new Intl.DateTimeFormat(WRITTEN, { dateStyle }).format(time)
