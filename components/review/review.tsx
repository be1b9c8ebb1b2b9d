'use client'

import Link from 'next/link'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { GRADES } from '@/components/exercises/grades'
import { Inline } from '@/components/exercises/inline'
import { LiveBack, LiveFront } from '@/components/exercises/live-card'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import type { Spoken } from '@/lib/locale/locale'
import { plural, say } from '@/lib/locale/say'
import type { Grade } from '@/lib/progress/events'
import { dayOf, deckOf, dueCards, intervals } from '@/lib/progress/review'
import { useProgress } from '@/lib/progress/use-progress'
import { ReadAgain } from './read-again'
import { ReviewEnd } from './review-end'
import { useBudget } from './use-budget'
import { useLiveCards } from './use-live-cards'

export interface ReviewCard {
  id: string
  lesson: string
  title: string
  /** Where the lesson explains it. */
  href: string
  front: ReactNode
  back: ReactNode
  /** Name of its file in `content/cards`, when its numbers are fresh at each review. */
  live?: string
  /** The language of its sides, if not the page’s. */
  spoken?: Spoken
}

/**
 * Today's review, one card at a time. Everything but the clock and the side shown is worked out from the events, so a
 * reload, another tab or an imported file changes nothing that was done.
 */
export function Review({ cards }: { cards: readonly ReviewCard[] }) {
  const { progress, storage, record } = useProgress()
  const [now, setNow] = useState(0)
  const [current, setCurrent] = useState<string>()
  const [shown, setShown] = useState(false)
  const [said, setSaid] = useState<{ text: string; missed?: ReviewCard }>()
  const front = useRef<HTMLDivElement>(null)
  const back = useRef<HTMLDivElement>(null)
  const acted = useRef(false)

  useEffect(() => {
    setNow(Date.now())
    // What the first grade needs to be written is here before the network may go.
    Promise.all([import('@/lib/progress/events'), import('@/lib/progress/file')]).catch(() => undefined)
    const clock = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(clock)
  }, [])

  const { start, end } = dayOf(now)
  const deck = deckOf(progress, cards)
  const due = dueCards(deck, now, end)
  const here = due.find(({ card }) => card.id === current) ?? due[0]
  const files = useLiveCards(storage === 'loading' ? [] : deck.map(({ card }) => card.live))
  const ready = storage !== 'loading' && now > 0 && files !== undefined
  const budget = useBudget(start, ready && here !== undefined)
  const over = budget.left === 0
  const asking = ready && here !== undefined && !over
  const today = deck
    .flatMap(({ card, grades }) => grades.map((one) => ({ ...one, card })))
    .filter(({ time }) => time >= start)
    .sort((a, b) => a.time - b.time)
  const newest = today.at(-1)
  const passed = new Set(today.map(({ card }) => card.id)).size - due.filter(isMissed).length

  function show() {
    acted.current = true
    setCurrent(here?.card.id) // it stays, whatever else becomes due
    setShown(true)
  }

  function grade(grade: Grade, word: string) {
    if (!here) return
    const given = Date.now()
    const days = intervals(here.grades, given)[grade]
    acted.current = true
    setShown(false)
    setCurrent(undefined)
    setNow(given)
    const when =
      days === 0 ? say('It comes again in this session.') : say('Next in {days}.', { days: inDays(days) })
    setSaid({ text: say('{word}. {when}', { word, when }), ...(grade === 'again' && { missed: here.card }) })
    void record({ type: 'graded', card: here.card.id, grade })
  }

  function undo() {
    if (!newest) return
    acted.current = true
    setCurrent(newest.card.id)
    setShown(false)
    setSaid({ text: say('The last grade is taken back.') })
    void record({ type: 'ungraded', event: newest.id })
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const target = event.target instanceof Element ? event.target : undefined
    if (target?.closest('input, textarea, select, dialog, [contenteditable]')) return
    const key = event.key.toLowerCase()
    const chosen = GRADES[Number(key) - 1]
    if (key === ' ' && asking && !shown && !target?.closest('button, a, summary')) show()
    else if (chosen && asking && shown) grade(...chosen)
    else if (key === 'z' && newest) undo()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  // The focus follows the reader's own action, and never moves when the page opens.
  const id = asking ? here.card.id : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown has changed
  useEffect(() => {
    if (acted.current) (shown ? back : front).current?.focus()
  }, [id, shown, newest?.id])

  if (!ready) return <p className="min-h-80 font-sans text-quiet">{say('Looking for what is due…')}</p>
  const left = `${Math.floor(budget.left / 60)}:${String(budget.left % 60).padStart(2, '0')}`
  const next = asking && shown ? intervals(here.grades, now) : undefined
  const file = asking && here.card.live ? files.get(here.card.live) : undefined
  const sides = asking && file && { card: file, id: here.card.id, review: here.grades.length }
  return (
    <div className="font-sans leading-normal">
      {storage === 'memory' && (
        <div className="mb-4">
          <Notice tone="warn">
            {rich(
              'This browser keeps nothing here: what you grade is forgotten with the page. Export it under <link>Progress</link>.',
              {
                link: (words) => (
                  <Link prefetch={false} href="/progress">
                    {words}
                  </Link>
                ),
              },
            )}
          </Notice>
        </div>
      )}
      <div className="mb-3 flex min-h-11 flex-wrap items-center gap-x-3 text-[0.9375rem] text-quiet">
        {asking && (
          <>
            <span className="font-mono tabular-nums">
              {rich('{passed} <span>done,</span> {due} <span>to go</span>', {
                passed,
                due: due.length,
                span: (words) => <span className="font-sans">{words}</span>,
              })}
            </span>
            <progress
              aria-label={say('Cards of today')}
              className="h-1.5 min-w-0 flex-1 appearance-none max-sm:order-last max-sm:basis-full overflow-hidden rounded-full border-0 bg-rule [&::-moz-progress-bar]:bg-act [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-act"
              max={passed + due.length}
              value={passed}
            />
            <span role="timer" aria-label={say('Time left')} className="ms-auto font-mono tabular-nums">
              {left}
            </span>
            <Button variant="quiet" aria-pressed={budget.paused} onClick={budget.pause}>
              {budget.paused ? say('Go on') : say('Pause')}
            </Button>
          </>
        )}
        {newest && (
          <Button variant="quiet" className="ms-auto" aria-keyshortcuts="z" onClick={undo}>
            {say('Undo')}
          </Button>
        )}
      </div>
      {asking ? (
        <section
          data-review={here.card.id}
          aria-label={say('Card')}
          className="rounded-frame border border-rule bg-panel p-5 shadow-frame sm:p-7"
        >
          <p className="m-0 mb-2 text-quiet text-sm">
            {here.card.title}
            {here.memory.state === 'missed' && (
              <>
                {' '}
                {say('· missed ·')} <ReadAgain href={here.card.href} />
              </>
            )}
          </p>
          <div ref={front} tabIndex={-1} {...here.card.spoken} className="min-h-24 pb-4 text-lg outline-none">
            {sides ? <LiveFront {...sides} onDone={show} /> : <Inline>{here.card.front}</Inline>}
          </div>
          {next ? (
            <>
              <div
                ref={back}
                tabIndex={-1}
                {...here.card.spoken}
                className="prose border-rule border-t pt-4 text-base outline-none [&>:last-child]:mb-0"
              >
                {sides ? <LiveBack {...sides} /> : <Inline>{here.card.back}</Inline>}
              </div>
              {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons is no form to fill in */}
              <div
                role="group"
                aria-label={say('How well did you know it?')}
                className="mt-5 grid grid-cols-2 gap-2 sm:grid-cols-4"
              >
                {GRADES.map(([one, word], i) => (
                  <Button
                    key={one}
                    className="min-h-14 flex-col gap-1"
                    aria-keyshortcuts={String(i + 1)}
                    onClick={() => grade(one, word)}
                  >
                    <span>
                      <kbd className="font-mono text-quiet text-xs">{i + 1}</kbd> {word}
                    </span>
                    <small className="font-normal text-quiet">
                      {next[one] === 0 ? say('this session') : inDays(next[one])}
                    </small>
                  </Button>
                ))}
              </div>
            </>
          ) : (
            <Button variant="primary" className="w-full sm:w-auto" aria-keyshortcuts="Space" onClick={show}>
              {rich('Show <key>Space</key>', {
                key: (words) => <kbd className="font-mono text-xs opacity-80">{words}</kbd>,
              })}
            </Button>
          )}
        </section>
      ) : (
        <div ref={front} tabIndex={-1} className="outline-none">
          <ReviewEnd
            deck={deck}
            today={today}
            waiting={due.length}
            now={now}
            onMore={() => {
              acted.current = true
              budget.extend()
            }}
          />
        </div>
      )}
      <p className="mt-3 min-h-6 text-quiet text-sm">
        <span role="status">{said?.text}</span> {/* The card itself offers it when it comes again at once. */}
        {said?.missed && said.missed.id !== id && <ReadAgain href={said.missed.href} />}
      </p>
    </div>
  )
}

const isMissed = ({ memory }: { memory: { state: string } }) => memory.state === 'missed'

/** Days in words: `12 days`, `3 months`. */
function inDays(days: number): string {
  if (days < 60) return plural({ one: '{n} day', other: '{n} days' }, { n: days })
  return days < 730
    ? plural({ one: '{n} month', other: '{n} months' }, { n: Math.round(days / 30.44) })
    : say('{years} years', { years: (days / 365.25).toFixed(1) })
}
