'use client'

import { useCallback, useEffect, useMemo, useRef } from 'react'
import { defaultsOf } from '@/lib/engine/params'
import {
  type Challenge,
  type ChallengeVerdict,
  checkLimits,
  type JudgedRun,
  judgeChallenge,
  judgedParams,
  judgingSeeds,
} from '@/lib/exercises/challenge'
import { readJudged } from '@/lib/exercises/judged'
import { useDraft } from '@/lib/progress/drafts'
import type { Json } from '@/lib/progress/events'
import { FAIR, trainOnce } from '@/lib/worker/judge'
import type { Setting } from '@/lib/worker/task'
import { type Exercise, useNumbered } from './use-exercise'

export type Judging =
  | { status: 'idle' }
  /** `done` runs have ended, the next stands at `step` of `steps`. */
  | { status: 'running'; done: number; runs: number; step: number; steps: number }
  | { status: 'done'; verdict: ChallengeVerdict }
  | { status: 'failed'; reason: string }

const IDLE: Judging = { status: 'idle' }

/**
 * Holds what the reader set up, through a reload too; trains it from fresh seeds, out of sight, judges it, and records
 * the answer.
 */
export function useJudge(challenge: Challenge, exercise: Exercise) {
  const [setting, setSetting] = useNumbered<Setting | undefined>(exercise, undefined)
  const [draft, setDraft] = useDraft(`${exercise.key}/setting`)
  const [judging, setJudging] = useNumbered<Judging>(exercise, IDLE)
  const answer = exercise.state.last?.answer
  const recorded = useMemo(() => verdictOf(challenge, answer), [challenge, answer])
  const abort = useRef<AbortController>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: with fresh numbers the old ones need no judge
  useEffect(() => () => abort.current?.abort(), [exercise.key])

  /** @returns undefined when it was stopped or could not be run */
  async function judge(setting: Setting, attempt: number): Promise<ChallengeVerdict | undefined> {
    const { experiment, setup } = setting
    const params = judgedParams(challenge, defaultsOf(setup.params), setting.params)
    const seeds = checkLimits(challenge, params).every(({ held }) => held)
      ? judgingSeeds(attempt, challenge.runs)
      : [] // what is too dear need not be trained
    abort.current = new AbortController()
    const { signal } = abort.current
    const backends = FAIR.filter((backend) => setup.backends.includes(backend))
    const runs: JudgedRun[] = []
    try {
      for (const seed of seeds) {
        const onProgress = (step: number) =>
          setJudging({
            status: 'running',
            done: runs.length,
            runs: seeds.length,
            step,
            steps: challenge.steps,
          })
        onProgress(0)
        const order = { experiment, params, seed, backends }
        runs.push({ seed, ...(await trainOnce(order, challenge.steps, { onProgress, signal })) })
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      setJudging(signal.aborted ? IDLE : { status: 'failed', reason })
      return
    }
    const verdict = judgeChallenge(challenge, params, runs)
    setJudging({ status: 'done', verdict })
    return verdict
  }

  /** The number of the attempt decides the seeds. @returns undefined when there was no verdict */
  async function submit(): Promise<ChallengeVerdict | undefined> {
    if (!setting || judging.status === 'running') return
    const attempt = exercise.state.attempts + 1
    const verdict = await judge(setting, attempt)
    if (verdict) exercise.answer(answerOf(setting, verdict), verdict.passed, { seed: attempt })
    return verdict
  }

  const keep = useCallback(
    (setting: Setting) => {
      setSetting(setting)
      setDraft(JSON.stringify(setting.params))
    },
    [setSetting, setDraft],
  )
  return {
    setting,
    setSetting: keep,
    /** What was set up before a reload; undefined when nothing was. */
    kept: readSetting(draft),
    /** In this visit, or else what was said to the newest answer. */
    judging:
      judging.status === 'idle' && recorded ? ({ status: 'done', verdict: recorded } as const) : judging,
    submit,
    stop: () => abort.current?.abort(),
  }
}

function readSetting(draft: string | null): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(draft ?? 'null')
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return // not what was written: as good as nothing
  }
}

/** The verdict over a recorded answer; undefined when there is none to read. */
export function verdictOf(challenge: Challenge, answer: Json | undefined): ChallengeVerdict | undefined {
  const data = readJudged(answer)
  return data && judgeChallenge(challenge, judgedParams(challenge, data.params, data.params), data.runs)
}

/** What is remembered: enough to judge it again. Parameters that are undefined are left out. */
function answerOf({ params }: Setting, { runs }: ChallengeVerdict): Json {
  return JSON.parse(JSON.stringify({ params, runs: runs.map(({ seed, metrics }) => ({ seed, metrics })) }))
}
