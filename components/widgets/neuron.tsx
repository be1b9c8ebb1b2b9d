'use client'

import { lazy, useMemo } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { Frame } from '@/components/ui/frame'
import { whenNear } from '@/components/ui/near'
import { useCurves } from '@/components/ui/run-curves'
import { useReveal } from '@/components/ui/run-reveal'
import type { NeuronView } from '@/lib/experiments/neuron'
import { type NeuronParams, setup } from '@/lib/experiments/neuron.params'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { NeuronControls } from './neuron-controls'
import { neuronExports } from './neuron-export-items'
import type { Spot } from './neuron-geometry'
import { useNeuronModel } from './neuron-model'
import { fixed } from './neuron-names'
import { NeuronPlane } from './neuron-plane'
import { useNeuronPreview } from './neuron-preview'
import { NeuronScore } from './neuron-score'
import { NeuronSum } from './neuron-sum'
import { NeuronWeights } from './neuron-weights'

// Read by those who ask for it.
const NeuronHelp = lazy(async () => ({ default: (await import('./neuron-help')).NeuronHelp }))
// A screen below the plane.
const NeuronPanels = whenNear('neuron-panels', async () => (await import('./neuron-panels')).NeuronPanels)

export type NeuronRun = Run<NeuronParams, NeuronView>

const CURVES = [
  ['loss', say('gradient')],
  ['testLoss', say('held back')],
] as const

/** One neuron, tuned by hand on real data, beside two that learn. */
export default function NeuronWidget({ params }: WidgetProps) {
  const begun: NeuronRun = useExperiment('neuron', setup, params)
  const run = useNeuronPreview(begun)
  const model = useNeuronModel(run)
  const [hovered, hover] = useShown<Spot>('neuron/hovered')
  const [picked, pick] = useShown<{ examples: string; spot: Spot }>('neuron/picked')
  const { data, examples } = model
  const first: Spot | undefined = useMemo(
    () => data && { place: [data.train.x[0]!, data.train.x[1]!], index: 0 },
    [data],
  )
  // An example of other data is no example here.
  const chosen = picked?.examples === examples ? picked.spot : first
  const choose = (spot: Spot) => pick({ examples, spot })

  const learned = useCurves(begun as unknown as Run, CURVES)
  const mineLoss = model.judged.mine?.loss
  const curves = useMemo(() => {
    const end = Math.max(1, run.step)
    const level = mineLoss === undefined ? [] : [mineLoss, mineLoss]
    return run.step === 0 ? learned : [...learned, { name: say('yours'), points: { x: [0, end], y: level } }]
  }, [learned, mineLoss, run.step])

  /** Whoever presses Train wants to see what learns. */
  const shown = () => begun.params.look === 'mine' && begun.change({ look: 'gradient' })
  const [framed, plane] = useReveal({
    ...begun,
    train() {
      shown()
      begun.train()
    },
    stepOnce() {
      shown()
      begun.stepOnce()
    },
  } as unknown as Run)
  return (
    <Frame
      widget="neuron"
      run={framed}
      help={<NeuronHelp />}
      controls={<NeuronControls run={run} />}
      exports={neuronExports(run, model)}
      side={
        <>
          <NeuronScore run={run} model={model} />
          <LineChart
            series={curves}
            xLabel={say('step')}
            yLabel={say('loss (nats)')}
            format={(value) => fixed(value, 4)}
            cursor={run.step}
            onCursor={run.seek}
          />
        </>
      }
      below={<NeuronPanels run={run} model={model} onPick={choose} />}
    >
      <div className="from-top @container w-full">
        <div className="grid items-start justify-items-center gap-4 @min-[560px]:grid-cols-[minmax(0,20rem)_minmax(250px,1fr)]">
          <div ref={plane} className="grid w-full justify-items-center">
            <NeuronPlane run={run} model={model} spot={chosen} onHover={hover} onPick={choose} />
          </div>
          <div className="grid w-full gap-3">
            <NeuronSum run={run} model={model} spot={hovered ?? chosen} onPick={choose} />
            <NeuronWeights run={run} model={model} />
          </div>
        </div>
      </div>
    </Frame>
  )
}
