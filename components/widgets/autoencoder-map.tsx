'use client'

import { type KeyboardEvent, type PointerEvent, useCallback, useMemo, useRef, useState } from 'react'
import { DataTable } from '@/components/charts/data-table'
import { ClassMark, traceMark } from '@/components/charts/marks'
import { Canvas, type Surface } from '@/components/ui/canvas'
import { Notice } from '@/components/ui/notice'
import { createRaster } from '@/components/ui/raster'
import { rich } from '@/components/ui/rich'
import { Toggle } from '@/components/ui/toggle'
import type { Decoded, Places } from '@/lib/experiments/autoencoder'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { paintShades } from '@/lib/math/colour'
import { useShown } from '@/lib/twin/use-shown'
import type { AutoencoderRun } from './autoencoder'
import {
  type Bounds,
  boundsOf,
  classCentres,
  NEIGHBOURS,
  nearestClasses,
  tileCodes,
  within,
} from './autoencoder-geometry'
import { formatCode, SIDE } from './autoencoder-names'
import { Picture } from './autoencoder-picture'
import { useAnswer } from './image-answer'
import { classNames } from './image-classes'

/** Tiles along each side of the map when the decoder draws everywhere. */
const TILES = 14
/** Key strokes from edge to edge. */
const STEPS = 40
const DIRECTIONS: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
/** The mark of the reader's drawing, around its place. */
const DIAMOND = [
  [0, -10],
  [10, 0],
  [0, 10],
  [-10, 0],
] as const

interface AutoencoderMapProps {
  run: AutoencoderRun
  version: string
  /** Where the reader's own drawing lies. */
  own?: readonly number[]
}

/** The plane of two-number codes: where test images lie, and what the decoder draws at a place the reader walks to. */
export function AutoencoderMap({ run, version, own }: AutoencoderMapProps) {
  const { answer: places, problem } = useAnswer<Places>(run, { type: 'places' }, version)
  const [here, setHere] = useShown<[number, number]>('autoencoder-map/here')
  const [drawn, setDrawn] = useShown('autoencoder-map/drawn', false)
  const fits = places && places.codes.length === 2 * places.labels.length
  const bounds = useMemo(() => (fits ? boundsOf(places.codes) : undefined), [fits, places])
  const at = bounds && (here ?? [(bounds.x[0] + bounds.x[1]) / 2, (bounds.y[0] + bounds.y[1]) / 2])
  const walk = useAnswer<Decoded>(run, at && { type: 'decode', codes: at }, version)
  const sheet = useAnswer<Decoded>(
    run,
    drawn && bounds ? { type: 'decode', codes: tileCodes(bounds, TILES) } : undefined,
    version,
  )
  const classes = classNames(run.params.data)
  if (problem) return <Notice tone="error">{problem}</Notice>
  if (!fits || !bounds || !at) return null
  const near = nearestClasses(places, at, NEIGHBOURS)
  const region = near
    .map(({ label, count }) => `${classes[label]} (${count})`)
    .join(say(', ##between the items of a list'))
  const pair = formatCode(at)
  const where = say('code {pair}', { pair })
  return (
    <section aria-label={say('Map of codes')} className="grid gap-2 border-rule border-t pt-3">
      <h4 className="m-0 font-semibold text-[0.9375rem]">
        {rich('Map of codes <span>(1,000 test images at step {step})</span>', {
          step: places.step.toLocaleString(TAG),
          span: (words) => <span className="font-normal text-quiet">{words}</span>,
        })}
      </h4>
      <div className="grid items-start gap-4 @xl:grid-cols-[minmax(0,1fr)_8.5rem]">
        <MapPicture
          places={places}
          bounds={bounds}
          at={at}
          own={own}
          tiles={drawn ? sheet.answer?.pixels : undefined}
          label={say('Map of codes: arrow keys walk. {where}; nearest test images: {region}', {
            where,
            region,
          })}
          onWalk={setHere}
        />
        <div className="grid grid-cols-[8.5rem_1fr] gap-3 text-quiet text-xs @xl:grid-cols-1">
          <Picture pixels={walk.answer?.pixels} label={say('What the decoder draws at {where}', { where })} />
          <output className="grid content-start gap-1">
            <span>
              {rich('drawn from {pair}', {
                pair: <span className="font-mono text-ink tabular-nums">{pair}</span>,
              })}
            </span>
            <span>
              {rich('nearest {neighbours} test images: {region}', {
                neighbours: NEIGHBOURS,
                region: <span className="text-ink">{region}</span>,
              })}
            </span>
          </output>
        </div>
      </div>
      <ul className="m-0 flex list-none flex-wrap gap-x-3 gap-y-1 p-0 text-xs">
        {classes.map((name, k) => (
          <li key={name} className="inline-flex items-center gap-1">
            <ClassMark mark={k} /> {name}
          </li>
        ))}
        {own && (
          <li className="font-semibold text-ink">
            {within(bounds, own)
              ? rich('◆ your drawing, at {code}', {
                  code: <span className="font-mono tabular-nums">{formatCode(own)}</span>,
                })
              : rich('◆ your drawing, at {code}, beyond the edge', {
                  code: <span className="font-mono tabular-nums">{formatCode(own)}</span>,
                })}
          </li>
        )}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <Toggle label={say('Show what the decoder draws everywhere')} checked={drawn} onChange={setDrawn} />
        <DataTable
          summary={say('Centres of the classes as a table')}
          caption={say(
            'Mean code of the test images of each class, and how far they lie from it (root mean square)',
          )}
          head={[say('class'), say('first number'), say('second number'), say('distance')]}
          rows={() =>
            classCentres(places, classes.length).map(({ x, y, distance }, k) => [
              classes[k]!,
              x.toFixed(2),
              y.toFixed(2),
              distance.toFixed(2),
            ])
          }
        />
      </div>
    </section>
  )
}

