import { ClassMark } from '@/components/charts/marks'
import type { LossName } from '@/lib/experiments/loss-lab.params'
import { LOSS_COLOURS, LOSS_NAMES } from './loss-lab-names'

/** Which colour and mark is which loss. */
export function LossLegend({ losses }: { losses: readonly LossName[] }) {
  return (
    <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 font-sans text-quiet text-xs">
      {losses.map((loss) => (
        <li key={loss} className="m-0 flex items-center gap-1.5">
          <ClassMark mark={LOSS_COLOURS[loss]} />
          {LOSS_NAMES[loss]}
        </li>
      ))}
    </ul>
  )
}
