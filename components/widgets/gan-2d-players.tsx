'use client'

import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { PLAYERS } from '@/lib/experiments/gan-2d.params'
import type { Gan2dRun } from './gan-2d'
import { PLAYER_NAMES } from './gan-2d-names'

const OPTIONS = PLAYERS.map((value) => ({ value, label: PLAYER_NAMES[value] }))

/** Who learns while it trains, and one step of one player alone. */
export function Gan2dPlayers({ run }: { run: Gan2dRun }) {
  const { params, change, stepOnce, locked, status } = run
  if (locked('learns')) return null
  const step = (learns: 'discriminator' | 'generator') => () => {
    change({ learns })
    stepOnce()
  }
  return (
    <div className="grid gap-2">
      <Segmented
        label="Who learns"
        value={params.learns}
        options={OPTIONS}
        onChange={(learns) => change({ learns })}
      />
      <div className="flex flex-wrap gap-2">
        <Button onClick={step('discriminator')} disabled={status === 'loading'}>
          Step the discriminator
        </Button>
        <Button onClick={step('generator')} disabled={status === 'loading'}>
          Step the generator
        </Button>
      </div>
    </div>
  )
}
