/**
 * Drawings share each frame with everything else the page does: when many charts appear or change at once, those that do
 * not fit wait for the next frames, so that a press is answered meanwhile.
 */

/** What drawings may take of a frame, in milliseconds: half of it at 60 a second. */
const BUDGET_MS = 8

/** Whoever waits, in the order in which they asked. */
const waiting = new Map<Element, () => void>()
let spent = 0
let asked = false

/**
 * Draws now if this frame has time left and nobody waits, otherwise in one of the next. Whoever asks again while waiting
 * keeps its place, and is drawn once, as asked last.
 */
export function takeTurn(element: Element, draw: () => void): void {
  if (waiting.size > 0 || spent >= BUDGET_MS) waiting.set(element, draw)
  else drawInTime(draw)
  askForFrame()
}

/** Draws nothing more on this element: it is gone. */
export function leaveTurn(element: Element): void {
  waiting.delete(element)
}

function askForFrame() {
  if (!asked) requestAnimationFrame(nextFrame)
  asked = true
}

function nextFrame() {
  asked = false
  spent = 0
  // Asked for first: a drawing that fails must not keep the others waiting.
  if (waiting.size > 0) askForFrame()
  for (const element of seenFirst([...waiting.keys()])) {
    if (spent >= BUDGET_MS) return
    const draw = waiting.get(element)
    waiting.delete(element)
    if (draw) drawInTime(draw)
  }
}

function drawInTime(draw: () => void) {
  const began = performance.now()
  try {
    draw()
  } finally {
    spent += performance.now() - began
  }
}

/** Those on the screen before the others, otherwise in their order. Where each is, is asked before anything is drawn. */
function seenFirst(elements: readonly Element[]): Element[] {
  const seen = new Set(elements.filter(isSeen))
  return [...seen, ...elements.filter((element) => !seen.has(element))]
}

function isSeen(element: Element) {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

// What is printed is the page as it stands.
if (typeof window !== 'undefined')
  addEventListener('beforeprint', () => {
    for (const draw of waiting.values()) draw()
    waiting.clear()
  })
