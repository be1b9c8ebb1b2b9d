import { say } from '@/lib/locale/say'
import { createRng, integer } from '@/lib/math/rng'

type Params = Readonly<Record<string, unknown>>
export type Metrics = Readonly<Record<string, number>>

/**
 * A task that is solved by setting up a training in a live widget. The judge trains the reader's set-up anew from
 * several fresh seeds, so that neither luck nor a long wait passes.
 */
export interface Challenge {
  /** What is to be reached, in a few words. */
  title: string
  /** Widget in which the set-up is made, and experiment that the judge runs. */
  widget: string
  /** How the widget opens. */
  start: Params
  /** Names of parameters that stay as in `start`: the judge holds them there, and the widget locks them. */
  fixed: readonly string[]
  /** Steps that every judged run gets. */
  steps: number
  /** Runs that must all succeed; absent: five. */
  runs?: number
  goals: readonly Goal[]
  limits: readonly Limit[]
  /** Offered one at a time. */
  hints: readonly string[]
  solution: { words: string; params: Params }
  /** Set-ups that look right and are not, by what the judge must object to. */
  failures: readonly { name: string; params: Params; says: RegExp }[]
}

/** A set-up that was spoiled: first the reader says what is wrong, by its curves, then mends it. */
export interface DebugTask extends Challenge {
  causes: readonly { text: string; correct?: boolean; feedback: string }[]
}

/** What every run must have reached at its end. */
export interface Goal {
  metric: string
  /** In words, with the bound: "test accuracy of at least 95 %". */
  name: string
  least?: number
  most?: number
  /** A share, shown in per cent. */
  share?: boolean
}

/** What the set-up may cost. */
export interface Limit {
  name: string
  of: (params: Params) => number
  most: number
}

export interface JudgedRun {
  seed: number
  /** At the last step. */
  metrics: Metrics
}

export interface ChallengeVerdict {
  limits: { name: string; value: number; most: number; held: boolean }[]
  runs: (JudgedRun & {
    reached: boolean
    goals: { name: string; value: number; share: boolean; reached: boolean }[]
  })[]
  passed: boolean
}

/** Runs that must all reach every goal. Where half of the seeds succeed by luck, five in a row are 1 in 32. */
export const JUDGED_RUNS = 5

/** The seeds of one attempt: the same for the same attempt, so that it can be replayed; others for the next. */
export function judgingSeeds(attempt: number, runs = JUDGED_RUNS): number[] {
  const rng = createRng(attempt, 'challenge')
  return Array.from({ length: runs }, () => 1 + integer(rng, 999_999))
}

/** How the widget opens: its defaults, as far as the challenge does not say otherwise. */
export function openingParams({ start }: Challenge, defaults: Params): Params {
  return { ...defaults, ...start }
}

/** The set-up that is judged: the reader's, with the fixed parameters where they belong. */
export function judgedParams(challenge: Challenge, defaults: Params, params: Params): Params {
  const opening = openingParams(challenge, defaults)
  const held = Object.fromEntries(challenge.fixed.map((name) => [name, opening[name]]))
  return { ...opening, ...params, ...held }
}

/** What the set-up costs, before any run. */
export function checkLimits({ limits }: Challenge, params: Params): ChallengeVerdict['limits'] {
  return limits.map(({ name, of, most }) => {
    const value = of(params)
    return { name, value, most, held: value <= most }
  })
}

/** The verdict over a set-up and what its runs reached. A metric that is missing or NaN reaches nothing. */
export function judgeChallenge(
  challenge: Challenge,
  params: Params,
  runs: readonly JudgedRun[],
): ChallengeVerdict {
  const limits = checkLimits(challenge, params)
  const judged = runs.map((run) => {
    const goals = challenge.goals.map(({ metric, name, least, most, share = false }) => {
      const value = run.metrics[metric] ?? Number.NaN
      const reached = (least === undefined || value >= least) && (most === undefined || value <= most)
      return { name, value, share, reached: reached && !Number.isNaN(value) }
    })
    return { ...run, goals, reached: goals.every(({ reached }) => reached) }
  })
  return {
    limits,
    runs: judged,
    passed:
      limits.every(({ held }) => held) &&
      judged.length >= (challenge.runs ?? JUDGED_RUNS) &&
      judged.every(({ reached }) => reached),
  }
}

/** Why a verdict is no pass, in one sentence; undefined for a pass. */
export function objectionOf({ limits, runs, passed }: ChallengeVerdict): string | undefined {
  if (passed) return
  const broken = limits.find(({ held }) => !held)
  if (broken)
    return say('{broken} {name}; at most {most} are allowed.', {
      broken: broken.value,
      name: broken.name,
      most: broken.most,
    })
  const missed = runs.filter(({ reached }) => !reached)
  const goal = missed[0]?.goals.find(({ reached }) => !reached)
  if (goal)
    return say('{missed} of {runs} runs did not reach {name}.', {
      missed: missed.length,
      runs: runs.length,
      name: goal.name,
    })
  return say('The runs did not come to their end.')
}
