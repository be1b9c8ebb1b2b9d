'use client'

import { startTransition, useEffect, useState } from 'react'
import { useSlow } from '@/components/charts/slow'
import type { GptQuestion } from '@/lib/experiments/gpt'
import type { GptRun } from './gpt'

/** Whether there is a model in the worker that can be asked without starting one. */
export function hasModel({ backend, status }: GptRun): boolean {
  return backend !== undefined && (status === 'running' || status === 'paused' || status === 'done')
}

/** Whether a model has been made in this page or by an earlier visit; to ask the latter starts a worker. */
export const canAsk = (run: GptRun) => hasModel(run) || run.step > 0

/**
 * The model's answer to a question, asked again when the question changes and, while the model learns, about once in
 * `milliseconds`. Undefined while there is no model; `problem` says why an answer did not come.
 */
export function useAnswer<A>(run: GptRun, question: GptQuestion | null, milliseconds = 700) {
  const [answer, setAnswer] = useState<A>()
  const [problem, setProblem] = useState<string>()
  const ready = hasModel(run) && question !== null
  const asked = JSON.stringify(question)
  const step = useSlow(run.step, milliseconds)
  const { ask } = run
  // Attention and positions can be switched while the model stands still; the answer must follow.
  const parts = `${run.params.attention} ${run.params.positions}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step or part calls for a new answer
  useEffect(() => {
    if (!ready) return
    let wanted = true
    ask<A>(JSON.parse(asked))
      .then((next) => {
        if (!wanted) return
        // Many canvases hang on an answer: React may draw it in pieces, between which the page answers the reader.
        startTransition(() => {
          setAnswer(next)
          setProblem(undefined)
        })
      })
      .catch((error: Error) => wanted && setProblem(error.message))
    return () => {
      wanted = false
    }
  }, [ask, ready, asked, step, parts])

  return { answer: ready ? answer : undefined, problem }
}
