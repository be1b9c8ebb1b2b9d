'use client'

import { useEffect, useRef, useState } from 'react'
import { type Course, type Remark, remarksOn } from '@/lib/evidence/checks'
import { type Claim, claimsOf, type Finding, isDear } from '@/lib/evidence/claims'
import { digestOf } from '@/lib/evidence/digest'
import { type AnswerKeys, judgeKeyClaim, meansIn } from '@/lib/evidence/means'
import { drawSample } from '@/lib/evidence/sample'
import type { ProgressEvent } from '@/lib/progress/events'

/** `drawn`: a new sample that nobody could foresee. */
export type Extent = 'sample' | 'drawn' | 'all'

export interface Verification {
  status: 'running' | 'stopped' | 'done'
  extent: Extent
  /** Number of the draw; 0 follows from the file alone. */
  draw: number
  digest: string
  events: readonly ProgressEvent[]
  claims: Claim[]
  remarks: Remark[]
  findings: Finding[]
  /** Chosen to be replayed, in order. */
  chosen: Claim[]
  /** Being replayed now. */
  current?: Claim | undefined
}

/** Verifies a log: at once what costs nothing, then what has to be run or trained again, one after the other. */
export function useVerification(course: Course) {
  const [state, setState] = useState<Verification>()
  const [problem, setProblem] = useState<string>()
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

  async function verify(events: readonly ProgressEvent[], extent: Extent) {
    abort.current?.abort()
    const mine = new AbortController()
    abort.current = mine
    const { signal } = mine
    setProblem(undefined)
    setState(undefined)
    let keys: AnswerKeys
    let edge: typeof import('./replayers')
    let claims: Claim[]
    let judged: Finding[]
    try {
      ;[keys, edge] = await Promise.all([fetchKeys(), import('./replayers')])
      claims = claimsOf(events, meansIn(keys, edge.files))
      judged = await Promise.all(
        claims.flatMap((claim) =>
          claim.means === 'key'
            ? judgeKeyClaim(claim, keys)
            : claim.means === 'drawn'
              ? edge.judgeDrawn(claim)
              : [],
        ),
      )
    } catch {
      if (!signal.aborted)
        setProblem('The answers of the course could not be downloaded. Are you offline? Try again.')
      return
    }
    if (signal.aborted) return
    const digest = digestOf(events)
    const dear = claims.filter(isDear)
    const draw = extent === 'drawn' ? crypto.getRandomValues(new Uint32Array(1))[0]! : 0
    const chosen = extent === 'all' ? dear : drawSample(dear, digest, draw)
    let now: Verification = {
      status: 'running',
      extent,
      draw,
      digest,
      events,
      claims,
      remarks: remarksOn(events, course, Date.now()),
      findings: judged,
      chosen,
    }
    const show = (patch: Partial<Verification>) => {
      now = { ...now, ...patch }
      setState(now)
    }
    show({})
    const replayer = edge.createReplayer(document, extent === 'all', digest, draw)
    try {
      for (const claim of chosen) {
        show({ current: claim })
        const finding = await replayer.replay(claim, signal)
        show({ findings: [...now.findings, finding] })
      }
      show({ status: 'done', current: undefined })
    } catch {
      // Only a stop ends it early; what was found until then stands, unless a newer verification is on its way.
      if (abort.current === mine) show({ status: 'stopped', current: undefined })
    } finally {
      replayer.close()
    }
  }

  return {
    verification: state,
    problem,
    verify,
    stop: () => abort.current?.abort(),
  }
}

async function fetchKeys(): Promise<AnswerKeys> {
  const response = await fetch('/answers.json')
  if (!response.ok) throw new Error(`/answers.json: ${response.status}`)
  return response.json()
}
