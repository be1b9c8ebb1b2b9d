/** What a page that frames a widget is told: how tall its content is, in CSS pixels. */
export interface HeightMessage {
  type: 'epoch:height'
  height: number
}

/**
 * Tells the page around this one how tall an element is, now and whenever that changes. Nothing is asked of that page,
 * and nothing else is said to it, so that any may hear it.
 *
 * @returns how to stop it
 */
export function announceHeight(element: Element): () => void {
  if (window.parent === window) return () => {}
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height)
    if (height === 0) return // not laid out yet: a page that believes every number would hide the frame
    const message: HeightMessage = { type: 'epoch:height', height }
    window.parent.postMessage(message, '*')
  })
  observer.observe(element)
  return () => observer.disconnect()
}
