'use client'

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
}

export type Exercise = ReturnType<typeof useExercise>

/** What is known of one exercise, restored after a reload, and what the reader can do with it. */
export function useExercise(id: string, kind: string) {
  const { progress, storage, record } = useProgress()
  const [draft, setDraft] = useDraft(id)
  const state = progress.exercises.get(id) ?? untouched
  return {
    id,
    state,
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
      setDraft(undefined)
      void record({ type: 'answered', exercise: id, kind, answer, correct, ...more })
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
