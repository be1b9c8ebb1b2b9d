import * as z from 'zod/mini'

/** JSON knows no NaN: it is recorded as null. */
const metric = z.pipe(
  z.nullable(z.number()),
  z.transform((value) => value ?? Number.NaN),
)

/** The answer to a challenge or a fault, as progress holds it: the set-up, and what the judge's runs of it reached. */
export const judgedAnswer = z.object({
  params: z.record(z.string(), z.unknown()),
  runs: z.array(z.object({ seed: z.int(), metrics: z.record(z.string(), metric) })),
})
