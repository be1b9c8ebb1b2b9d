'use client'

import { type LessonOutline, lessonState } from '@/lib/progress/lesson'
import { useProgress } from '@/lib/progress/use-progress'

interface LessonMarkProps {
  state: 'none' | 'half' | 'done'
  /** In [0, 1]. */
  share: number
  /** This is the lesson on screen. */
  here?: boolean
}

/** How far a lesson is: an empty, a partly filled or a full ring, with the same said in words. */
export function LessonMark({ state, share, here = false }: LessonMarkProps) {
  const percent = Math.round(share * 100)
  const words = { none: 'not begun', half: `${percent} % done`, done: 'finished' }[state]
  const fill = state === 'half' ? `conic-gradient(var(--good) ${percent}%, var(--paper) 0)` : undefined
  return (
    <span className="inline-flex">
      <span
        aria-hidden="true"
        data-lesson-state={here ? 'here' : state}
        style={{ background: fill }}
        className={`inline-block size-[11px] rounded-full border-2 bg-paper print:[print-color-adjust:exact] ${
          here
            ? 'border-act ring-3 ring-act/22'
            : { none: 'border-rule', half: 'border-good', done: 'border-good bg-good' }[state]
        }`}
      />
      <span className="sr-only">{here ? `${words}, you are here` : words}</span>
    </span>
  )
}

/** The mark of one lesson, following what the reader does. */
export function ProgressRing({
  lesson,
  here = false,
}: {
  lesson: Pick<LessonOutline, 'slug' | 'exercises'>
  here?: boolean
}) {
  const { progress } = useProgress()
  const { state, share } = lessonState(progress, lesson)
  return <LessonMark state={state} share={share} here={here} />
}
