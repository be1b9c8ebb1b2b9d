import { LANE_DASHES } from './activation-lab-names'

/** How the curves of one network are drawn: a piece of its line, by colour and dash. */
export function LaneKey({ lane }: { lane: number }) {
  return (
    <svg width="26" height="10" viewBox="0 0 26 10" aria-hidden="true" className="inline-block shrink-0">
      <line
        x1="1"
        x2="25"
        y1="5"
        y2="5"
        style={{ stroke: `var(--c${lane})` }}
        strokeWidth="2.5"
        strokeDasharray={LANE_DASHES[lane]!.join(' ') || undefined}
      />
    </svg>
  )
}
