'use client'

import { useCallback, useMemo } from 'react'
import { drawXAxis, textWidth } from '@/components/charts/axes'
import { DataTable } from '@/components/charts/data-table'
import { traceMark } from '@/components/charts/marks'
import { Canvas, type Surface } from '@/components/ui/canvas'
import { Segmented } from '@/components/ui/segmented'
import type { OptimizerRaceView, RacerView } from '@/lib/experiments/optimizer-race'
import type { RacerName } from '@/lib/experiments/optimizer-race.params'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import { type Interval, logScale, logTicks } from '@/lib/math/scales'
import { useShown } from '@/lib/twin/use-shown'
import { RACER_NAMES, racerColour } from './optimizer-race-names'

/** What is shown of every parameter's latest step. */
const KINDS = [
  { value: 'rate', label: say('Step for each unit of slope') },
  { value: 'step', label: say('Length of the step') },
] as const
type Kind = (typeof KINDS)[number]['value']

/** Edges of the bins lie between round numbers: rates are round, and rounding must not tear them apart. */
const DOMAINS: Record<Kind, Interval> = {
  rate: [10 ** -4.1, 10 ** 4.9],
  step: [10 ** -7.1, 10 ** 1.9],
}
const BINS = 45
const ROW = 46

/** How far each parameter went in the latest step, for every racer: one rate for all, or one for each. */
export function StepSizes({ names, view }: { names: readonly RacerName[]; view?: OptimizerRaceView }) {
  const [kind, setKind] = useShown<Kind>('optimizer-race-steps/kind', 'rate')
  const rows = useMemo(
    () =>
      names.map((name) => {
        const racer = view?.racers.find((one) => one.name === name)
        return { name, sizes: racer ? sizesOf(racer, kind) : [] }
      }),
    [names, view, kind],
  )
  const labelled = view?.arena !== 'network'
  const draw = useCallback(
    (surface: Surface) => {
      const { context, width, height, theme, textSize, font } = surface
      context.font = font('sans')
      const left = textWidth(context, Object.values(RACER_NAMES)) + 12
      const plot = { left, right: width - 10, top: 4, bottom: height - 2.4 * textSize }
      const domain = DOMAINS[kind]
      const x = logScale(domain, [plot.left, plot.right])
      const tall = (plot.bottom - plot.top) / rows.length
      context.font = font('mono')
      drawXAxis(surface, plot, { scale: x, ticks: logTicks(domain, 9) })
      for (const [r, { name, sizes }] of rows.entries()) {
        const base = plot.top + (r + 1) * tall
        context.strokeStyle = theme.rule
        context.lineWidth = 1
        context.beginPath()
        context.moveTo(plot.left, Math.round(base) + 0.5)
        context.lineTo(plot.right, Math.round(base) + 0.5)
        context.stroke()
        context.font = font('sans')
        context.textAlign = 'left'
        context.textBaseline = 'middle'
        context.fillStyle = theme.ink
        context.fillText(RACER_NAMES[name], 0, base - tall / 2)
        context.fillStyle = theme.series[racerColour(name)]!
        if (labelled) drawTwo(surface, name, sizes, { at: x.at, domain, base, tall })
        else drawHistogram(surface, sizes, { at: x.at, domain, base, tall })
      }
    },
    [rows, labelled, kind],
  )
  const started = rows.some(({ sizes }) => sizes.some((size) => size > 0))
  return (
    <div className="grid gap-2">
      <Segmented label={say('Shown')} hideLabel value={kind} options={KINDS} onChange={setKind} />
      <div className="relative" style={{ height: `${names.length * ROW + 34}px` }}>
        <Canvas draw={draw} label={spoken(rows, kind)} className="size-full" />
        {!started && (
          <p className="absolute inset-0 m-0 grid place-items-center text-quiet text-sm">
            <span className="bg-panel px-1.5">{say('Take a step first.')}</span>
          </p>
        )}
      </div>
      <p className="m-0 text-quiet text-xs">
        {kind === 'rate'
          ? say(
              'How far each parameter moved, divided by its slope, in the latest step. Under SGD this is the learning rate, the same for all.',
            )
          : say('How far each parameter moved in the latest step, without its sign.')}{' '}
        {labelled
          ? say('One mark for x and one for y.')
          : say('A histogram over all 105 parameters; parameters with a slope of 0 are left out.')}
      </p>
      <DataTable
        summary={say('Step sizes as a table')}
        caption={KINDS.find(({ value }) => value === kind)!.label}
        head={
          labelled ? [say('racer'), 'x', 'y'] : [say('racer'), say('smallest'), say('median'), say('largest')]
        }
        rows={() =>
          rows.map(({ name, sizes }) => [
            RACER_NAMES[name],
            ...(labelled ? [sizes[0], sizes[1]] : quartiles(sizes)).map((size) =>
              size === undefined || Number.isNaN(size) ? '–' : formatNumber(size),
            ),
          ])
        }
      />
    </div>
  )
}

