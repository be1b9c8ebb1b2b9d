'use client'

import { type KeyboardEvent, type PointerEvent, useCallback, useMemo, useState } from 'react'
import { traceContours } from '@/components/charts/contours'
import { DataTable } from '@/components/charts/data-table'
import { shadeField } from '@/components/charts/field'
import { drawPoints, type FieldPoint } from '@/components/charts/overlay'
import { ScaleLegend } from '@/components/charts/scale-legend'
import { Canvas, type Surface } from '@/components/ui/canvas'
import { createRaster } from '@/components/ui/raster'
import type { ActivationLabView, Lane } from '@/lib/experiments/activation-lab'
import type { ActivationName } from '@/lib/experiments/activation-lab.params'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import { LaneKey } from './activation-lab-key'
import { ACTIVATION_NAMES, formatLoss } from './activation-lab-names'

const EXTENT = 6
const SIGNED = [-1, 1] as const
const BORDER = [0]
/** Arrow keys cross the square in this many steps; with Shift, in a fifth of them. */
const KEY_STEPS = 24
/** Rows and columns of the table of the maps. */
const COARSE = [-5, -2.5, 0, 2.5, 5]

type Place = readonly [x: number, y: number]

/** What every network says over the plane, side by side, with one cursor for all. */
export function Race({ names, view }: { names: readonly ActivationName[]; view?: ActivationLabView }) {
  const [cursor, setCursor] = useShown<Place | null>('activation-lab-race/cursor', null)
  const points = useMemo(() => (view ? pointsOf(view) : []), [view])
  const all = names.map((name) => view?.lanes.find(({ activation }) => activation === name))
  const lanes = all.map((lane) => (lane?.out ? undefined : lane))
  const columns = view?.columns ?? 1

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') return setCursor(null)
    const move = ARROWS[event.key]
    if (!move) return
    event.preventDefault()
    const stride = ((event.shiftKey ? 5 : 1) * 2 * EXTENT) / KEY_STEPS
    const [x, y] = cursor ?? [0, 0]
    setCursor([clamp(x + move[0] * stride), clamp(y + move[1] * stride)])
  }

  return (
    <div className="grid gap-2">
      <div
        role="application"
        aria-label={say('Maps of all networks: arrow keys move a cursor')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(null)}
        className="grid touch-manipulation grid-cols-2 gap-x-4 gap-y-2 rounded-control @min-[560px]:grid-cols-4 [@media(max-height:800px)]:@min-[420px]:grid-cols-4"
      >
        {names.map((name, i) => (
          <div key={name} className="grid min-w-0 content-start gap-1">
            <div className="flex flex-wrap items-center gap-x-2 font-medium text-[0.875rem]">
              <LaneKey lane={i} />
              {ACTIVATION_NAMES[name]}
            </div>
            <LaneMap
              name={ACTIVATION_NAMES[name]}
              out={all[i]?.out}
              lane={lanes[i]}
              columns={columns}
              points={points}
              cursor={cursor}
              onCursor={setCursor}
            />
            <p className="m-0 grid grid-cols-[repeat(auto-fit,minmax(6.6rem,1fr))] gap-x-2 font-mono text-quiet text-xs tabular-nums leading-normal">
              <span className="whitespace-nowrap">
                {all[i]?.out
                  ? say('dropped out')
                  : say('loss {loss}', { loss: lanes[i] ? formatLoss(lanes[i].loss) : '–' })}
              </span>
              <span className="whitespace-nowrap">
                {say('right {accuracy}', { accuracy: lanes[i] ? formatPercent(lanes[i].accuracy, 0) : '–' })}
              </span>
              <span className="whitespace-nowrap">
                {say('dead {share}', { share: lanes[i] ? formatPercent(lanes[i].dead, 0) : '–' })}
              </span>
              <span className="whitespace-nowrap">
                {say('saturated {share}', { share: lanes[i] ? formatPercent(lanes[i].saturated, 0) : '–' })}
              </span>
            </p>
          </div>
        ))}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 text-quiet text-xs">
        <span>{say('Both axes run from −{extent} to {extent}.', { extent: EXTENT })}</span>
        <ScaleLegend scale="diverging" domain={SIGNED} />
      </div>
      <output className="block min-h-[1.5em] font-mono text-ink text-xs tabular-nums">
        {cursor &&
          `(${cursor.map((at) => at.toFixed(1)).join(', ')}) ${readAll(names, lanes, columns, cursor)}`}
      </output>
      <DataTable
        summary={say('Maps as a table')}
        caption={say('Output of every network, sampled on a coarse grid, one row a line from top to bottom')}
        head={['x₂', say('activation'), ...COARSE.map((x) => `x₁ = ${x}`)]}
        rows={() =>
          COARSE.toReversed().flatMap((y) =>
            names.map((name, i) => [
              y,
              ACTIVATION_NAMES[name],
              ...COARSE.map((x) => textAt(lanes[i], columns, [x, y])),
            ]),
          )
        }
      />
    </div>
  )
}

