import { type DeckState, START } from './deck'

/** What of a deck outlives a reload: all but the pointer, which is where the hand is. */
export const writeDeck = (state: DeckState): string => JSON.stringify({ ...state, pointer: null })

/** A deck that was kept; what cannot be read is a fresh start. */
export function readDeck(text: string | null): DeckState {
  if (text === null) return START
  try {
    const kept: unknown = JSON.parse(text)
    return isDeck(kept) ? { ...START, ...kept } : START
  } catch {
    return START // cut off, or of another version
  }
}

function isDeck(value: unknown): value is DeckState {
  if (typeof value !== 'object' || value === null) return false
  const { slide, fragment, strokes, timer } = value as Partial<DeckState>
  return (
    Number.isInteger(slide) &&
    Number.isInteger(fragment) &&
    typeof strokes === 'object' &&
    strokes !== null &&
    typeof timer === 'object' &&
    timer !== null
  )
}
