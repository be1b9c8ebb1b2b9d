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
}

/** Beside the slide in the presenter's window, while another one shows it to the room: time, notes, and what comes. */
export function PresenterPanel({ slide, next, later, blank, clock }: PresenterPanelProps) {
  return (
    <aside aria-label="For the presenter" className="deck-panel">
      <p className="deck-panel-state">
        {blank === 'none' ? 'The room sees this slide' : `The room sees a ${blank} screen`}
        <span className="ms-auto text-[1.3em]">{clock}</span>
      </p>
      <p className="deck-panel-next">
        {later > 0 && (
          <span className="font-semibold text-act">
            {later} {later === 1 ? 'part' : 'parts'} to come ·{' '}
          </span>
        )}
        {next === undefined ? 'This is the last slide.' : <>Next: {next}</>}
      </p>
      <div className="deck-panel-notes">
        <h2 className="m-0 mb-1 font-semibold text-quiet text-sm">Notes</h2>
        {slide.notes ?? <p className="text-quiet">No notes for this slide.</p>}
      </div>
    </aside>
  )
}