interface LaneMapProps {
  name: string
  /** It has dropped out: there is nothing to draw. */
  out?: boolean
  lane?: Lane
  columns: number
  points: readonly FieldPoint[]
  cursor: Place | null
  onCursor: (place: Place | null) => void
}

function LaneMap({ name, out, lane, columns, points, cursor, onCursor }: LaneMapProps) {
  const [paintRaster] = useState(createRaster)
  const map = lane?.map
  const draw = useCallback(
    (surface: Surface) => {
      const { context, width, height, theme } = surface
      if (!map) return
      const field = { columns, rows: columns, values: map, domain: SIGNED, scale: 'diverging' as const }
      const box = { x: 0, y: 0, width, height }
      context.globalAlpha = 0.8
      paintRaster(context, columns, columns, (pixels) => shadeField(pixels, field, theme), box, true)
      context.globalAlpha = 0.8
      context.strokeStyle = theme.ink
      context.lineWidth = 1.5
      context.beginPath()
      traceContours(context, map, columns, columns, BORDER, width, height)
      context.stroke()
      context.globalAlpha = 1
      const place = ([x, y]: Place) =>
        [((x + EXTENT) / (2 * EXTENT)) * width, ((EXTENT - y) / (2 * EXTENT)) * height] as const
      drawPoints({ ...surface, textSize: Math.max(6, width / 24) }, points, field, place)
      if (!cursor) return
      const [left, top] = place(cursor)
      for (const [style, line] of [
        [theme.panel, 5],
        [theme.ink, 2],
      ] as const) {
        context.strokeStyle = style
        context.lineWidth = line
        context.beginPath()
        context.arc(left, top, 6, 0, 2 * Math.PI)
        context.stroke()
      }
    },
    [map, columns, points, cursor, paintRaster],
  )
  const at = (event: PointerEvent): Place => {
    const box = event.currentTarget.getBoundingClientRect()
    return [
      clamp(((event.clientX - box.left) / box.width) * 2 * EXTENT - EXTENT),
      clamp(EXTENT - ((event.clientY - box.top) / box.height) * 2 * EXTENT),
    ]
  }
  return (
    <div
      className="aspect-square w-full max-w-56"
      onPointerMove={(event) => onCursor(at(event))}
      onPointerLeave={() => onCursor(null)}
    >
      <Canvas
        draw={draw}
        label={
          lane
            ? say(
                'Output of the {name} network over the plane, with {points} points; {accuracy} of them on the right side.',
                { name, points: points.length, accuracy: formatPercent(lane.accuracy) },
              )
            : out
              ? say('Output of the {name} network: it has dropped out of the race.', { name })
              : say('Output of the {name} network: nothing computed yet.', { name })
        }
        className="size-full rounded-md bg-sunken"
      />
    </div>
  )
}

const ARROWS: Record<string, Place> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

const clamp = (at: number) => Math.max(-EXTENT, Math.min(EXTENT, at))

function pointsOf({ train: { points, values } }: ActivationLabView): FieldPoint[] {
  return Array.from(values, (label, i) => ({ x: points[2 * i]!, y: points[2 * i + 1]!, label }))
}

function textAt(lane: Lane | undefined, columns: number, [x, y]: Place): string {
  const cell = (at: number) => Math.min(columns - 1, Math.floor(((at + EXTENT) / (2 * EXTENT)) * columns))
  const value = lane?.map[cell(-y) * columns + cell(x)]
  return value === undefined ? '–' : value.toFixed(2).replace('-', '−')
}

const readAll = (
  names: readonly ActivationName[],
  lanes: readonly (Lane | undefined)[],
  columns: number,
  place: Place,
) => names.map((name, i) => `${ACTIVATION_NAMES[name]} ${textAt(lanes[i], columns, place)}`).join(say(', '))
