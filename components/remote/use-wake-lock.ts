'use client'

import { useEffect, useState } from 'react'

/** Keeps the screen on while the component is there. @returns whether this browser can */
export function useWakeLock(): boolean {
  const [can, setCan] = useState(true)
  useEffect(() => {
    if (!navigator.wakeLock) return setCan(false)
    let lock: WakeLockSentinel | undefined
    let gone = false
    // A page that was hidden has lost it.
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        lock = await navigator.wakeLock.request('screen')
        setCan(true)
        if (gone) await lock.release()
      } catch {
        setCan(false) // the battery is low, or the browser forbids it
      }
    }
    void ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [])
  return can
}
