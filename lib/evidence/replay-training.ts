import { metricName } from '@/lib/engine/metric-name'
import { defaultsOf, type ParamsSchema, readParams } from '@/lib/engine/params'
import {
  type Challenge,
  type JudgedRun,
  judgeChallenge,
  judgedParams,
  judgingSeeds,
  type Metrics,
  objectionOf,
  openingParams,
} from '@/lib/exercises/challenge'
import { readJudged } from '@/lib/exercises/judged'
import { list } from '@/lib/locale/list'
import { say } from '@/lib/locale/say'
import { formatBrief, formatPercent } from '@/lib/math/format'
import type { Claim, Finding } from './claims'

/** Trains a set-up from a seed for as many steps as the challenge says; what it reached at the last. */
export type TrainAgain = (params: Record<string, unknown>, seed: number) => Promise<Metrics>

/**
 * How far a recomputed metric may be from the recorded one: half a per cent for a share, else a thousandth or a
 * hundredth of the value.
 *
 * On one back end a run repeats to the last bit. Between `scratch`, WASM and the plain processor, over the solutions of
 * all challenges, shares differed by 6e-8 and losses by 2.4e-5 at most (tests/content/replay.slow.test.ts): what is left
 * is room for another machine, not for another result.
 */
export const TOLERANCE = { share: 0.005, absolute: 0.001, relative: 0.01 }

/**
 * Trains runs of a recorded set-up again and compares what they reach, after the checks that need no training: that
 * the set-up keeps to the task, that its seeds belong to its attempt, and that what is recorded is a pass at all.
 *
 * @param pick which of so many runs are trained again
 */
export async function replayTraining(
  claim: Claim,
  challenge: Challenge,
  schema: ParamsSchema,
  pick: (runs: number) => readonly number[],
  train: TrainAgain,
): Promise<Finding> {
  const unplayable = (words: string): Finding => ({ claim, outcome: 'unplayable', words })
  const differs = (words: string): Finding => ({ claim, outcome: 'differs', words })
  const answer = readJudged(claim.answer)
  if (!answer || claim.seed === undefined)
    return unplayable(say('Could not be trained again: set-up, runs or attempt are not recorded.'))
  const { runs } = answer
  const given = readParams(schema, answer.params)
  if (given.problems.length > 0)
    return unplayable(say('Could not be trained again: {problem}', { problem: given.problems[0]! }))

  const defaults = defaultsOf(schema)
  const opening = openingParams(challenge, defaults)
  const moved = challenge.fixed.find((name) => !same(given.params[name as never], opening[name]))
  if (moved !== undefined)
    return differs(say('The set-up changes {moved}, which the task fixes.', { moved: metricName(moved) }))
  const seeds = judgingSeeds(claim.seed, challenge.runs)
  if (!same(runs.map(({ seed }) => seed).sort(), [...seeds].sort()))
    return differs(
      say('The seeds of attempt {attempt} are {seeds}; the file has others.', {
        attempt: claim.seed,
        seeds: seeds.join(say(', ##between the items of a list')),
      }),
    )
  const params = judgedParams(challenge, defaults, given.params)
  const objection = objectionOf(judgeChallenge(challenge, params, runs))
  if (objection) return differs(say('What the file itself records is no pass: {objection}', { objection }))

  const said: string[] = []
  for (const i of pick(runs.length)) {
    const run = runs[i]!
    const found = { seed: run.seed, metrics: await train(params, run.seed) }
    const gap = difference(challenge, run, found)
    if (gap) return differs(say('Trained again from seed {seed}: {gap}', { seed: run.seed, gap }))
    said.push(say('from seed {seed}: {reached}', { seed: run.seed, reached: reached(challenge, found) }))
  }
  return {
    claim,
    outcome: 'confirmed',
    words: say('Trained again {said}, as recorded.', { said: said.join(say('; ')) }),
  }
}

/** What a run trained again does not share with the recorded one, the task's own metrics first. */
function difference(challenge: Challenge, recorded: JudgedRun, found: JudgedRun): string | undefined {
  const goals = challenge.goals.map(({ metric }) => metric)
  const others = Object.keys(recorded.metrics).filter((name) => !goals.includes(name))
  for (const name of [...goals, ...others]) {
    const [was, is] = [recorded.metrics[name] ?? Number.NaN, found.metrics[name] ?? Number.NaN]
    if (agree(name, was, is)) continue
    return say('recomputed {name} {value}; the file says {was}.', {
      name: metricName(name),
      value: written(name, is),
      was: written(name, was),
    })
  }
  const missed = challenge.goals.find(({ metric, least = -Infinity, most = Infinity }) => {
    const value = found.metrics[metric]!
    return value < least || value > most
  })
  if (missed)
    return say('recomputed {metric} {value} misses {goal} by a hair.', {
      metric: metricName(missed.metric),
      value: written(missed.metric, found.metrics[missed.metric]!),
      goal: missed.name,
    })
}

function agree(name: string, was: number, is: number): boolean {
  if (Number.isNaN(was) || Number.isNaN(is)) return Number.isNaN(was) && Number.isNaN(is)
  const slack = isShare(name)
    ? TOLERANCE.share
    : Math.max(TOLERANCE.absolute, TOLERANCE.relative * Math.abs(was))
  return Math.abs(was - is) <= slack
}

const reached = ({ goals }: Challenge, { metrics }: JudgedRun) =>
  list(goals.map(({ metric }) => `${metricName(metric)} ${written(metric, metrics[metric]!)}`))

const isShare = (metric: string) => /accuracy/i.test(metric)
const written = (metric: string, value: number) =>
  isShare(metric) ? formatPercent(value) : formatBrief(value)

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
