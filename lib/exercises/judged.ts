import * as v from 'valibot'
import { finite, integer, recordOf } from '@/lib/schema/plain'

/** JSON knows no NaN: it is recorded as null. */
const metric = v.pipe(
  v.nullable(finite),
  v.transform((value) => value ?? Number.NaN),
)

/** The answer to a challenge or a fault, as progress holds it: the set-up, and what the judge's runs of it reached. */
const judgedAnswer = v.object({
  params: recordOf(v.unknown()),
  runs: v.array(v.object({ seed: integer, metrics: recordOf(metric) })),
})

/** @returns the answer as it was recorded; undefined when there is none to read */
export function readJudged(answer: unknown) {
  const read = v.safeParse(judgedAnswer, answer)
  return read.success ? read.output : undefined
}
