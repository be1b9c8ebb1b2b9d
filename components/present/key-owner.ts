/** Controls in which something is written: every key is theirs. */
const WRITTEN =
  'textarea, [contenteditable]:not([contenteditable=false]), [role=textbox], input:not([type=range], [type=checkbox], [type=radio], [type=color], [type=file], [type=button], [type=submit])'
/** What lies over the slide. */
const ABOVE = 'dialog, [popover], [role=menu]'
/** Controls that the arrows move, and that have use for most other keys. */
const MOVED =
  'select, input[type=range], input[type=radio], [role=slider], [role=spinbutton], [role=listbox], [role=application], [role=tab], [role=radio]'
/** Controls that Space and Enter press. */
const PRESSED = 'button, summary, a[href], input, select, [role=button], [role=switch], [role=tab]'

type Key = Pick<KeyboardEvent, 'key' | 'target' | 'defaultPrevented' | 'composedPath'>

/**
 * Whether a key belongs to the control it was typed in, and not to the deck. What a widget has handled itself is its
 * own; else it depends on the control. The keys of a clicker turn the page even where a slider was just drawn by hand,
 * but not where the keyboard has come to it.
 */
export function ownsKey(event: Key): boolean {
  if (event.defaultPrevented) return true
  // The code editor stands in a shadow tree, whose inside only the path of the event shows.
  const target = event.composedPath()[0] ?? event.target
  if (!(target instanceof Element)) return false
  const { key } = event
  if (target.closest(ABOVE)) return true
  if (target.closest(WRITTEN)) return key !== 'Escape'
  if (/^(Enter| )$/.test(key) && target.closest(PRESSED)) return true
  const moved = target.closest(MOVED)
  if (!moved) return false
  if (/^Page(Up|Down)$/.test(key)) return moved.matches('input, select') && moved.matches(':focus-visible')
  if (/^(Arrow|Home|End)/.test(key)) return true
  return moved.matches('select, [role=application]') && key !== 'Escape'
}

/** Whether the key was typed in something inside a slide, which Escape then leaves. */
export function insideSlide({ target }: Pick<KeyboardEvent, 'target'>): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined
  const slide = target.closest<HTMLElement>('[aria-roledescription="slide"]')
  return slide && slide !== target ? slide : undefined
}
