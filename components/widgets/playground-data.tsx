'use client'

import { useCallback, useMemo } from 'react'
import { drawPoints, type FieldPoint } from '@/components/charts/overlay'
import { Canvas, type Surface } from '@/components/ui/canvas'
import { rich } from '@/components/ui/rich'
import { generatePoints, generators } from '@/lib/data/points'
import { DATASETS } from '@/lib/experiments/playground.params'
import { EXTENT } from '@/lib/experiments/playground-features'
import { parsePoints } from '@/lib/experiments/playground-own'
import { say } from '@/lib/locale/say'
import { createRng } from '@/lib/math/rng'
import type { PlaygroundRun } from './playground'
import { DATA_NAMES } from './playground-names'

type Dataset = (typeof DATASETS)[number]

/** Points in a thumbnail: enough to tell the shape. */
const FEW = 72

/** The data sets as pictures of themselves: native radio buttons. */
export function DataPicker({ run: { params, change } }: { run: PlaygroundRun }) {
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="mb-1.5 flex w-full justify-between gap-2 p-0 text-[0.8125rem] text-quiet">
        {rich('Data {data}', {
          data: <b className="font-medium text-ink">{DATA_NAMES[params.data]}</b>,
        })}
      </legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(2.25rem,1fr))] gap-1">
        {DATASETS.map((data) => (
          <label
            key={data}
            title={DATA_NAMES[data]}
            className="relative aspect-square cursor-pointer overflow-hidden rounded-md border border-rule bg-sunken outline-link has-checked:border-act has-checked:ring-2 has-checked:ring-act has-focus-visible:outline-3"
          >
            <input
              type="radio"
              name="data"
              value={data}
              aria-label={DATA_NAMES[data]}
              checked={params.data === data}
              onChange={() => change({ data })}
              className="absolute inset-0 m-0 cursor-pointer opacity-0"
            />
            <Thumb data={data} own={data === 'own' ? params.own : ''} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Thumb({ data, own }: { data: Dataset; own: string }) {
  const points = useMemo(() => pointsOf(data, own), [data, own])
  const { classes } = data === 'own' ? { classes: 4 } : generators[data]
  const draw = useCallback(
    (surface: Surface) => {
      const { width, context, theme } = surface
      const place = ([x, y]: readonly [number, number]) =>
        [((x + EXTENT) / (2 * EXTENT)) * width, ((EXTENT - y) / (2 * EXTENT)) * width] as const
      if (points.length > 0)
        return drawPoints(
          { ...surface, textSize: 5.5 },
          points,
          { scale: classes > 2 ? 'classes' : 'diverging', domain: [-1, 1] },
          place,
        )
      context.fillStyle = theme.quiet
      context.textAlign = 'center'
      context.textBaseline = 'middle'
      context.font = surface.font('sans')
      context.fillText(say('own##points'), width / 2, width / 2)
    },
    [points, classes],
  )
  return <Canvas draw={draw} className="pointer-events-none size-full" />
}

function pointsOf(data: Dataset, own: string): FieldPoint[] {
  if (data === 'own') return parsePoints(own).points.slice(0, FEW)
  const { points, values } = generatePoints(data, { count: FEW, noise: 0, rng: createRng(1, 'thumb') })
  return Array.from(values, (value, i) => {
    const place = { x: points[2 * i]!, y: points[2 * i + 1]! }
    return generators[data].classes === 0 ? { ...place, value } : { ...place, label: value }
  })
}
