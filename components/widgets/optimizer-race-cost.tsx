'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { createOptimizer, DEFAULTS } from '@/lib/engine/scratch/optimizers'
import { OPTIMIZERS, type RacerName } from '@/lib/experiments/optimizer-race.params'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import { optimizers } from '@/lib/math/optimizers'
import { useShown } from '@/lib/twin/use-shown'
import { RACER_NAMES } from './optimizer-race-names'

/** Of the first real model, 784-128-10. */
const WEIGHTS = 101_770
/** Clocks of browsers are coarse: so many updates are timed together, and that three times. */
const TOGETHER = 8
const TIMES = 3

/** What one update costs on this device, rule by rule: memory for every weight, and time by the clock. */
export function StepCost() {
  const [costs, setCosts] = useShown<Partial<Record<RacerName, number>>>('optimizer-race-cost/costs', {})
  const [busy, setBusy] = useState(false)

  async function measure() {
    setBusy(true)
    setCosts({})
    for (const name of OPTIMIZERS) {
      // Between two rules the page may draw.
      await new Promise((next) => setTimeout(next))
      const cost = timeOf(name)
      setCosts((before) => ({ ...before, [name]: cost }))
    }
    setBusy(false)
  }

  return (
    <Disclosure summary={say('What a step costs here')}>
      <p className="m-0 mb-2 text-quiet text-sm">
        {say(
          'One update of {weights} weights, as many as the first real model has, timed on this device in one thread. The slopes have to be found before; that takes each rule the same time.',
          { weights: WEIGHTS.toLocaleString(TAG) },
        )}
      </p>
      <Button disabled={busy} onClick={measure}>
        {say('Measure')}
      </Button>
      <table className="mt-2 w-full max-w-[26rem] border-collapse text-end text-[0.8125rem] [&_:is(td,th)]:px-2 [&_:is(td,th)]:py-1">
        <caption className="sr-only">{say('Cost of one update')}</caption>
        <thead className="border-rule border-b text-quiet">
          <tr>
            <th scope="col" className="text-start font-medium">
              {say('rule')}
            </th>
            <th scope="col" className="font-medium">
              {say('numbers kept per weight')}
            </th>
            <th scope="col" className="font-medium">
              {say('time')}
            </th>
          </tr>
        </thead>
        <tbody className="font-mono tabular-nums">
          {OPTIMIZERS.map((name) => (
            <tr key={name}>
              <th scope="row" className="text-start font-medium font-sans">
                {RACER_NAMES[name]}
              </th>
              <td>{optimizers[name].slots.length}</td>
              <td>{costs[name] === undefined ? '–' : `${formatNumber(costs[name], 2)} ms`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}

/** Milliseconds of one update, the least of a few measurements: whatever else runs can only add to it. */
function timeOf(name: RacerName): number {
  const optimizer = createOptimizer(name, [new Float32Array(WEIGHTS).fill(0.1)])
  const gradient = [new Float32Array(WEIGHTS).fill(0.01)]
  const settings = { ...DEFAULTS, learningRate: 0.001 }
  optimizer.update(gradient, settings) // compiled before it is timed
  const measured = Array.from({ length: TIMES }, () => {
    const begun = performance.now()
    for (let i = 0; i < TOGETHER; i++) optimizer.update(gradient, settings)
    return (performance.now() - begun) / TOGETHER
  })
  return Math.min(...measured)
}
