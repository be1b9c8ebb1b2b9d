import { useEffect, useState } from 'react'
import { say } from '@/lib/locale/say'
import type { Probed } from './probe'

/** Time to finish typing a link. */
const SETTLE_MS = 500

/** How far the look at a model is. */
export type Probing =
  | { state: 'working' }
  | { state: 'done'; probed: Probed }
  | { state: 'failed'; why: string }

/** What the model behind a link measures, found out when the link has settled. */
export function useProbe(link: string): Probing {
  const [probing, setProbing] = useState<Probing>({ state: 'working' })
  useEffect(() => {
    const gone = new AbortController()
    setProbing({ state: 'working' })
    const timer = setTimeout(async () => {
      const next = await lookAt(link, gone.signal)
      if (!gone.signal.aborted) setProbing(next)
    }, SETTLE_MS)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [link])
  return probing
}

async function lookAt(link: string, signal: AbortSignal): Promise<Probing> {
  const probing = await import('./probe').catch(() => undefined)
  if (!probing)
    return {
      state: 'failed',
      why: say('The widgets could not be loaded. Is there a connection? Then try again.'),
    }
  try {
    return { state: 'done', probed: await probing.probe(link, signal) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { state: 'failed', why: NOT_HERE.test(why) ? NOT_OPENED : why }
  }
}

/** How browsers and the bundler say that a file did not come. */
const NOT_HERE = /load chunk|importScripts|failed to fetch|networkerror/i
const NOT_OPENED = say(
  'This widget could not be loaded. Without a connection only those work that were opened in this browser before.',
)
