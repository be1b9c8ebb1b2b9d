'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { Spoken } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { type LessonOutline, lessonState } from '@/lib/progress/lesson'
import { useProgress } from '@/lib/progress/use-progress'
import { useReading } from './use-reading'

/** Opening a lesson again within half an hour is the same visit. */
const SAME_VISIT_MS = 30 * 60_000

interface LessonProgressProps {
  lesson: Pick<LessonOutline, 'slug' | 'exercises'>
  /** The lesson's blocks: headings, paragraphs, widgets. */
  children: ReactNode
  /** The language of the blocks, if not the page's. */
  spoken?: Spoken
  className?: string
}

/** Holds a lesson's text, keeps what is read of it, and ends with the button that marks it as finished. */
export function LessonProgress({ lesson, children, spoken, className }: LessonProgressProps) {
  const { progress, storage, record } = useProgress()
  const text = useRef<HTMLDivElement>(null)
  const known = progress.lessons.get(lesson.slug)
  const visited = useRef('')

  useEffect(() => {
    if (storage === 'loading' || visited.current === lesson.slug) return
    visited.current = lesson.slug
    if (known && Date.now() - known.lastVisit < SAME_VISIT_MS) return
    void record({ type: 'visited', lesson: lesson.slug })
  }, [lesson.slug, storage, known, record])

  useReading(lesson.slug, text, (event) => {
    if (event.type === 'read' && known?.sections.has(event.section)) return
    void record(event)
  })

  const { state, done, exercises } = lessonState(progress, lesson)
  const left = exercises - done
  const finished = state === 'done'
  return (
    <>
      <div ref={text} className={className} {...spoken}>
        {children}
      </div>
      <section
        aria-label={say('Finish this lesson')}
        className="mt-12 flex flex-wrap items-center gap-x-4 gap-y-2 border-rule border-t pt-5 font-sans text-[0.9375rem] text-quiet print:hidden"
      >
        <p role="status" className="m-0">
          {finished && `${say('You have finished this lesson.')} `}
          {exercises > 0 && say('{done} of {exercises} exercises done.', { done, exercises })}
          {!finished && left > 0 && ` ${say('You can finish without the rest and come back for it.')}`}
        </p>
        <Button
          variant={!finished && left === 0 ? 'primary' : 'ghost'}
          disabled={storage === 'loading'}
          onClick={() => void record({ type: finished ? 'reopened' : 'finished', lesson: lesson.slug })}
        >
          {finished ? say('Mark as not finished') : say('Mark as finished')}
        </Button>
      </section>
    </>
  )
}
