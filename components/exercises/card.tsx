'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useProgress } from '@/lib/progress/use-progress'
import { Disclosure } from './disclosure'
import { GRADES } from './grades'
import { Inline } from './inline'

interface CardProps {
  /** Permanent: grades are stored under it. Unique in the whole course. */
  id: string
  front: ReactNode
  /** Id of the section that explains it: where the review sends a reader who missed it. */
  at?: string
  /** The answer; what stands between the tags is shown in its place. */
  back?: ReactNode
  children?: ReactNode
}

/** A review card: think, turn it over, say how well it went. */
export function Card({ id, front, back, children }: CardProps) {
  const { progress, storage, record } = useProgress()
  const [touched, setTouched] = useState(false)
  const last = progress.cards.get(id)?.grades.at(-1)?.grade
  const word = GRADES.find(([grade]) => grade === last)?.[1]
  function turn() {
    setTouched(true)
    // Once is enough to have it in the review.
    if (storage !== 'loading' && !progress.cards.has(id)) void record({ type: 'turned', card: id })
  }
  return (
    <section
      data-card={id}
      aria-labelledby={`${id}-front`}
      className="my-4 break-inside-avoid rounded-frame border border-rule bg-panel px-5 py-4 font-sans text-base leading-normal"
      onFocus={() => setTouched(true)}
    >
      <p className="m-0 mb-1.5 font-semibold text-act text-xs uppercase tracking-wider">Remember</p>
      <div id={`${id}-front`}>
        <Inline>{front}</Inline>
      </div>
      <Disclosure summary="Turn over" open={false} onOpen={turn}>
        <div className="[&>:first-child]:mt-0">{children ?? <Inline>{back}</Inline>}</div>
        {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons is no form to fill in */}
        <div
          role="group"
          aria-label="How well did you know it?"
          className="mt-3 flex flex-wrap gap-2 print:hidden"
        >
          {GRADES.map(([grade, label]) => (
            <Button
              key={grade}
              disabled={storage === 'loading'}
              onClick={() => void record({ type: 'graded', card: id, grade })}
            >
              {label}
            </Button>
          ))}
        </div>
      </Disclosure>
      <p role={touched ? 'status' : undefined} className="m-0 mt-2 text-quiet text-sm empty:hidden">
        {word && `Last time: ${word}`}
      </p>
    </section>
  )
}
