'use client'

import { type ReactNode, use, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { say } from '@/lib/locale/say'
import { useProgress } from '@/lib/progress/use-progress'
import { Disclosure } from './disclosure'
import { GRADES } from './grades'
import { Inline } from './inline'
import { LiveBack, LiveFront, type LiveSideProps } from './live-card'
import { loadCard } from './load'

interface CardProps {
  /** Permanent: grades are stored under it. Unique in the whole course. */
  id: string
  /** The question; of a live card, what it is about. */
  front: ReactNode
  /** Words of the paragraph that it asks about; the pipeline puts its id in their place. */
  at?: string
  /** Name of its file in `content/cards`: fresh numbers at each review, and something to move. */
  live?: string
  /** The answer; what stands between the tags is shown in its place. */
  back?: ReactNode
  children?: ReactNode
}

/** A review card: think, turn it over, say how well it went. */
export function Card({ id, front, at, live, back, children }: CardProps) {
  const { progress, storage, record } = useProgress()
  const [touched, setTouched] = useState(false)
  // While a live card lies open its numbers stay, also after the grade that gives the next review others.
  const [opened, setOpened] = useState<number>()
  const root = useRef<HTMLElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  const file = live === undefined ? undefined : use(loadCard(live))
  const grades = progress.cards.get(id)?.grades ?? []
  const last = grades.at(-1)?.grade
  const word = GRADES.find(([grade]) => grade === last)?.[1]
  const sides: LiveSideProps | undefined = file && { card: file, id, review: opened ?? grades.length }

  const keep = () => setOpened((known) => known ?? grades.length)
  const fold = () => root.current?.querySelector('details')
  function turn() {
    setTouched(true)
    keep()
    // Once is enough to have it in the review.
    if (storage !== 'loading' && !progress.cards.has(id)) void record({ type: 'turned', card: id })
  }
  function show() {
    fold()?.setAttribute('open', '')
    answer.current?.focus({ preventScroll: true })
  }
  function askAgain() {
    fold()?.removeAttribute('open')
    setOpened(undefined)
    root.current?.querySelector('input')?.focus()
  }

  return (
    <section
      ref={root}
      data-card={id}
      aria-labelledby={`${id}-front`}
      className="my-4 break-inside-avoid rounded-frame border border-rule bg-panel px-5 py-4 font-sans text-base leading-normal"
      onFocus={() => setTouched(true)}
    >
      <p className="m-0 mb-1.5 font-semibold text-act text-xs uppercase tracking-wider">{say('Remember')}</p>
      {sides ? (
        <LiveFront {...sides} onDone={show} />
      ) : (
        <div id={`${id}-front`}>
          <Inline>{front}</Inline>
        </div>
      )}
      <Disclosure summary={say('Turn over')} open={false} onOpen={turn}>
        <div ref={answer} tabIndex={-1} className="outline-none [&>:first-child]:mt-0">
          {sides ? <LiveBack {...sides} /> : (children ?? <Inline>{back}</Inline>)}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons is no form to fill in */}
        <div
          role="group"
          aria-label={say('How well did you know it?')}
          className="mt-3 flex flex-wrap gap-2 print:hidden"
        >
          {GRADES.map(([grade, label]) => (
            <Button
              key={grade}
              disabled={storage === 'loading'}
              onClick={() => {
                keep() // who opened it before the page was alive was not heard
                void record({ type: 'graded', card: id, grade })
              }}
            >
              {label}
            </Button>
          ))}
          {sides && opened !== undefined && grades.length > opened && (
            <Button variant="quiet" onClick={askAgain}>
              {say('Ask again, with fresh numbers')}
            </Button>
          )}
        </div>
      </Disclosure>
      <div className="print:hidden mt-2 flex gap-3 text-quiet text-sm has-[>p:only-child:empty]:hidden">
        <p role={touched ? 'status' : undefined} className="m-0">
          {word && say('Last time: {word}', { word })}
        </p>
        {last === 'again' && at && (
          <a href={`#${at}`} className="text-link underline underline-offset-3">
            {say('Read it again')}
          </a>
        )}
      </div>
    </section>
  )
}