/** Of each parameter in order; NaN for those without a slope, or that did not move. */
function sizesOf({ update, gradient, outSince, at }: RacerView, kind: Kind): number[] {
  if (outSince !== undefined || !at) return []
  const sizes = Array.from(update, (moved, i) =>
    kind === 'step' ? Math.abs(moved) : Math.abs(moved) / Math.abs(gradient[i]!),
  )
  return sizes.map((size) => (Number.isFinite(size) && size > 0 ? size : Number.NaN))
}

/** Where a racer's row is drawn. */
interface Row {
  at: (size: number) => number
  domain: Interval
  base: number
  tall: number
}

const inside = (size: number, [lo, hi]: Interval) => Math.max(lo, Math.min(hi, size))

function drawTwo(
  { context, theme, font }: Surface,
  name: RacerName,
  sizes: readonly number[],
  { at, domain, base, tall }: Row,
) {
  const colour = context.fillStyle
  sizes.forEach((size, i) => {
    if (Number.isNaN(size)) return
    const [x, y] = [at(inside(size, domain)), base - tall * (i === 0 ? 0.68 : 0.3)]
    context.beginPath()
    traceMark(context, racerColour(name), x, y, 5)
    context.fillStyle = colour
    context.fill()
    context.fillStyle = theme.ink
    context.font = font('mono')
    context.textAlign = 'left'
    context.fillText(i === 0 ? 'x' : 'y', x + 9, y)
  })
}

function drawHistogram({ context }: Surface, sizes: readonly number[], { at, domain, base, tall }: Row) {
  const counts = new Array<number>(BINS).fill(0)
  const decades = Math.log10(domain[1] / domain[0])
  for (const size of sizes) {
    if (Number.isNaN(size)) continue
    const share = Math.log10(inside(size, domain) / domain[0]) / decades
    counts[Math.min(BINS - 1, Math.floor(share * BINS))]!++
  }
  const most = Math.max(...counts, 1)
  counts.forEach((count, b) => {
    if (count === 0) return
    const edge = (i: number) => at(domain[0] * 10 ** ((decades * i) / BINS))
    const high = Math.max(2, (count / most) * (tall - 8))
    context.fillRect(edge(b) + 0.5, base - high, edge(b + 1) - edge(b) - 1, high)
  })
}

function quartiles(sizes: readonly number[]): (number | undefined)[] {
  const sorted = sizes.filter((size) => !Number.isNaN(size)).sort((a, b) => a - b)
  return [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)]
}

function spoken(rows: readonly { name: RacerName; sizes: number[] }[], kind: Kind): string {
  const what = kind === 'rate' ? say('Step for each unit of slope') : say('Length of the step')
  const says = rows.map(({ name, sizes }) => {
    const [least, , most] = quartiles(sizes)
    const racer = RACER_NAMES[name]
    return least === undefined
      ? say('{racer} none', { racer })
      : say('{racer} from {least} to {most}', {
          racer,
          least: formatNumber(least),
          most: formatNumber(most!),
        })
  })
  return say('{what}, over the parameters. {says}.', { what, says: says.join(say('; ')) })
}
