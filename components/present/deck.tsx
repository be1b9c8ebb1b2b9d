'use client'

import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { expectPrinter } from '@/components/ui/paper'
import { strokesOf } from '@/lib/present/deck'
import type { Action } from '@/lib/present/keys'
import { TwinLink, useConnected } from '@/lib/twin/context'
import { openAudience } from './audience'
import { AudienceHint } from './audience-hint'
import { Bar } from './bar'
import { Clock } from './clock'
import { KeyHelp } from './key-help'
import { PresenterPanel } from './presenter-panel'
import { type DeckSlide, SlideView } from './slide-view'
import { useDeck } from './use-deck'
import { useKeys } from './use-keys'
import { useLink } from './use-link'
import { useSwipe } from './use-swipe'

interface DeckProps {
  title: string
  /** The lesson. */
  href: string
  slides: readonly DeckSlide[]
  /** Chooses between light and dark. */
  theme: ReactNode
}

const NOTHING: readonly never[] = []

/** A lesson's slides, one at a time, by key, clicker, mouse or finger. Without JavaScript all stand one below another. */
export function Deck({ title, href, slides, theme }: DeckProps) {
  const steps = useMemo(() => slides.map((slide) => slide.steps), [slides])
  const link = useLink()
  const { state, send, minutes } = useDeck(steps, link)
  const audience = link?.role === 'audience'
  const presenting = useConnected(link) && !audience
  const beside = presenting && !state.overview
  const [notes, setNotes] = useState(false)
  const [help, setHelp] = useState(false)
  const root = useRef<HTMLElement>(null)
  const { slide: at, overview, blank, tool, strokes } = state
  const shown = slides[at]!

  function act(action: Action) {
    switch (action) {
      case 'next':
        return send({ type: 'next', at: Date.now() })
      case 'down':
      case 'up': {
        const by = action === 'down' ? 1 : -1
        if (overview) return send({ type: 'jump', slide: at + by * columnsOf(root.current), overview: true })
        if (blank !== 'none' || !scrolled(root.current, by)) act(by === 1 ? 'next' : 'previous')
        return
      }
      case 'black':
      case 'white':
        return send({ type: 'blank', as: action })
      case 'laser':
      case 'pen':
        return send({ type: 'tool', tool: action })
      case 'timer':
        return send({ type: 'timer', at: Date.now() })
      case 'notes':
        return setNotes(!notes)
      case 'audience':
        if (!audience) void openAudience()
        return
      case 'help':
        return setHelp(true)
      case 'full-screen':
        return toggleFullScreen()
      default:
        send({ type: action })
    }
  }

  const typed = useKeys(act, (slide) => send({ type: 'jump', slide }))
  const swipe = useSwipe((by) => act(by === 1 ? 'next' : 'previous'))
  useFocus(root, at, overview)
  useEffect(expectPrinter, [])

  const clock = <Clock timer={state.timer} minutes={minutes} />
  return (
    <main
      id="main"
      ref={root}
      className="deck"
      data-view={audience ? 'audience' : beside ? 'presenter' : undefined}
      data-project=""
      data-overview={overview || undefined}
      data-blank={blank}
    >
      <h1 className="sr-only">{title}: slides</h1>
      <TwinLink value={link}>
        <div className="slides" {...(tool === 'none' && !overview && swipe)}>
          {slides.map((slide, i) => (
            <SlideView
              key={i}
              slide={slide}
              number={i + 1}
              count={slides.length}
              current={i === at}
              next={beside && i === at + 1}
              fragment={i === at ? state.fragment : i < at ? slide.steps : 0}
              overview={overview}
              tool={i === at ? tool : 'none'}
              pointer={i === at ? state.pointer : null}
              strokes={strokes[i] ?? NOTHING}
              send={send}
            />
          ))}
        </div>
      </TwinLink>
      {beside && (
        <PresenterPanel
          slide={shown}
          next={slides[at + 1]?.title}
          later={shown.steps - state.fragment}
          blank={blank}
          clock={clock}
          timed={state.timer.shown}
        />
      )}
      {notes && !overview && !presenting && !audience && (
        <aside aria-label="Speaker’s notes" className="deck-notes">
          {shown.notes ?? <p className="text-quiet">No notes for this slide.</p>}
        </aside>
      )}
      <Bar
        state={state}
        count={slides.length}
        typed={typed}
        notes={notes}
        drawn={strokesOf(state).length > 0}
        href={href}
        clock={!beside && clock}
        theme={theme}
        act={act}
      />
      {audience && <AudienceHint slide={at} />}
      {blank !== 'none' && !presenting && (
        <button
          type="button"
          className="deck-blank"
          data-blank={blank}
          aria-label={`The screen is ${blank}: show the slide`}
          onClick={() => send({ type: 'blank', as: blank })}
        />
      )}
      <p role="status" className="sr-only">
        {blank === 'none'
          ? `Slide ${at + 1} of ${slides.length}: ${shown.title}`
          : `The screen is ${blank}. Any step shows the slide.`}
      </p>
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </main>
  )
}

/** The focus goes along: into the slide, or to its picture in the overview. It stays where the bar has it. */
function useFocus(root: RefObject<HTMLElement | null>, slide: number, overview: boolean) {
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the slide that is shown has changed in the page
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const current = root.current?.querySelector('.slide-cell[data-current]')
    const target = current?.querySelector<HTMLElement>(overview ? '.slide-pick' : '.slide')
    if (document.activeElement?.closest('.deck-bar, dialog')) {
      if (overview) target?.scrollIntoView({ block: 'nearest' })
      return
    }
    target?.focus({ preventScroll: !overview })
  }, [root, slide, overview])
}

/** Scrolls a slide that is taller than the screen. @returns whether there was anything to scroll */
function scrolled(root: HTMLElement | null, by: 1 | -1): boolean {
  const slide = root?.querySelector('.slide-cell[data-current] > .slide')
  if (!slide) return false
  const room = by === 1 ? slide.scrollHeight - slide.clientHeight - slide.scrollTop : slide.scrollTop
  if (room < 8) return false
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  slide.scrollBy({ top: by * 0.75 * slide.clientHeight, behavior: still ? 'instant' : 'smooth' })
  return true
}

function columnsOf(root: HTMLElement | null): number {
  const slides = root?.querySelector('.slides')
  return slides ? getComputedStyle(slides).gridTemplateColumns.split(' ').length : 1
}

function toggleFullScreen() {
  // A browser may refuse, as within another page's frame; then all stays as it is.
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.()
  done?.catch(() => {})
}
