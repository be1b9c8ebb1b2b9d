import { cache } from 'react'

type Asked<A extends unknown[], R> = (...args: A) => R

/**
 * Lets a build read a text of the course once, though every page asks for all of them. While one writes, and in
 * tests, it is once for each page that is asked for, so that an edit is seen.
 */
export const once: <A extends unknown[], R>(read: Asked<A, R>) => Asked<A, R> =
  process.env.NODE_ENV === 'production' ? forGood : cache

/** Keeps the answer to the same words. @param read answers to words and nothing else, and as long as this runs the same */
export function forGood<A extends unknown[], R>(read: Asked<A, R>): Asked<A, R> {
  const known = new Map<string, R>()
  return (...args) => {
    const key = JSON.stringify(args)
    if (!known.has(key)) known.set(key, read(...args))
    return known.get(key)!
  }
}
