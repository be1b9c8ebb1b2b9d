'use client'

import type { Route } from '@/components/charts/overlay'
import { Surface } from '@/components/charts/surface'
import { say } from '@/lib/locale/say'
import type { Terrain } from './optimizer-race-field'

/** The same ground and the same ways, as a relief that turns under the hand. */
export function RaceRelief({
  terrain,
  routes,
  network,
}: {
  terrain: Terrain
  routes: Route[]
  network: boolean
}) {
  return (
    <div className="mx-auto w-full max-w-[min(34rem,70vh)]">
      <Surface
        alone
        label={network ? say('slice of the loss') : say('loss of two parameters')}
        columns={terrain.columns}
        rows={terrain.columns}
        values={terrain.values}
        xDomain={terrain.x}
        yDomain={terrain.y}
        xLabel={network ? say('direction u') : 'x'}
        yLabel={network ? say('direction v') : 'y'}
        zLabel={say('loss, log scale')}
        format={terrain.format}
        routes={routes}
      />
      <p className="m-0 text-center text-quiet text-xs">
        {say('Drag it, or use the arrow keys.')}{' '}
        {network && say('A dot lies on the slice above or below its racer’s shadow.')}
      </p>
    </div>
  )
}
