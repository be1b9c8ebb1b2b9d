import { Scrolling } from '@/components/ui/scrolling'
import type { Lane } from '@/lib/experiments/activation-lab'
import type { ActivationName } from '@/lib/experiments/activation-lab.params'
import { say } from '@/lib/locale/say'
import { formatNumber, formatPercent } from '@/lib/math/format'
import { LaneKey } from './activation-lab-key'
import { ACTIVATION_NAMES, formatLoss } from './activation-lab-names'

const HEAD = [
  say('train loss'),
  say('train acc.'),
  say('test acc.'),
  say('dead neurons'),
  say('saturated'),
  say('mean slope, layer 1'),
  say('gradient, layer 1'),
  say('gradient, output'),
]

/** All numbers of the race, one network a row. */
export function LaneTable({ names, lanes }: { names: readonly ActivationName[]; lanes?: readonly Lane[] }) {
  return (
    <Scrolling label={say('Numbers of every network')}>
      <table className="w-full border-collapse text-end text-[0.8125rem] [&_td]:px-2 [&_td]:py-1 [&_th]:px-2 [&_th]:py-1">
        <caption className="sr-only">{say('Numbers of every network at the newest step')}</caption>
        <thead className="border-rule border-b text-quiet">
          <tr>
            <th scope="col" className="text-start font-medium">
              {say('activation')}
            </th>
            {HEAD.map((name) => (
              <th key={name} scope="col" className="text-end font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="font-mono tabular-nums">
          {names.map((name, i) => (
            <tr key={name}>
              <th scope="row" className="whitespace-nowrap text-start font-medium font-sans">
                <span className="inline-flex items-center gap-2">
                  <LaneKey lane={i} />
                  {ACTIVATION_NAMES[name]}
                </span>
              </th>
              {cells(lanes?.find(({ activation }) => activation === name)).map((text, j) => (
                <td key={j} className="whitespace-nowrap">
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  )
}

function cells(lane: Lane | undefined): string[] {
  if (!lane || lane.out) return HEAD.map((_, i) => (lane && i === 0 ? say('out##of a race') : '–'))
  const trained = lane.gradients.some((gradient) => gradient !== 0)
  const gradient = (value: number) => (trained ? formatNumber(value, 2) : '–')
  return [
    formatLoss(lane.loss),
    formatPercent(lane.accuracy),
    lane.testAccuracy === undefined ? '–' : formatPercent(lane.testAccuracy),
    formatPercent(lane.dead, 0),
    formatPercent(lane.saturated, 0),
    lane.layers[0]!.slope.toFixed(3),
    gradient(lane.gradients[0]!),
    gradient(lane.gradients.at(-1)!),
  ]
}
