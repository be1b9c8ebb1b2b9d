'use client'

import { useEffect, useRef, useState } from 'react'
import type { Course } from '@/lib/evidence/checks'
import { say } from '@/lib/locale/say'
import type { ProgressEvent } from '@/lib/progress/events'
import type { Extent, Verification } from './verification'

/** Verifies one log at a time; a newer verification ends the one before. */
export function useVerification(course: Course) {
  const [verification, setVerification] = useState<Verification>()
  const [problem, setProblem] = useState<string>()
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

  async function verify(events: readonly ProgressEvent[], extent: Extent) {
    abort.current?.abort()
    const mine = new AbortController()
    abort.current = mine
    const isNewest = () => abort.current === mine
    setProblem(undefined)
    setVerification(undefined)
    try {
      // Downloaded when there is something to verify.
      const { verifyLog } = await import('./verification')
      await verifyLog(events, course, extent, mine.signal, (state) => isNewest() && setVerification(state))
    } catch {
      if (isNewest())
        setProblem(
          say('What the course needs to judge by could not be downloaded. Are you offline? Try again.'),
        )
    }
  }

  return { verification, problem, verify, stop: () => abort.current?.abort() }
}
