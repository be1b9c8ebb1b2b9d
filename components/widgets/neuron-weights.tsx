'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Slider } from '@/components/ui/slider'
import { say } from '@/lib/locale/say'
import { descend, type Neuron } from '@/lib/math/neuron'
import type { NeuronRun } from './neuron'
import type { NeuronModel } from './neuron-model'
import { fixed } from './neuron-names'

const NAMES = ['w₁', 'w₂', 'b'] as const
const KEYS = ['w1', 'w2', 'b'] as const
const REACH = 10

/** The reader's three numbers, the slope of the loss in each, and one step down all of them. */
export function NeuronWeights({ run, model }: { run: NeuronRun; model: NeuronModel }) {
  const { locked, params } = run
  const { judged, neurons, setMine } = model
  const mine = neurons.mine!
  const slope = judged.mine?.slope
  const best = useBest(model)
  const set = (i: number, value: number) => setMine(mine.with(i, value) as unknown as Neuron)
  if (KEYS.every(locked)) return null
  return (
    <div className="@container grid gap-1">
      {NAMES.map((name, i) => (
        <div key={name} className="grid items-end gap-x-2 @min-[17rem]:grid-cols-[minmax(0,1fr)_7.5rem]">
          <Slider
            label={say('Your {name}', { name })}
            locked={locked(KEYS[i]!)}
            value={mine[i]!}
            min={-REACH}
            max={REACH}
            step={0.1}
            format={(value) => fixed(value)}
            onChange={(value) => set(i, value)}
          />
          {slope && !locked(KEYS[i]!) && (
            <p className="m-0 whitespace-nowrap pb-0.5 font-mono text-quiet text-xs tabular-nums pointer-coarse:pb-3">
              {say('slope {slope}', { slope: fixed(slope[i]!, 3) })} <Arrow slope={slope[i]!} />
            </p>
          )}
        </div>
      ))}
      <p className="m-0 flex flex-wrap gap-2 pt-1">
        <Button disabled={!slope} onClick={() => slope && setMine(descend(mine, slope, params.learningRate))}>
          {say('One step downhill')}
        </Button>
        <Button variant="quiet" disabled={!best} onClick={() => best && setMine(best.neuron)}>
          {best ? say('Back to best ({mistakes} wrong)', { mistakes: best.mistakes }) : say('Back to best')}
        </Button>
      </p>
    </div>
  )
}

/** Which way makes the loss smaller. */
function Arrow({ slope }: { slope: number }) {
  if (Math.abs(slope) < 0.0005) return <span>{say('≈ flat')}</span>
  const raise = slope < 0
  return (
    <>
      <span aria-hidden="true" className="text-act">
        {raise ? '▲' : '▼'}
      </span>
      <span className="sr-only">{raise ? say('raise it') : say('lower it')}</span>
    </>
  )
}

interface Best {
  data: NeuronModel['data']
  neuron: Neuron
  mistakes: number
  loss: number
}

/** The reader's neuron with the fewest mistakes on these examples so far; of equals, the one with the least loss. */
function useBest({ data, neurons, judged }: NeuronModel): Best | undefined {
  const [best, setBest] = useState<Best>()
  const [neuron, now] = [neurons.mine, judged.mine]
  useEffect(() => {
    if (!data || !neuron || !now) return
    const { mistakes, loss } = now
    setBest((old) => {
      const fresh = !old || old.data !== data
      const better = fresh || mistakes < old.mistakes || (mistakes === old.mistakes && loss < old.loss)
      return better ? { data, neuron, mistakes, loss } : old
    })
  }, [data, neuron, now])
  return best?.data === data ? best : undefined
}
