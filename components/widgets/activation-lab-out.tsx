import type { Lane } from '@/lib/experiments/activation-lab'
import { ACTIVATION_NAMES } from './activation-lab-names'

/** Who has left the race and why; heard when it happens. */
export function DroppedOut({ lanes = [] }: { lanes?: readonly Lane[] }) {
  const gone = lanes.filter(({ out }) => out).map(({ activation }) => ACTIVATION_NAMES[activation])
  return (
    <p role="status" className="m-0 text-[0.8125rem] text-bad not-empty:mb-2">
      {gone.length > 0 &&
        `${gone.join(' and ')} ${gone.length === 1 ? 'has' : 'have'} dropped out: a weight grew past what a 32-bit float can hold. ${gone.length < lanes.length ? 'The others go on.' : 'Nobody is left.'}`}
    </p>
  )
}
