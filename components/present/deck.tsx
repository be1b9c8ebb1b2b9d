'use client'

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { expectPrinter } from '@/components/ui/paper'
import { say } from '@/lib/locale/say'
import { BLANK_NAMES } from '@/lib/present/blank'
import type { Action } from '@/lib/present/keys'
import { TwinLink, useConnected } from '@/lib/twin/context'
import { createMirror, shareRun } from '@/lib/worker/mirror'
import { type TwinRuns, TwinRunsContext } from '@/lib/worker/twin-runs'
import { openAudience } from './audience'
import { AudienceHint, BlockedHint } from './audience-hint'
import { Bar } from './bar'
import { Clock } from './clock'
import { columnsOf, scrolled, slideShown, toggleFullScreen, useFocus } from './deck-page'
import { KeyHelp } from './key-help'
import { LateRemote } from './late-remote'
import { PresenterPanel } from './presenter-panel'
import { type DeckSlide, SlideView } from './slide-view'
import { useDeck } from './use-deck'
import { useKeys } from './use-keys'
import { useLink } from './use-link'
import { useRoom } from './use-room'
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
const TWIN_RUNS: TwinRuns = { createMirror, shareRun }

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
  const [remote, setRemote] = useState<'never' | 'open' | 'closed'>('never')
  const [phone, setPhone] = useState(false)
  const [blocked, setBlocked] = useState(false)
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
        if (!audience) setBlocked(!openAudience(presenting))
        return
      case 'remote':
        if (!audience) setRemote('open')
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
  useRoom(link)
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
      <h1 className="sr-only">{say('{title}: slides', { title })}</h1>
      <TwinRunsContext value={TWIN_RUNS}>
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
      </TwinRunsContext>
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
        <aside aria-label={say('Speaker’s notes')} className="deck-notes">
          {shown.notes ?? <p className="text-quiet">{say('No notes for this slide.')}</p>}
        </aside>
      )}
      <Bar
        state={state}
        count={slides.length}
        typed={typed}
        notes={notes}
        phone={phone}
        href={href}
        clock={!beside && clock}
        theme={theme}
        act={act}
      />
      {audience && <AudienceHint slide={at} />}
      {blocked && !presenting && <BlockedHint onHide={() => setBlocked(false)} />}
      {blank !== 'none' && !presenting && (
        <button
          type="button"
          className="deck-blank"
          data-blank={blank}
          aria-label={say('The screen is {blank}: show the slide', { blank: BLANK_NAMES[blank] })}
          onClick={() => send({ type: 'blank', as: blank })}
        />
      )}
      <p role="status" className="sr-only">
        {blank === 'none'
          ? say('Slide {at} of {slides}: {title}', { at: at + 1, slides: slides.length, title: shown.title })
          : say('The screen is {blank}. Any step shows the slide.', { blank: BLANK_NAMES[blank] })}
      </p>
      {remote !== 'never' && (
        <LateRemote
          open={remote === 'open'}
          onOpen={() => setRemote('open')}
          onClose={() => setRemote('closed')}
          shown={{
            slide: at + 1,
            count: slides.length,
            title: shown.title,
            next: slides[at + 1]?.title ?? null,
            later: shown.steps - state.fragment,
            blank,
          }}
          notes={shown.notes}
          timer={state.timer}
          minutes={minutes}
          slide={() => slideShown(root.current)}
          send={send}
          onConnected={setPhone}
        />
      )}
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </main>
  )
}
