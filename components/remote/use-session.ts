'use client'

import { useEffect, useEffectEvent, useReducer, useRef } from 'react'
import { say } from '@/lib/locale/say'
import type { End } from '@/lib/remote/sdp'
import { advanceSession, BEAT_MS, BEGIN, type Session } from '@/lib/remote/session'
import { type Heard, NoAddress, type OpenEnd, openEnd } from './end'

const TICK_MS = 1000

/**
 * One connection to another device, from its beginning until it is over or the component goes; another one is another
 * component (`key`).
 *
 * @param offer what a phone has read of the laptop; the laptop has none
 * @param onSaid hears what came from the other device
 */
export function useSession(
  offer: End | undefined,
  onSaid: (data: unknown) => void,
): {
  session: Session
  tell: (message: unknown) => void
  accept: (text: string) => Promise<string | undefined>
  end: () => void
} {
  const [session, dispatch] = useReducer(advanceSession, BEGIN)
  const end = useRef<OpenEnd>(undefined)
  const over = session.phase === 'over'
  const said = useEffectEvent(onSaid)
  const open = useEffectEvent((heard: Heard) => openEnd(offer ? 'answer' : 'offer', heard))
  const tokenOf = useEffectEvent((mine: OpenEnd) => mine.describe(offer))

  useEffect(() => {
    if (over) return
    let gone = false
    const heard = () => dispatch({ type: 'heard', at: Date.now() })
    let mine: OpenEnd
    try {
      mine = open({
        opened: heard,
        said(data) {
          heard()
          said(data)
        },
        failed: () => dispatch({ type: 'failed' }),
        closed: () => dispatch({ type: 'closed' }),
      })
    } catch {
      return dispatch({ type: 'over', why: 'unsupported' })
    }
    end.current = mine
    tokenOf(mine).then(
      (token) => !gone && dispatch({ type: 'prepared', token }),
      (error) =>
        !gone && dispatch({ type: 'over', why: error instanceof NoAddress ? 'no-address' : 'unsupported' }),
    )
    const ticking = setInterval(() => dispatch({ type: 'tick', at: Date.now() }), TICK_MS)
    const beating = setInterval(() => mine.tell({ type: 'here' }), BEAT_MS)
    // A page that goes closes its end at once, so that the other device need not wait.
    addEventListener('pagehide', mine.close)
    return () => {
      gone = true
      clearInterval(ticking)
      clearInterval(beating)
      removeEventListener('pagehide', mine.close)
      mine.close()
    }
  }, [over])

  return {
    session,
    tell: (message) => end.current?.tell(message),
    async accept(text) {
      const problem = await end.current?.accept(text).catch(() => say('The browser did not take this code.'))
      if (!problem) dispatch({ type: 'answered', at: Date.now() })
      return problem
    },
    end: () => dispatch({ type: 'over', why: 'ended' }),
  }
}
