'use client'

import { Button } from '@/components/ui/button'
import { say } from '@/lib/locale/say'
import type { Gan2dRun } from './gan-2d'

/** One step of one player alone. */
export function Gan2dPlayers({ run: { change, stepOnce, locked, status } }: { run: Gan2dRun }) {
  if (locked('learns') || locked('train')) return null
  const step = (learns: 'discriminator' | 'generator') => () => {
    change({ learns })
    stepOnce()
  }
  return (
    <div data-control className="mt-1 flex flex-wrap gap-2">
      <Button onClick={step('discriminator')} disabled={status === 'loading'}>
        {say('Step the discriminator')}
      </Button>
      <Button onClick={step('generator')} disabled={status === 'loading'}>
        {say('Step the generator')}
      </Button>
    </div>
  )
}
