/** What a page sees of itself while it is measured: these run there. */

/** From now on, until `seen()` asks: the times between frames. */
export function watchFrames() {
  // An answer counts from the press to the next frame that shows something new, and a browser without a window takes a
  // ring around a button in a bar that sticks for nothing new: so one pixel is new in every frame.
  const pixel = document.body.appendChild(document.createElement('div'))
  pixel.style = 'position: fixed; inset: 0 auto auto 0; inline-size: 1px; block-size: 1px; z-index: 9'
  const frames = []
  let last = performance.now()
  const tick = (now) => {
    pixel.style.background = frames.length % 2 ? '#000' : '#fff'
    frames.push(now - last)
    last = now
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  globalThis.seen = () => {
    frames.sort((a, b) => a - b)
    const at = (share) => Math.round(frames[Math.floor(share * (frames.length - 1))] * 10) / 10
    return {
      'frame p50, ms': at(0.5),
      'frame p95, ms': at(0.95),
    }
  }
}

/**
 * From now on, until `answered()` asks: how long after the first press of a button the widget has taken a step, and the
 * slowest answer to a key or a click, to the frame that shows it (https://web.dev/articles/inp; of so few it is the
 * slowest). The browser tells of none that took less than 16 ms.
 */
export function watchTraining() {
  const widget = document.querySelector('[data-widget]')
  let pressed
  let first
  widget.addEventListener('click', ({ timeStamp }) => (pressed ??= timeStamp), { capture: true })
  new MutationObserver(() => {
    if (pressed !== undefined && Number(widget.dataset.step) > 0) first ??= performance.now() - pressed
  }).observe(widget, { attributes: true, attributeFilter: ['data-step'] })
  let slowest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId > 0) slowest = Math.max(slowest, duration)
  })
  observer.observe({ type: 'event', durationThreshold: 16 })
  globalThis.answered = () => ({
    'first step, ms': Math.round(first),
    'INP, ms': Math.round(slowest) || 'under 16',
  })
}
