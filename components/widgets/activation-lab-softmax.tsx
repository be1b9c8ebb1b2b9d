'use client'

import { BarList } from '@/components/charts/bar-list'
import { MatrixView } from '@/components/charts/matrix-view'
import { rich } from '@/components/ui/rich'
import { Slider } from '@/components/ui/slider'
import { say } from '@/lib/locale/say'
import { softmax } from '@/lib/math/softmax'
import { useShown } from '@/lib/twin/use-shown'

const NAMES = ['1', '2', '3']
const SIGNED = [-0.25, 0.25] as const

/** The odd one out: it looks at all sums of a layer at once, so its slope is a table. */
export function SoftmaxSheet() {
  const [logits, setLogits] = useShown('activation-lab-softmax/logits', [2, 1, -1])
  const p = softmax(logits)
  const slopes = p.flatMap((pi, i) => p.map((pj, j) => pi * ((i === j ? 1 : 0) - pj)))
  return (
    <div className="grid gap-x-6 gap-y-3 @min-[560px]:grid-cols-2">
      <div className="grid content-start gap-3">
        {logits.map((z, k) => (
          <Slider
            key={k}
            label={`z${'₁₂₃'[k]}`}
            value={z}
            min={-6}
            max={6}
            step={0.1}
            format={(z) => z.toFixed(1).replace('-', '−')}
            onChange={(next) => setLogits(logits.with(k, Math.round(next * 10) / 10))}
          />
        ))}
        <BarList
          label={say('softmax of the three sums')}
          labelWidth="2ch"
          bars={p.map((value, k) => ({ label: `p${'₁₂₃'[k]}`, value }))}
        />
      </div>
      <div className="grid content-start gap-2 text-[0.875rem]">
        <p className="m-0">
          {rich(
            'Every other function here looks at one number. Softmax looks at all of a layer: {softmax}. The shares add up to 1, so raising one z takes from all the others, and the slope is a table: {diagonal} on the diagonal, {others} elsewhere. Each of its rows adds up to 0.',
            {
              softmax: <span className="font-mono">pₖ = eᶻᵏ / Σ eᶻʲ</span>,
              diagonal: <span className="font-mono">∂pᵢ/∂zⱼ = pᵢ (1 − pᵢ)</span>,
              others: <span className="font-mono">−pᵢ pⱼ</span>,
            },
          )}
        </p>
        <MatrixView
          label={say('slopes of softmax')}
          rows={3}
          columns={3}
          values={slopes}
          scale="diverging"
          domain={SIGNED}
          rowTitle="p"
          columnTitle="z"
          rowLabels={NAMES}
          columnLabels={NAMES}
          format={(value) => value.toFixed(3).replace('-', '−')}
        />
        <p className="m-0 text-quiet text-xs">
          {say('It belongs at an output that chooses among classes, not between hidden layers.')}
        </p>
      </div>
    </div>
  )
}
