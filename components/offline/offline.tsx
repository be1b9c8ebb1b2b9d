'use client'

import { type ComponentType, useEffect, useState } from 'react'
import { fileAt } from '@/lib/address/address'

/** How long after it is loaded a page has at least been left alone. */
const REST_MS = 3000

/**
 * Makes the site work without a network. It begins when the page has been loaded for a while, and not in a frame of
 * another page, whose device this is not to fill. In development, or with the kill switch, a service worker that an
 * earlier build has left at this address would answer with old files: it is sent away.
 */
export function Offline() {
  const [Status, setStatus] = useState<ComponentType>()
  useEffect(() => {
    if (window.top !== window) return
    if (!document.querySelector('meta[name="epoch-build"]')) return sendAway()
    let timer: ReturnType<typeof setTimeout> | undefined
    const begin = () => {
      timer = setTimeout(() => {
        import('./status').then(
          ({ Status }) => setStatus(() => Status),
          () => {}, // no network: the next page tries again
        )
      }, REST_MS)
    }
    if (document.readyState === 'complete') begin()
    else addEventListener('load', begin, { once: true })
    return () => {
      clearTimeout(timer)
      removeEventListener('load', begin)
    }
  }, [])
  return Status ? <Status /> : null
}

function sendAway() {
  // Not one of another site, whose folder this copy of the course may lie in.
  const own = new URL(fileAt('/sw.js'), location.href).href
  const ours = (one: ServiceWorkerRegistration | undefined) =>
    [one?.active, one?.waiting, one?.installing].some((worker) => worker?.scriptURL === own)
  navigator.serviceWorker?.getRegistration().then(
    (registration) => ours(registration) && registration?.unregister(),
    () => {}, // a browser that forbids service workers has none
  )
}
