import { wordsAt } from '@/lib/address/address'
import type { Progress } from '@/lib/progress/derive'
import { type DeckCard, dayOf, deckOf, dueCards } from '@/lib/progress/review'

let cards: Promise<DeckCard[]> | undefined

async function fetchCards(): Promise<DeckCard[]> {
  const response = await fetch(wordsAt('/cards.json'))
  if (!response.ok) throw new Error(`/cards.json: ${response.status}`)
  const byLesson: Record<string, string[]> = await response.json()
  return Object.entries(byLesson).flatMap(([lesson, ids]) => ids.map((id) => ({ id, lesson })))
}

/** How many cards are due today. Rejects when the list of cards cannot be fetched. */
export async function countDue(progress: Progress, now: number): Promise<number> {
  cards ??= fetchCards().catch((error) => {
    cards = undefined
    throw error
  })
  return dueCards(deckOf(progress, await cards), now, dayOf(now).end).length
}
