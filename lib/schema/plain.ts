/** What JSON can hold, and no more. */
import * as v from 'valibot'

/** Neither NaN nor infinite. */
export const finite = v.pipe(v.number(), v.finite())
export const integer = v.pipe(v.number(), v.safeInteger())

/** An object with any keys, and no list. */
export const recordOf = <S extends v.GenericSchema>(values: S) =>
  v.pipe(
    v.custom<Record<string, unknown>>((value) => !Array.isArray(value)),
    v.record(v.string(), values),
  )
