'use client'

import { useMemo } from 'react'
import { LineChart, type Series } from '@/components/charts/line-chart'
import { Segmented } from '@/components/ui/segmented'
import type { LossName } from '@/lib/experiments/loss-lab.params'
import { say } from '@/lib/locale/say'
import { sigmoid } from '@/lib/math/activations'
import { absoluteError, binaryCrossEntropy, huber, type LossFunction, squaredError } from '@/lib/math/losses'
import { useShown } from '@/lib/twin/use-shown'
import { LOSS_COLOURS, LOSS_NAMES } from './loss-lab-names'

const KINDS = [
  { value: 'values', label: say('values') },
  { value: 'classes', label: say('classes') },
] as const
type Kind = (typeof KINDS)[number]['value']

const POINTS = 201
const REACH: Record<Kind, number> = { values: 4, classes: 10 }

/** A loss of the output, taken through the sigmoid: a loss of the logit. */
const throughSigmoid = ({ value, derivative }: LossFunction): LossFunction => ({
  value: (z, target) => value(sigmoid.value(z), target),
  derivative: (z, target) => derivative(sigmoid.value(z), target) * sigmoid.derivative(z, sigmoid.value(z)),
})

/** The losses of the lesson as curves, each above its slope. */
export function LossShapes({ delta }: { delta: number }) {
  const [kind, setKind] = useShown<Kind>('loss-lab-shapes/kind', 'values')
  const { value, slope } = useMemo(() => shapesOf(kind, delta), [kind, delta])
  const xLabel = kind === 'values' ? say('error ŷ − y') : say('logit z (target 1)')
  return (
    <div className="grid gap-3">
      <Segmented label={say('Predicting')} value={kind} options={KINDS} onChange={setKind} />
      <div className="grid gap-4 @2xl:grid-cols-2">
        <LineChart series={value} xLabel={xLabel} yLabel={say('loss')} className="h-56" />
        <LineChart series={slope} xLabel={xLabel} yLabel={say('slope of the loss')} className="h-56" />
      </div>
    </div>
  )
}

function shapesOf(kind: Kind, delta: number): { value: Series[]; slope: Series[] } {
  const reach = REACH[kind]
  const x = Array.from({ length: POINTS }, (_, i) => -reach + (2 * reach * i) / (POINTS - 1))
  const target = kind === 'values' ? 0 : 1
  const losses: [LossName, LossFunction][] =
    kind === 'values'
      ? [
          ['squared', squaredError],
          ['absolute', absoluteError],
          ['huber', huber(delta)],
        ]
      : [
          ['crossEntropy', binaryCrossEntropy],
          ['squared', throughSigmoid(squaredError)],
          ['absolute', throughSigmoid(absoluteError)],
        ]
  const series = (pick: (loss: LossFunction) => (output: number, target: number) => number) =>
    losses.map(
      ([name, loss]): Series => ({
        name: LOSS_NAMES[name],
        colour: LOSS_COLOURS[name],
        points: { x, y: x.map((output) => pick(loss)(output, target)) },
      }),
    )
  return { value: series((loss) => loss.value), slope: series((loss) => loss.derivative) }
}
