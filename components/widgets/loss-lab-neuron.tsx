'use client'

import { useCallback } from 'react'
import { DataTable } from '@/components/charts/data-table'
import { traceMark } from '@/components/charts/marks'
import { Canvas, type Surface } from '@/components/ui/canvas'
import type { LossName } from '@/lib/experiments/loss-lab.params'
import type { Race } from '@/lib/experiments/loss-lab-view'
import { say } from '@/lib/locale/say'
import { sigmoid } from '@/lib/math/activations'
import { formatNumber, formatPercent } from '@/lib/math/format'
import { binaryCrossEntropy, squaredError } from '@/lib/math/losses'
import { LossLegend } from './loss-lab-legend'
import { LOSS_COLOURS, LOSS_NAMES } from './loss-lab-names'
import { openPlane, takePen } from './loss-lab-plane'

const AXES = {
  x: [-10, 10],
  y: [0, 10],
  xLabel: 'logit z = w + b',
  yLabel: say('loss of the target 1'),
} as const
const CURVE_POINTS = 160

/** Loss of the target 1 at the logit z. */
export function lossAt(loss: LossName, z: number): number {
  return loss === 'crossEntropy' ? binaryCrossEntropy.value(z, 1) : squaredError.value(sigmoid.value(z), 1)
}

/** Two neurons rolling down their losses from the same place: the steeper it is, the faster they go. */
export function LossNeurons({ race: { racers } }: { race: Extract<Race, { task: 'saturation' }> }) {
  const draw = useCallback(
    (surface: Surface) => {
      const { context, theme } = surface
      const { x, y } = openPlane(surface, AXES)
      for (const { loss } of racers) {
        takePen(surface, loss)
        context.beginPath()
        for (let i = 0; i <= CURVE_POINTS; i++) {
          const z = AXES.x[0] + ((AXES.x[1] - AXES.x[0]) * i) / CURVE_POINTS
          context.lineTo(x.at(z), y.at(lossAt(loss, z)))
        }
        context.stroke()
      }
      context.setLineDash([])
      for (const { loss, logit, gradient } of racers) {
        const at = Math.max(AXES.x[0], Math.min(AXES.x[1], logit))
        // The slope as a tangent two units long to either side.
        context.strokeStyle = theme.ink
        context.lineWidth = 1.5
        context.beginPath()
        context.moveTo(x.at(at - 2), y.at(lossAt(loss, at) - 2 * gradient))
        context.lineTo(x.at(at + 2), y.at(lossAt(loss, at) + 2 * gradient))
        context.stroke()
        takePen(surface, loss)
        context.setLineDash([])
        context.beginPath()
        traceMark(context, LOSS_COLOURS[loss], x.at(at), y.at(lossAt(loss, at)), 8)
        context.fill()
        context.strokeStyle = theme.panel
        context.lineWidth = 1.5
        context.stroke()
      }
      context.restore()
    },
    [racers],
  )
  const row = ({ loss, logit, probability, gradient }: (typeof racers)[number]) => [
    LOSS_NAMES[loss],
    formatNumber(logit),
    formatPercent(probability),
    formatNumber(lossAt(loss, logit)),
    formatNumber(gradient),
  ]
  const head = [say('trained by'), say('logit z'), say('says 1 with'), say('loss'), say('slope ∂L/∂w')]
  return (
    <figure dir="ltr" className="m-0 grid w-full gap-1">
      <Canvas
        draw={draw}
        label={say('Loss over the logit of one neuron that should say 1. {racers}.', {
          racers: racers
            .map((racer) => {
              const [name, z, p, , slope] = row(racer)
              return say('{name}: logit {z}, says 1 with {p}, slope {slope}', {
                name: name!,
                z: z!,
                p: p!,
                slope: slope!,
              })
            })
            .join(say('; ')),
        })}
        className="h-72 w-full @3xl:h-[27rem] @3xl:[[data-project]_&]:h-80"
      />
      <figcaption className="flex flex-wrap items-center justify-between gap-x-4">
        <span className="flex flex-wrap items-center gap-x-4">
          <LossLegend losses={racers.map(({ loss }) => loss)} />
          <span className="text-quiet text-xs">{say('black: the slope where each one is')}</span>
        </span>
        <DataTable
          summary={say('Neurons as a table')}
          caption={say('Both neurons')}
          head={head}
          rows={() => racers.map(row)}
        />
      </figcaption>
    </figure>
  )
}
