'use client'

import { useState } from 'react'
import { pageAt } from '@/lib/address/address'
import { hostWithin } from '@/lib/address/host'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import type { Run } from '@/lib/worker/use-experiment'
import { Squares } from './qr-code'
import { qrPath } from './qr-path'
import { metricsInWords } from './run-narration'
import { restoringPath } from './run-restore'

/**
 * What stands under a run on paper: which step of which run it is, and the way back to it, for a camera and in words.
 * It says what was true when the page went to the printer, whatever the model learns meanwhile.
 */
export function RunCaption({ widget, run: newest }: { widget: string; run: Run }) {
  const [run] = useState(newest)
  const { step, seed, backend, snapshot, setup } = run
  const facts = [
    setup.title,
    step === 0 ? say('not trained') : say('step {step}', { step: step.toLocaleString(TAG) }),
    say('seed {seed}', { seed }),
    ...(backend ? [backend] : []),
    ...metricsInWords(mainOf(snapshot?.metrics)),
  ]
  return (
    <div className="paper-only frame-caption">
      {/* Where the settings are the answer, nothing may tell them. */}
      {run.locked('share') ? (
        <p className="m-0 font-semibold">{facts.join(' · ')}</p>
      ) : (
        <WayBack path={restoringPath(widget, run)} facts={facts} run={run} />
      )}
    </div>
  )
}

/** The metrics of the whole run, without those of its single parts, such as `sgd.loss`. */
const mainOf = (metrics: Readonly<Record<string, number>> = {}) =>
  Object.fromEntries(Object.entries(metrics).filter(([name]) => !name.includes('.')))

function WayBack({ path, facts, run }: { path: string; facts: readonly string[]; run: Run }) {
  const link = pageAt(path).href
  // On paper, a code that no phone can open would only be in the way.
  const code = hostWithin(link) === undefined ? qrPath(link) : undefined
  return (
    <>
      {code && <Squares code={code} label={say('QR code of the link')} className="w-[24mm] flex-none" />}
      <div>
        <p className="m-0 font-semibold">{facts.join(' · ')}</p>
        <p className="m-0">
          {run.step === 0 ? say('To try it:') : say('To train it anew to this step:')}{' '}
          <span className="wrap-anywhere font-mono">{link}</span>
        </p>
        {run.mixed && (
          <p className="m-0">
            {say(
              'Settings or weights were changed on the way here: the link trains from the start, with the last settings.',
            )}
          </p>
        )}
      </div>
    </>
  )
}
