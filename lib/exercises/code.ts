import { plural, say } from '@/lib/locale/say'
import { createRng, type Rng } from '@/lib/math/rng'
import { differenceOf } from './differ'

/**
 * A task that is solved by writing code, as a file of `content/exercises`. The reader's code runs in the sandbox and
 * answers with data; that data is judged here, where the code cannot reach.
 */
export interface CodeExercise {
  /** What the reader is to write, in a few words. */
  title: string
  /** Names that the code must define. */
  provides: readonly string[]
  starter: string
  solution: string
  checks: readonly Check[]
  /** Offered one at a time. */
  hints: readonly string[]
  /** Wrong programs that readers write, and what some check must say to each. */
  mistakes: readonly { name: string; source: string; says: RegExp }[]
}

/** A longer program is cut where it is recorded, and so cannot be replayed. */
export const MAX_SOURCE = 20_000

export interface Check {
  /** What must hold, as a sentence: "keeps what is positive". */
  name: string
  /** Inputs to try, in an order from simple to intricate; those drawn at random come from the seed. */
  inputs: (rng: Rng) => readonly unknown[]
  /** A JavaScript expression in the scope of the reader's code, with `input` and `tf`; it may await. */
  call: string
  /** How the call is written in a counter-example: "relu([-1, 2])". */
  say: (input: never) => string
  /** Undefined when `value` is right for `input`; otherwise what is wrong, as a clause: "gave −1; expected 0". */
  judge: (value: unknown, input: never) => string | undefined
  /** Tensors that the call may leave behind. Absent: any number, only reported. */
  mayLeak?: number
}

/** What came of one call of the code, as the sandbox answers. */
export type CallResult =
  | { ok: true; value: unknown; leaked: number }
  | { ok: false; failure: { name: string; message: string; line?: number } }

export interface CheckVerdict {
  name: string
  passed: boolean
  /** The first input that fails and what came of it: "For relu([-1, 2]) your code gave -1 at [0]; expected 0." */
  counterExample?: string
}

/** The calls that an exercise makes of a solution under one seed, check by check. */
export function callsOf(exercise: CodeExercise, seed: number): { code: string; input: unknown }[] {
  return exercise.checks.flatMap(({ call, ...check }) =>
    inputsOf(check, seed).map((input) => ({ code: call, input })),
  )
}

/** Judges what came of `callsOf`, in their order; a missing result counts as failed. */
export function judgeCode(
  exercise: CodeExercise,
  seed: number,
  results: readonly CallResult[],
): CheckVerdict[] {
  let at = 0
  return exercise.checks.map((check) => {
    let counterExample: string | undefined
    for (const input of inputsOf(check, seed)) {
      const result = results[at++]
      counterExample ??= objection(check, input, result)
    }
    return counterExample === undefined
      ? { name: check.name, passed: true }
      : { name: check.name, passed: false, counterExample }
  })
}

function inputsOf(check: Pick<Check, 'inputs' | 'name'>, seed: number): readonly unknown[] {
  return check.inputs(createRng(seed, 'check', check.name))
}

function objection(check: Check, input: unknown, result: CallResult | undefined): string | undefined {
  const call = check.say(input as never)
  if (!result) return say('{call} was not reached.', { call })
  if (!result.ok) {
    const { name, message, line } = result.failure
    const stopped = say('{call} stopped with {name}: {message}', { call, name, message })
    return line === undefined ? stopped : `${stopped} ${say('(line {line})', { line })}`
  }
  const wrong = check.judge(result.value, input as never)
  if (wrong !== undefined) return say('For {call} your code {wrong}.', { call, wrong })
  if (check.mayLeak !== undefined && result.leaked > check.mayLeak)
    return plural(
      { one: '{call} left {n} tensor undisposed.', other: '{call} left {n} tensors undisposed.' },
      { n: result.leaked, call },
    )
}

/** A judge that compares with the right value, number by number. */
export function expects<Input>(
  right: (input: Input) => unknown,
  tolerance = 1e-5,
): (value: unknown, input: Input) => string | undefined {
  return (value, input) => differenceOf(value, right(input), tolerance)
}
