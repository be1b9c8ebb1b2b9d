import { rich } from '@/components/ui/rich'
import type { LaneView } from '@/lib/experiments/deep-signal'
import type { DeepSignalParams } from '@/lib/experiments/deep-signal.params'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { formatLoss, formatSize, LANE_COLOURS, LANE_DASHES, laneName } from './deep-signal-names'

/** Each network in a line: how it does, what becomes of its gradient, or where it broke. */
export function Verdicts({ params, lanes }: { params: DeepSignalParams; lanes?: readonly LaneView[] }) {
  if (!lanes)
    return (
      <p className="m-0 min-h-[2.8em] text-quiet text-sm">
        {rich(
          'Dotted: what theory expects of these {depth} layers before the first step. Press <b>Train</b>, and the digits of MNIST show what they really do.',
          { depth: params.depth, b: (words) => <b className="font-semibold">{words}</b> },
        )}
      </p>
    )
  return (
    <ul className="m-0 grid min-h-[2.8em] list-none content-start gap-1 p-0 text-sm">
      {lanes.map((lane) => (
        <li key={lane.name}>
          <span className="inline-flex items-center gap-1.5 pe-1 font-semibold">
            <LaneKey lane={lane} />
            {params.repair === 'none' ? say('this network') : laneName(lane.name, params)}
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
  const place = layer > depth ? say('the output layer') : say('layer {layer}', { layer })
  const what =
    where === 'sums'
      ? say('the sums of {place} grow', { place })
      : say('the gradient of {place} grows', { place })
  return say(
    '✕ broke at step {step}: there {what} past what a 32-bit float can hold (NaN). It is kept as it was then.',
    { step: step.toLocaleString(TAG), what },
  )
}

function stateInWords({ layers, accuracy, loss }: LaneView): string {
  const [first, last] = [layers.gradients[0]!, layers.gradients.at(-1)!]
  const right = say('{accuracy} right, loss {loss}', {
    accuracy: formatPercent(accuracy, 0),
    loss: formatLoss(loss),
  })
  if (first === 0) return say('{right}; no gradient at all reaches layer 1', { right })
  const times = first < last ? last / first : first / last
  if (times < 3) return say('{right}; the gradient reaches layer 1 in about its full size', { right })
  const ratio = formatSize(times)
  return first < last
    ? say('{right}; the gradient at layer 1 is {ratio} times smaller than at the top', { right, ratio })
    : say('{right}; the gradient at layer 1 is {ratio} times larger than at the top', { right, ratio })
}
