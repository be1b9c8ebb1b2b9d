import { Scrolling } from '@/components/ui/scrolling'
import type { LaneView } from '@/lib/experiments/deep-signal'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import type { Expectation } from '@/lib/math/signal'
import type { DeepSignalRun } from './deep-signal'
import { formatSize, laneName } from './deep-signal-names'

const HEAD = [
  say('sums z'),
  say('expected'),
  say('activations'),
  say('their mean'),
  say('gradient of z'),
  say('expected'),
  say('gradient of w'),
  say('dead'),
  say('saturated'),
  say('distinct neurons'),
  say('likeness'),
]

interface LayerTableProps {
  run: DeepSignalRun
  expected: readonly (Expectation | undefined)[]
}

/** Every layer of every network in a row. */
export function LayerTable({ run, expected }: LayerTableProps) {
  const { params, snapshot } = run
  return (
    <Scrolling label={say('Every layer in numbers')} className="max-h-96">
      <table className="w-full border-collapse text-end text-[0.8125rem] [&_td]:px-2 [&_td]:py-0.5 [&_th]:px-2 [&_th]:py-1">
        <caption className="pb-1 text-start text-quiet">
          {say('Root mean squares over neurons and 64 digits; expected: by theory, before the first step')}
        </caption>
        <thead className="border-rule border-b text-quiet">
          <tr>
            <th scope="col" className="text-start font-medium">
              {say('layer')}
            </th>
            {HEAD.map((name, i) => (
              <th key={i} scope="col" className="text-end font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {(snapshot?.lanes ?? [undefined]).map((lane, i) => (
          <tbody key={lane?.name ?? 'none'} className="font-mono tabular-nums">
            {params.repair !== 'none' && lane && (
              <tr>
                <th scope="rowgroup" colSpan={HEAD.length + 1} className="text-start font-sans font-semibold">
                  {laneName(lane.name, params)}
                </th>
              </tr>
            )}
            {Array.from({ length: params.depth }, (_, l) => (
              <tr
                key={l}
                aria-current={l + 1 === params.layer ? 'true' : undefined}
                className="aria-[current=true]:bg-sunken"
              >
                <th scope="row" className="text-start font-medium font-sans">
                  {l + 1}
                </th>
                {cells(lane, expected[i], l).map((text, j) => (
                  <td key={j} className="whitespace-nowrap">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scrolling>
  )
}

function cells(lane: LaneView | undefined, expected: Expectation | undefined, l: number): string[] {
  const measured = (values: Float32Array | undefined, write = formatSize) => {
    const value = values?.[l]
    return value === undefined ? '–' : write(value)
  }
  const theory = (values: number[] | undefined) => (values ? formatSize(values[l]!) : '–')
  const share = (value: number) => formatPercent(value, 0)
  const layers = lane?.layers
  return [
    measured(layers?.sums),
    theory(expected?.sums),
    measured(layers?.activations),
    measured(layers?.mean),
    measured(layers?.gradients),
    theory(expected?.gradients),
    measured(layers?.weightGradients),
    measured(layers?.dead, share),
    measured(layers?.saturated, share),
    measured(layers?.distinct, String),
    measured(layers?.likeness, (value) => value.toFixed(2).replace('-', '−')),
  ]
}
