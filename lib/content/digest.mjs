import { createHash } from 'node:crypto'

/** How many hexadecimal digits of the SHA-256 a translation names. */
const DIGITS = 12

/**
 * Names one state of a lesson’s source: what a translation says in `translates`.
 *
 * @param {string} source
 */
export const digestOf = (source) => createHash('sha256').update(source).digest('hex').slice(0, DIGITS)
