'use client'

import { Slider } from '@/components/ui/slider'
import { Toggle } from '@/components/ui/toggle'
import { say } from '@/lib/locale/say'
import type { AttentionRun } from './attention'

/** Everything the reader can turn; what a link locks does not appear. */
export function AttentionControls({ run }: { run: AttentionRun }) {
  const { params, change, locked } = run
  return (
    <>
      <Slider
        label={say('Units')}
        hint={say('numbers in every state, of both networks')}
        locked={locked('units')}
        value={params.units}
        min={4}
        max={96}
        onChange={(units) => change({ units })}
      />
      <Toggle
        label={say('Divide the scores by √d')}
        locked={locked('scaled')}
        checked={params.scaled}
        onChange={(scaled) => change({ scaled })}
      />
      <Slider
        label={say('Learning rate')}
        locked={locked('learningRate')}
        value={params.learningRate}
        min={0.00001}
        max={1}
        log
        onChange={(learningRate) => change({ learningRate })}
      />
      <Slider
        label={say('Batch size')}
        locked={locked('batchSize')}
        value={params.batchSize}
        min={1}
        max={256}
        onChange={(batchSize) => change({ batchSize })}
      />
    </>
  )
}
