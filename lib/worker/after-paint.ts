/**
 * Calls back once what was just set is on the screen. A hidden page paints nothing: there it is at once, so that a
 * window which the presenter covers still feeds the one that the room sees.
 */
export function afterPaint(callback: () => void) {
  if (document.hidden) return callback()
  const frame = requestAnimationFrame(done)
  document.addEventListener('visibilitychange', done, { once: true })
  function done() {
    cancelAnimationFrame(frame)
    document.removeEventListener('visibilitychange', done)
    callback()
  }
}
