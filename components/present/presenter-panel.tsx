import type { ReactNode } from 'react'
import { plural, say } from '@/lib/locale/say'
import { BLANK_NAMES } from '@/lib/present/blank'
import type { DeckState } from '@/lib/present/deck'
import type { DeckSlide } from './slide-view'

interface PresenterPanelProps {
  slide: DeckSlide
  /** Title of the slide after it; undefined on the last. */
  next?: string
  /** How many parts of this slide are still to come. */
  later: number
  blank: DeckState['blank']
  clock: ReactNode
  /** Whether the clock can be seen. */
  timed: boolean
}

/** Beside the slide in the presenter's window, while another one shows it to the room: what comes, the time, the notes. */
export function PresenterPanel({ slide, next, later, blank, clock, timed }: PresenterPanelProps) {
  return (
    <>
      <aside aria-label={say('What comes')} className="deck-panel">
        <p>{next === undefined ? say('This is the last slide.') : say('Next: {next}', { next })}</p>
        {later > 0 && (
          <p className="font-semibold text-act">
            {plural(
              { one: '{n} more part of this slide', other: '{n} more parts of this slide' },
              { n: later },
            )}
          </p>
        )}
        <p className={blank === 'none' ? 'text-quiet' : 'font-semibold text-act'}>
          {blank === 'none'
            ? say('The room sees this slide.')
            : say('The room sees a {blank} screen.', { blank: BLANK_NAMES[blank] })}
        </p>
        {timed ? (
          <p className="deck-panel-clock">{clock}</p>
        ) : (
          <p className="text-quiet">{say('t starts the timer.')}</p>
        )}
        {slide.answers && (
          <section aria-label={say('Answers')} className="deck-panel-answers">
            <h2>{say('Answer')}</h2>
            {slide.answers}
          </section>
        )}
      </aside>
      <aside aria-label={say('Speaker’s notes')} className="deck-panel-notes">
        {slide.notes ?? <p className="text-quiet">{say('No notes for this slide.')}</p>}
      </aside>
    </>
  )
}
