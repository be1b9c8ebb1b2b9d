'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Confusion } from '@/lib/experiments/digits'
import type { DigitsParams } from '@/lib/experiments/digits.params'
import { useShown } from '@/lib/twin/use-shown'
import type { Run } from '@/lib/worker/use-experiment'

/** The run of an image classifier, as far as its tests and mistakes go. */
export type ImageRun = Pick<Run, 'ask' | 'status' | 'step' | 'backend' | 'mirrored'> & {
  params: Pick<DigitsParams, 'data'>
}

/** The whole test: its newest result, and how to take it again. */
export interface ExamState {
  /** Of the model as it is now, or as it was at the step it names; none for another run. */
  confusion?: Confusion
  busy: boolean
  problem?: string
  /** Tests the model on all test images. */
  take(): Promise<void>
}

/** Tests the model whenever training comes to rest, and when the reader asks. */
export function useExam({ ask, status, step, backend, mirrored }: ImageRun): ExamState {
  const [confusion, setConfusion] = useShown<Confusion>('image-exam/confusion')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useShown<string>('image-exam/problem')
  const asked = useRef(0)

  const take = useCallback(async () => {
    const mine = ++asked.current
    setBusy(true)
    setProblem(undefined)
    try {
      const answer = await ask<Confusion>({ type: 'confusion' })
      if (mine === asked.current) setConfusion(answer)
    } catch (error) {
      if (mine === asked.current) setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      if (mine === asked.current) setBusy(false)
    }
  }, [ask])

  // A run that only was restored has no back end yet: it is left alone until the reader goes on. One of another window
  // is examined there.
  const resting = (status === 'done' || status === 'paused') && backend !== undefined && step > 0 && !mirrored
  useEffect(() => {
    if (resting) void take()
  }, [resting, take])

  useEffect(() => {
    if (status !== 'idle') return
    asked.current++
    setConfusion(undefined)
    setProblem(undefined)
    setBusy(false)
  }, [status])

  return { confusion, busy, problem, take }
}
