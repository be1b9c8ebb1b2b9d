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
import { FAIR, trainOnce } from '@/lib/worker/judge'
import type { Setting } from '@/lib/worker/task'

export type Judging =
  | { status: 'idle' }
  /** `done` runs have ended, the next stands at `step` of `steps`. */
  | { status: 'running'; done: number; runs: number; step: number; steps: number }
  | { status: 'done'; verdict: ChallengeVerdict }
  | { status: 'failed'; reason: string }

/** Trains what the reader set up from fresh seeds, out of sight, and judges it. */
export function useJudge(challenge: Challenge) {
  const [judging, setJudging] = useState<Judging>({ status: 'idle' })
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

  /**
   * @param setting what the widget shows
   * @param attempt decides the seeds
   * @returns undefined when it was stopped or could not be run
   */
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

  return { judging, judge, stop: () => abort.current?.abort() }
}
