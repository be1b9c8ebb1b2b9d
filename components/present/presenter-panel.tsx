import type { ReactNode } from 'react'
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
      <aside aria-label="What comes" className="deck-panel">
        <p>{next === undefined ? 'This is the last slide.' : `Next: ${next}`}</p>
        {later > 0 && (
          <p className="font-semibold text-act">
            {later} more {later === 1 ? 'part' : 'parts'} of this slide
          </p>
        )}
        <p className={blank === 'none' ? 'text-quiet' : 'font-semibold text-act'}>
          {blank === 'none' ? 'The room sees this slide.' : `The room sees a ${blank} screen.`}
        </p>
        {timed ? (
          <p className="deck-panel-clock">{clock}</p>
        ) : (
          <p className="text-quiet">t starts the timer.</p>
        )}
        {slide.answers && (
          <section aria-label="Answers" className="deck-panel-answers">
            <h2>Answer</h2>
            {slide.answers}
          </section>
        )}
      </aside>
      <aside aria-label="Speaker’s notes" className="deck-panel-notes">
        {slide.notes ?? <p className="text-quiet">No notes for this slide.</p>}
      </aside>
    </>
  )
}
