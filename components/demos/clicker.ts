/** How long a deck may take to show what a key has done. */
const SETTLE_MS = 100

/**
 * Hears a clicker in the page of a frame. Slides have its keys first: one that moves nothing there leads past their end.
 *
 * @param go is called with 1 for the next demo, with -1 for the one before
 */
export function hearClicker(page: Window, go: (by: 1 | -1) => void) {
  let before: string | undefined
  // On its way down, before the deck hears of it.
  page.addEventListener('keydown', () => (before = placeOfDeck(page)), true)
  page.addEventListener('keydown', (event) => {
    const by = clickOf(event)
    if (!by) return
    if (before === undefined) {
      if (event.defaultPrevented) return
      event.preventDefault()
      return go(by)
    }
    const was = before
    setTimeout(() => {
      // What the deck left alone belongs to a control of the slide.
      if (event.defaultPrevented && !event.repeat && placeOfDeck(page) === was) go(by)
    }, SETTLE_MS)
  })
}

/** Which way a key of a clicker leads; undefined for any other key. */
export function clickOf({ key }: Pick<KeyboardEvent, 'key'>): 1 | -1 | undefined {
  if (key === 'PageDown') return 1
  return key === 'PageUp' ? -1 : undefined
}

/** What a clicker can change of a deck; undefined where the page is none. */
function placeOfDeck({ document, location }: Window): string | undefined {
  const deck = document.querySelector<HTMLElement>('main.deck')
  return deck ? [location.hash, deck.dataset.blank, deck.dataset.overview].join(' ') : undefined
}
