import { ClassMark } from '@/components/charts/marks'
import { Scrolling } from '@/components/ui/scrolling'
import type { OptimizerRaceView, RacerView } from '@/lib/experiments/optimizer-race'
import type { RacerName } from '@/lib/experiments/optimizer-race.params'
import type { Slice } from '@/lib/experiments/optimizer-race-slice'
import { say } from '@/lib/locale/say'
import { formatNumber, formatPercent } from '@/lib/math/format'
import { StepCost } from './optimizer-race-cost'
import { formatLoss, RACER_NAMES, racerColour } from './optimizer-race-names'

/** All numbers of the race, one racer a row. */
export function RaceTable({ names, view }: { names: readonly RacerName[]; view?: OptimizerRaceView }) {
  const network = view?.arena === 'network'
  const head = [
    say('loss'),
    ...(network ? [say('of its shadow'), say('test acc.')] : ['x', 'y']),
    say('learning rate'),
    say('latest step'),
    say('state'),
  ]
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <Scrolling label={say('Numbers of every racer')}>
        <table className="w-full border-collapse text-end text-[0.8125rem] [&_td]:px-2 [&_td]:py-1 [&_th]:px-2 [&_th]:py-1">
          <caption className="sr-only">{say('Numbers of every racer at the newest step')}</caption>
          <thead className="border-rule border-b text-quiet">
            <tr>
              <th scope="col" className="text-start font-medium">
                {say('racer')}
              </th>
              {head.map((name) => (
                <th key={name} scope="col" className="text-end font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="font-mono tabular-nums">
            {names.map((name) => (
              <tr key={name}>
                <th scope="row" className="whitespace-nowrap text-start font-medium font-sans">
                  <span className="inline-flex items-center gap-2">
                    <ClassMark mark={racerColour(name)} />
                    {RACER_NAMES[name]}
                  </span>
                </th>
                {cells(
                  view?.racers.find((racer) => racer.name === name),
                  network,
                  view?.slice,
                ).map((text, i) => (
                  <td key={i} className="whitespace-nowrap">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <StepCost />
    </div>
  )
}

function cells(racer: RacerView | undefined, network: boolean, slice?: Slice): string[] {
  if (!racer) return Array<string>(6).fill('–')
  const { score, at, update, rate, outSince } = racer
  if (outSince !== undefined)
    return ['–', '–', '–', formatNumber(rate, 2), '–', say('out since step {outSince}', { outSince })]
  const places = network
    ? [shadowLoss(at, slice), score.testAccuracy === undefined ? '–' : formatPercent(score.testAccuracy)]
    : (at ?? []).map((value) => formatNumber(value))
  return [
    formatLoss(score.loss),
    ...places,
    formatNumber(rate, 2),
    formatNumber(lengthOf(update), 2),
    say('racing'),
  ]
}

/** The loss of the slice's cell under a shadow. */
function shadowLoss(at: RacerView['at'], slice: Slice | undefined): string {
  if (!at || !slice) return '–'
  const cell = (value: number, [lo, hi]: readonly [number, number]) =>
    Math.floor(((value - lo) / (hi - lo)) * slice.columns)
  const [column, row] = [cell(at[0], slice.u), slice.columns - 1 - cell(at[1], slice.v)]
  const inside = [column, row].every((i) => i >= 0 && i < slice.columns)
  return inside ? formatLoss(slice.losses[row * slice.columns + column]!) : say('off the slice')
}

const lengthOf = (values: Float32Array) => Math.hypot(...values)
