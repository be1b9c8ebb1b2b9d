import { useEffect, useState } from 'react'

/** How often a page that is cut off looks for the network, while it is seen. */
const LOOK_MS = 20_000
/** Small, and never answered by the service worker, which leaves all but GET alone. */
const PROBE = '/robots.txt'

/** Whether the site can be reached. Looked at only when there is a reason to doubt it. */
export function useConnection(): boolean {
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    let gone = false
    const look = () => void reaches().then((reached) => gone || setConnected(reached))
    const lookAgain = () => document.hidden || look()
    if (connected && (!navigator.onLine || cameFromCache())) look()
    addEventListener('offline', look)
    addEventListener('online', look)
    const timer = connected ? undefined : setInterval(lookAgain, LOOK_MS)
    return () => {
      gone = true
      removeEventListener('offline', look)
      removeEventListener('online', look)
      clearInterval(timer)
    }
  }, [connected])
  return connected
}

/** Whether the service worker gave this page because the server did not; it says so in a header. */
function cameFromCache(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return navigation?.serverTiming?.some(({ name }) => name === 'kept') ?? false
}

async function reaches(): Promise<boolean> {
  try {
    await fetch(PROBE, { method: 'HEAD', cache: 'no-store' })
    return true
  } catch {
    return false
  }
}