interface MapPictureProps {
  places: Places
  bounds: Bounds
  at: readonly [number, number]
  own?: readonly number[]
  /** TILES × TILES images, row by row from the top. */
  tiles?: Uint8Array
  label: string
  onWalk: (to: [number, number]) => void
}

function MapPicture({ places, bounds, at, own, tiles, label, onWalk }: MapPictureProps) {
  const box = useRef<HTMLDivElement>(null)
  const [paintRaster] = useState(createRaster)
  const [x0, x1] = bounds.x
  const [y0, y1] = bounds.y
  const draw = useCallback(
    ({ context, width, height, theme }: Surface) => {
      const across = (x: number) => ((x - x0) / (x1 - x0)) * width
      const down = (y: number) => ((y1 - y) / (y1 - y0)) * height
      context.fillStyle = theme.sunken
      context.fillRect(0, 0, width, height)
      if (tiles) {
        const pixels = mosaic(tiles)
        const side = TILES * SIDE
        paintRaster(
          context,
          side,
          side,
          (target) => paintShades(target, pixels, theme.grey, 0, 255),
          { x: 0, y: 0, width, height },
          true,
        )
      } else {
        for (let i = 0; i < places.labels.length; i++) {
          context.fillStyle = theme.series[places.labels[i]!]!
          context.beginPath()
          traceMark(
            context,
            places.labels[i]!,
            across(places.codes[2 * i]!),
            down(places.codes[2 * i + 1]!),
            3,
          )
          context.fill()
        }
      }
      if (own) {
        const [x, y] = [
          Math.max(0, Math.min(width, across(own[0]!))),
          Math.max(0, Math.min(height, down(own[1]!))),
        ]
        context.beginPath()
        for (const [dx, dy] of DIAMOND) context.lineTo(x + dx, y + dy)
        context.closePath()
        context.fillStyle = theme.ink
        context.fill()
        context.strokeStyle = theme.panel
        context.lineWidth = 2.5
        context.stroke()
      }
      const [x, y] = [across(at[0]), down(at[1])]
      for (const [style, line] of [
        [theme.panel, 5],
        [theme.act, 2.5],
      ] as const) {
        context.strokeStyle = style
        context.lineWidth = line
        context.beginPath()
        context.arc(x, y, 9, 0, 2 * Math.PI)
        context.moveTo(x - 14, y)
        context.lineTo(x - 5, y)
        context.moveTo(x + 5, y)
        context.lineTo(x + 14, y)
        context.moveTo(x, y - 14)
        context.lineTo(x, y - 5)
        context.moveTo(x, y + 5)
        context.lineTo(x, y + 14)
        context.stroke()
      }
    },
    [places, x0, x1, y0, y1, at, own, tiles, paintRaster],
  )
  const clamp = (x: number, y: number): [number, number] => [
    Math.max(x0, Math.min(x1, x)),
    Math.max(y0, Math.min(y1, y)),
  ]
  const follow = (event: PointerEvent) => {
    const { left, top, width, height } = box.current!.getBoundingClientRect()
    onWalk(
      clamp(
        x0 + ((event.clientX - left) / width) * (x1 - x0),
        y1 - ((event.clientY - top) / height) * (y1 - y0),
      ),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key]
    if (!direction) return
    const [dx, dy] = direction
    event.preventDefault()
    const far = event.shiftKey ? 5 : 1
    onWalk(clamp(at[0] + (far * dx * (x1 - x0)) / STEPS, at[1] + (far * dy * (y1 - y0)) / STEPS))
  }
  return (
    <div
      ref={box}
      role="application"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk over it
      tabIndex={0}
      className="aspect-square w-full max-w-[30rem] cursor-crosshair touch-pan-y overflow-hidden rounded-control border border-rule"
      onPointerMove={follow}
      onPointerDown={follow}
      onKeyDown={onKeyDown}
    >
      <Canvas draw={draw} className="size-full" />
    </div>
  )
}

/** Tiles as one picture, row of pixels by row of pixels. */
function mosaic(tiles: Uint8Array): Uint8Array {
  const side = TILES * SIDE
  const pixels = new Uint8Array(side * side)
  for (let tile = 0; tile < TILES * TILES; tile++)
    for (let row = 0; row < SIDE; row++) {
      const from = tile * SIDE * SIDE + row * SIDE
      const to = (Math.floor(tile / TILES) * SIDE + row) * side + (tile % TILES) * SIDE
      pixels.set(tiles.subarray(from, from + SIDE), to)
    }
  return pixels
}
