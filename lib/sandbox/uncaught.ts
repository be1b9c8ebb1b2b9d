/**
 * Hears of what is thrown where nobody catches it: in a timer, an animation frame, a promise that nobody awaits.
 * Otherwise it would end the worker as if that had broken, or be lost.
 */
export function onUncaught(scope: EventTarget, hear: (thrown: unknown) => void) {
  scope.addEventListener('error', (event) => {
    event.preventDefault()
    hear((event as ErrorEvent).error)
  })
  scope.addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    hear((event as PromiseRejectionEvent).reason)
  })
}
