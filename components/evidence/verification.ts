import { wordsAt } from '@/lib/address/address'
import { type Course, type Remark, remarksOn } from '@/lib/evidence/checks'
import { type Claim, claimsOf, type Finding, isDear } from '@/lib/evidence/claims'
import { digestOf } from '@/lib/evidence/digest'
import { type AnswerKeys, judgeKeyClaim, meansIn } from '@/lib/evidence/means'
import { type Owner, ownersIn, ownersOf } from '@/lib/evidence/owners'
import { drawSample } from '@/lib/evidence/sample'
import type { ProgressEvent } from '@/lib/progress/events'
import { createReplayer, files, judgeDrawn } from './replayers'

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
  /** Whose numbers it holds. */
  owners: Owner[]
  remarks: Remark[]
  findings: Finding[]
  /** Chosen to be replayed, in order. */
  chosen: Claim[]
  /** Being replayed now. */
  current?: Claim | undefined
}

/**
 * Verifies a log: at once what costs nothing, then what has to be run or trained again, one after the other. What was
 * found until a stop stands.
 *
 * @param show is given every state
 * @throws when the answers of the course cannot be downloaded
 */
export async function verifyLog(
  events: readonly ProgressEvent[],
  course: Course,
  extent: Extent,
  signal: AbortSignal,
  show: (state: Verification) => void,
): Promise<void> {
  const keys = await fetchKeys()
  const claims = claimsOf(events, meansIn(keys, files))
  const ownerOf = ownersOf(events)
  const judged = await Promise.all(
    claims.flatMap((claim) => {
      if (claim.means === 'key') return judgeKeyClaim(claim, keys)
      return claim.means === 'drawn' ? judgeDrawn(claim, ownerOf) : []
    }),
  )
  const digest = await digestOf(events)
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
    owners: ownersIn(events),
    remarks: remarksOn(events, course, Date.now()),
    findings: judged,
    chosen,
  }
  const change = (patch: Partial<Verification>) => {
    now = { ...now, ...patch }
    show(now)
  }
  const replayer = createReplayer(document, ownerOf, extent === 'all', digest, draw)
  try {
    for (const claim of chosen) {
      change({ current: claim })
      const finding = await replayer.replay(claim, signal)
      change({ findings: [...now.findings, finding] })
    }
    change({ status: 'done', current: undefined })
  } catch (error) {
    if (!signal.aborted) throw error
    change({ status: 'stopped', current: undefined })
  } finally {
    replayer.close()
  }
}

async function fetchKeys(): Promise<AnswerKeys> {
  const response = await fetch(wordsAt('/answers.json'))
  if (!response.ok) throw new Error(`/answers.json: ${response.status}`)
  return response.json()
}
