'use client'

import { useMemo } from 'react'
import { useReaderSeed } from '@/components/exercises/use-reader-seed'
import { drawTest, nextAttempt, type StageTest, type TestItem, testSeed } from '@/lib/exercises/stage-test'
import type { TestAnswer } from '@/lib/exercises/test-answer'
import type { HandedIn } from '@/lib/progress/derive'
import { useDraft } from '@/lib/progress/drafts'
import { useProgress } from '@/lib/progress/use-progress'

/** What is typed or picked by the id of its item. */
export type Answers = Readonly<Record<string, string>>

/** An item, how it was asked, and what the reader answered. */
export interface Given {
  id: string
  kind: string
  answer: TestAnswer
}

/** The reader's tests of a stage: those handed in, and the one that is next, begun or not. */
export function useStageTest<I extends TestItem>(test: StageTest<I>) {
  const { progress, record } = useProgress()
  const reader = useReaderSeed()
  const handedIn = progress.tests.get(test.id) ?? NONE
  const attempt = useMemo(
    () =>
      reader === undefined ? 0 : nextAttempt(test.id, reader, new Set(handedIn.map(({ seed }) => seed))),
    [test, reader, handedIn],
  )
  const items = useMemo(
    () => (reader === undefined ? [] : drawTest(test, reader, attempt)),
    [test, reader, attempt],
  )
  const seed = testSeed(test.id, reader ?? 0, attempt)
  const [draft, setDraft] = useDraft(`test:${test.id}:${seed}`)
  const answers = useMemo(() => readAnswers(draft), [draft])
  return {
    /** False until it is known who reads, and what was handed in before. */
    ready: reader !== undefined,
    handedIn,
    seed,
    items,
    /** Undefined while the next test is not begun. */
    answers,
    begin: () => setDraft('{}'),
    setAnswer(id: string, text: string) {
      setDraft(JSON.stringify({ ...answers, [id]: text }))
    },
    /** Resolves when it is written down. */
    async handIn(given: readonly Given[]) {
      await record({
        type: 'tested',
        test: test.id,
        seed,
        answers: given.map(({ id, kind, answer }) => ({
          exercise: id,
          kind,
          answer: answer.given ? answer.answer : null,
          correct: answer.given && answer.correct,
        })),
      })
      setDraft(undefined)
    },
  }
}

const NONE: readonly HandedIn[] = []

function readAnswers(draft: string | null): Answers | undefined {
  if (draft === null) return
  try {
    const value: unknown = JSON.parse(draft)
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'))
  } catch {
    return {} // not what was written: begun, and empty
  }
}
