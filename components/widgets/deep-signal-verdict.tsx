import type { LaneView } from '@/lib/experiments/deep-signal'
import type { DeepSignalParams } from '@/lib/experiments/deep-signal.params'
import { formatPercent } from '@/lib/math/format'
import { formatLoss, formatSize, LANE_COLOURS, LANE_DASHES, laneName } from './deep-signal-names'

/** Each network in a line: how it does, what becomes of its gradient, or where it broke. */
export function Verdicts({ params, lanes }: { params: DeepSignalParams; lanes?: readonly LaneView[] }) {
  if (!lanes)
    return (
      <p className="m-0 min-h-[2.8em] text-quiet text-sm">
        Dotted: what theory expects of these {params.depth} layers before the first step. Press{' '}
        <b className="font-semibold">Train</b>, and the digits of MNIST show what they really do.
      </p>
    )
  return (
    <ul className="m-0 grid min-h-[2.8em] list-none content-start gap-1 p-0 text-sm">
      {lanes.map((lane) => (
        <li key={lane.name}>
          <span className="inline-flex items-center gap-1.5 pe-1 font-semibold">
            <LaneKey lane={lane} />
            {params.repair === 'none' ? 'this network' : laneName(lane.name, params)}
          </span>{' '}
          <span className={lane.trouble ? 'font-medium text-bad' : 'text-quiet'}>
            {lane.trouble ? troubleInWords(lane, params) : stateInWords(lane)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** How the curves of a network are drawn. */
export function LaneKey({ lane: { name } }: { lane: Pick<LaneView, 'name'> }) {
  return (
    <svg width="26" height="10" viewBox="0 0 26 10" aria-hidden="true" className="inline-block shrink-0">
      <line
        x1="1"
        x2="25"
        y1="5"
        y2="5"
        style={{ stroke: `var(--c${LANE_COLOURS[name]})` }}
        strokeWidth="2.5"
        strokeDasharray={LANE_DASHES[name].join(' ') || undefined}
      />
    </svg>
  )
}

function troubleInWords({ trouble }: LaneView, { depth }: DeepSignalParams): string {
  const { step, layer, where } = trouble!
  const place = layer > depth ? 'the output layer' : `layer ${layer}`
  const what = where === 'sums' ? `the sums of ${place} grow` : `the gradient of ${place} grows`
  return `✕ broke at step ${step.toLocaleString('en')}: there ${what} past what a 32-bit float can hold (NaN). It is kept as it was then.`
}

function stateInWords({ layers, accuracy, loss }: LaneView): string {
  const [first, last] = [layers.gradients[0]!, layers.gradients.at(-1)!]
  const right = `${formatPercent(accuracy, 0)} right, loss ${formatLoss(loss)}`
  if (first === 0) return `${right}; no gradient at all reaches layer 1`
  const [ratio, word] = first < last ? [last / first, 'smaller'] : [first / last, 'larger']
  if (ratio < 3) return `${right}; the gradient reaches layer 1 in about its full size`
  return `${right}; the gradient at layer 1 is ${formatSize(ratio)} times ${word} than at the top`
}
