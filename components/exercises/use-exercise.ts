'use client'

import { createContext, useCallback, useContext, useState } from 'react'
import type { ExerciseProgress } from '@/lib/progress/derive'
import { useDraft } from '@/lib/progress/drafts'
import type { Json } from '@/lib/progress/events'
import { useProgress } from '@/lib/progress/use-progress'

const untouched: ExerciseProgress = {
  kind: '',
  attempts: 0,
  solved: false,
  restarts: 0,
  hints: 0,
  hintsUsed: 0,
  revealed: false,
  solutionSeen: false,
  unaided: false,
  sinceJoining: { restarts: 0, hints: 0, revealed: false },
}

/** The seed of which the numbers of the exercises inside were drawn; undefined where none were. */
export const NumbersSeed = createContext<number | undefined>(undefined)

export type Exercise = ReturnType<typeof useExercise>

/** What is known of one exercise, restored after a reload, and what the reader can do with it. */
export function useExercise(id: string, kind: string) {
  const { progress, storage, record } = useProgress()
  const seed = useContext(NumbersSeed)
  const key = seed === undefined ? id : `${id}:${seed}`
  const [draft, setDraft] = useDraft(key)
  const known = progress.exercises.get(id) ?? untouched
  const state = seed === undefined ? known : withNumbers(known, seed)
  return {
    id,
    kind,
    state,
    /** What its numbers were drawn of; a fresh start brings fresh ones. Undefined where none were. */
    numbers: seed,
    /** False while other numbers may still come. */
    settled: seed === undefined || storage !== 'loading',
    /** Names what is kept of the work on it: with these numbers, if it has any. */
    key,
    /** False until it is known what was done before; answering waits for it. */
    ready: storage !== 'loading',
    /** What is picked or typed but not yet given, as text; null when nothing is. */
    draft,
    setDraft,
    answer(
      answer: Json,
      correct: boolean,
      more: { confidence?: number; score?: number; seed?: number } = {},
    ) {
      const numbers = more.seed === undefined ? { seed } : { numbers: seed }
      setDraft(undefined)
      void record({
        type: 'answered',
        exercise: id,
        kind,
        answer,
        correct,
        ...(seed !== undefined && numbers),
        ...more,
      })
    },
    hint(hint: number) {
      if (hint >= state.hints) void record({ type: 'hinted', exercise: id, hint })
    },
    reveal() {
      if (!state.revealed) void record({ type: 'revealed', exercise: id })
    },
    restart() {
      setDraft(undefined)
      void record({ type: 'restarted', exercise: id })
    },
  }
}

/** State that belongs to the numbers of an exercise: with fresh ones it is `initial` again. */
export function useNumbered<T>({ numbers }: Pick<Exercise, 'numbers'>, initial: T) {
  const [kept, keep] = useState({ numbers, value: initial })
  const change = useCallback((value: T) => keep({ numbers, value }), [numbers])
  return [kept.numbers === numbers ? kept.value : initial, change] as const
}

/** What was done with these numbers: neither an answer to others nor a solution of others belongs to them. */
function withNumbers({ last, ...known }: ExerciseProgress, seed: number): ExerciseProgress {
  return { ...known, ...known.sinceJoining, ...(last?.numbers === seed && { last }) }
}
