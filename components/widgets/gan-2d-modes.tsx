'use client'

import { BarList } from '@/components/charts/bar-list'
import { say } from '@/lib/locale/say'
import { FAIR } from '@/lib/math/coverage'
import type { Gan2dRun } from './gan-2d'

/** Which share of the generated samples every mode has got. */
export function Gan2dModes({ run }: { run: Gan2dRun }) {
  const modes = run.snapshot?.modes
  if (!modes)
    return (
      <p className="m-0 text-quiet text-sm">
        {run.snapshot
          ? say(
              'These data have no modes to count. Coverage and precision are measured by neighbours within 0.2.',
            )
          : say('Press Train or Step: then every mode’s share of the samples is counted here.')}
      </p>
    )
  const K = modes.shares.length
  return (
    <div className="grid max-w-xl gap-2">
      <p className="m-0 text-quiet text-sm">
        {say(
          'Share of 512 generated samples within 3 σ of each mode. A fair share is {k} %; a mode is found from {fair} % on.',
          { k: (100 / K).toFixed(1), fair: ((100 * FAIR) / K).toFixed(1) },
        )}
      </p>
      <BarList
        label={say('share of the samples in each mode')}
        winner={null}
        labelWidth="15ch"
        bars={Array.from(modes.shares, (value, k) => ({
          label: `(${place(modes.centres[2 * k]!)}, ${place(modes.centres[2 * k + 1]!)})`,
          value,
        }))}
      />
    </div>
  )
}

const place = (value: number) => {
  const text = Math.abs(value).toFixed(2)
  return value < 0 && Number(text) > 0 ? `−${text}` : text
}
