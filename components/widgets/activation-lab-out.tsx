import type { Series } from '@/components/charts/line-chart'
import type { Lane } from '@/lib/experiments/activation-lab'
import { plural, say } from '@/lib/locale/say'
import { extent, type Interval } from '@/lib/math/scales'
import { ACTIVATION_NAMES } from './activation-lab-names'

/** Who has left the race and why; heard when it happens. */
export function DroppedOut({ lanes = [] }: { lanes?: readonly Lane[] }) {
  const gone = lanes.filter(({ out }) => out).map(({ activation }) => ACTIVATION_NAMES[activation])
  return (
    <p role="status" className="m-0 text-[0.8125rem] text-bad not-empty:mb-2">
      {gone.length > 0 &&
        plural(
          {
            one: '{gone} has dropped out: a weight grew past what a 32-bit float can hold.',
            other: '{gone} have dropped out: a weight grew past what a 32-bit float can hold.',
          },
          {
            n: gone.length,
            gone: gone.join(` ${say('and')} `),
          },
        )}
      {gone.length > 0 &&
        ` ${gone.length < lanes.length ? say('The others go on.') : say('Nobody is left.')}`}
    </p>
  )
}

/**
 * The values of a chart once a network has dropped out: from 0 to the largest of those still in the race. What grew
 * past all bounds leaves the chart at its top, and the others keep their room.
 */
export function domainOfTheRest(
  curves: readonly Series[],
  lanes: readonly Lane[] = [],
): Interval | undefined {
  const racing = lanes.filter(({ out }) => !out).map(({ activation }) => ACTIVATION_NAMES[activation])
  if (racing.length === 0 || racing.length === lanes.length) return
  const theirs = curves.filter(({ name, ghost }) => !ghost && racing.includes(name))
  const range = extent(theirs.flatMap(({ points }) => Array.from(points.y)))
  return range ? [0, range[1]] : undefined
}
