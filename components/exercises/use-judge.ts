'use client'

import { useEffect, useRef, useState } from 'react'
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
import type { Json } from '@/lib/progress/events'
import { FAIR, trainOnce } from '@/lib/worker/judge'
import type { Setting } from '@/lib/worker/task'
import type { Exercise } from './use-exercise'

export type Judging =
  | { status: 'idle' }
  /** `done` runs have ended, the next stands at `step` of `steps`. */
  | { status: 'running'; done: number; runs: number; step: number; steps: number }
  | { status: 'done'; verdict: ChallengeVerdict }
  | { status: 'failed'; reason: string }

/** Holds what the reader set up; trains it from fresh seeds, out of sight, judges it, and records the answer. */
export function useJudge(challenge: Challenge, exercise: Exercise) {
  const [setting, setSetting] = useState<Setting>()
  const [judging, setJudging] = useState<Judging>({ status: 'idle' })
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

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
      setJudging(signal.aborted ? { status: 'idle' } : { status: 'failed', reason })
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

  return { setting, setSetting, judging, submit, stop: () => abort.current?.abort() }
}

/** What is remembered: enough to judge it again. Parameters that are undefined are left out. */
function answerOf({ params }: Setting, { runs }: ChallengeVerdict): Json {
  return JSON.parse(JSON.stringify({ params, runs: runs.map(({ seed, metrics }) => ({ seed, metrics })) }))
}
