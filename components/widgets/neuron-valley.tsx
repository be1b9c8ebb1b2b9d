'use client'

import { useMemo } from 'react'
import { Heatmap } from '@/components/charts/heatmap'
import { useSlow } from '@/components/charts/slow'
import { Button } from '@/components/ui/button'
import { say } from '@/lib/locale/say'
import { judgeNeuron } from '@/lib/math/neuron'
import type { NeuronRun } from './neuron'
import type { NeuronModel } from './neuron-model'
import { fixed } from './neuron-names'

const COLUMNS = 29
const EDGE = 6

/** The mean loss over both weights at one bias, with the way that gradient descent has gone. */
export function NeuronValley({ run, model }: { run: NeuronRun; model: NeuronModel }) {
  const { history, change, locked } = run
  const { data, neurons } = model
  const mine = neurons.mine!
  const bias = useSlow(run.step > 0 && neurons.gradient ? neurons.gradient[2] : mine[2], 400)
  const values = useMemo(() => {
    const losses = new Float32Array(COLUMNS * COLUMNS)
    if (!data) return losses
    const at = (i: number) => -EDGE + ((i + 0.5) * 2 * EDGE) / COLUMNS
    for (let row = 0, i = 0; row < COLUMNS; row++)
      for (let column = 0; column < COLUMNS; column++, i++)
        losses[i] = judgeNeuron([at(column), -at(row), bias], data.train).loss
    return losses
  }, [data, bias])
  const path = useMemo(() => {
    const seen = history.filter(({ w1, w2 }) => Math.abs(w1 ?? 99) <= EDGE && Math.abs(w2 ?? 99) <= EDGE)
    return { x: seen.map(({ w1 }) => w1!), y: seen.map(({ w2 }) => w2!) }
  }, [history])
  const heights = useMemo(() => [0.05, 0.1, 0.2, 0.4, 0.69, 1, 1.5, 2, 3, 4], [])
  return (
    <div className="grid gap-4 text-[0.8125rem] @2xl:grid-cols-[20rem_1fr]">
      <Heatmap
        label={say('mean loss (nats)')}
        columns={COLUMNS}
        rows={COLUMNS}
        values={values}
        scale="sequential"
        domain={[0, 4]}
        contours={heights}
        xDomain={[-EDGE, EDGE]}
        yDomain={[-EDGE, EDGE]}
        xLabel="w₁"
        yLabel="w₂"
        path={path}
        points={[{ x: mine[0], y: mine[1], label: 1 }]}
        onPoint={locked('w1') || locked('w2') ? undefined : (w1, w2) => change({ w1, w2, look: 'mine' })}
        className="w-full max-w-80"
      />
      <div className="grid content-start gap-3 text-quiet">
        <p className="m-0">
          {say(
            'Every place of this map is a neuron: its weights are the coordinates, its bias is {bias}. Dark is a large loss. The path is that of gradient descent so far, from the hollow dot to the filled one; the square is your neuron.',
            { bias: fixed(bias) },
          )}
        </p>
        <p className="m-0">
          {say(
            'There is one valley. Cross-entropy over a single neuron is convex, so from everywhere the way down leads into it.',
          )}
        </p>
        {!locked('w1') && (
          <p className="m-0">
            {say(
              'Click the map, or move in it by the arrow keys and press Enter, to put your weights there.',
            )}{' '}
            <Button variant="quiet" onClick={() => change({ w1: 0, w2: 0, look: 'mine' })}>
              {say('Weights to zero')}
            </Button>
          </p>
        )}
      </div>
    </div>
  )
}
