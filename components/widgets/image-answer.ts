'use client'

import { useEffect, useRef, useState } from 'react'
import type { Run } from '@/lib/worker/use-experiment'

/**
 * The model's answer to a question, asked again whenever the question or `version` changes. The last answer stays
 * until the newest has come.
 *
 * @param question plain JSON; none to ask nothing; then there is no answer
 */
export function useAnswer<T>(
  { ask }: Pick<Run, 'ask'>,
  question: object | undefined,
  version: number | string,
) {
  const [answer, setAnswer] = useState<T>()
  const [problem, setProblem] = useState<string>()
  const text = question && JSON.stringify(question)
  const wanted = useRef(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` is why it is asked again
  useEffect(() => {
    const mine = ++wanted.current
    setProblem(undefined)
    if (text === undefined) {
      setAnswer(undefined)
      return
    }
    ask<T>(JSON.parse(text)).then(
      (found) => mine === wanted.current && setAnswer(found),
      (error) =>
        mine === wanted.current && setProblem(error instanceof Error ? error.message : String(error)),
    )
  }, [ask, text, version])

  return { answer: text === undefined ? undefined : answer, problem }
}
