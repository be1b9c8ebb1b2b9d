'use client'

import { type KeyboardEvent, type PointerEvent, useCallback, useEffect } from 'react'
import { DataTable } from '@/components/charts/data-table'
import { Button } from '@/components/ui/button'
import { Canvas, type Surface } from '@/components/ui/canvas'
import { rich } from '@/components/ui/rich'
import { Slider } from '@/components/ui/slider'
import { plural, say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import { type Interval, linearScale } from '@/lib/math/scales'
import { useShown } from '@/lib/twin/use-shown'
import type { Walk } from './optimizer-race-walk'

type Place = readonly [x: number, y: number]

/** Lengths of a step that can be chosen. */
const SHORTEST = 0.02
const LONGEST = 10
/** A key turns the step by so many degrees, and makes it longer or shorter by such a factor. */
const TURN = 5
const STRETCH = 1.15
/** Length of the slope's arrow, as a share of the map. */
const ARROW = 0.11

const degreesOf = ([x, y]: Place) => Math.round((Math.atan2(y, x) * 180) / Math.PI + 360) % 360

interface HandProps {
  walk: Walk
  /** Whether the racers have been sent off meanwhile: they are not shown before the walk is over. */
  sentOff: boolean
  x: Interval
  y: Interval
}

/** The reader as the optimizer: a blank map, the slope underfoot, and a step to choose. */
export function Hand({ walk, sentOff, x, y }: HandProps) {
  const { here, slope, places } = walk
  const steepness = Math.hypot(...slope)
  const downhill = degreesOf([-slope[0], -slope[1]])
  const [direction, setDirection] = useShown('optimizer-race-hand/direction', downhill)
  const [length, setLength] = useShown('optimizer-race-hand/length', 1)
  // Every step begins with a look downhill.
  useEffect(() => setDirection(downhill), [downhill])
  const angle = (direction * Math.PI) / 180
  const [dx, dy] = [length * Math.cos(angle), length * Math.sin(angle)]

  const draw = useCallback(
    (surface: Surface) => drawWalk(surface, { places, slope, aim: [here[0] + dx, here[1] + dy], x, y }),
    [places, slope, here, dx, dy, x, y],
  )

  function aimAt(event: PointerEvent | React.MouseEvent): Place {
    const box = event.currentTarget.getBoundingClientRect()
    const [u, v] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]
    return [x[0] + u * (x[1] - x[0]) - here[0], y[1] - v * (y[1] - y[0]) - here[1]]
  }
  function aim(by: Place) {
    setDirection(degreesOf(by))
    setLength(Math.max(SHORTEST, Math.min(LONGEST, Math.hypot(...by))))
  }
  function onKeyDown(event: KeyboardEvent) {
    const turn = { ArrowLeft: TURN, ArrowRight: -TURN }[event.key]
    const stretch = { ArrowUp: STRETCH, ArrowDown: 1 / STRETCH }[event.key]
    if (turn !== undefined) setDirection((direction + turn + 360) % 360)
    else if (stretch !== undefined) setLength(Math.max(SHORTEST, Math.min(LONGEST, length * stretch)))
    else if (event.key === 'd') setDirection(downhill)
    else if (event.key === 'Enter' || event.key === ' ') walk.go(dx, dy)
    else return
    event.preventDefault()
  }

  return (
    <div className="grid gap-3">
      <div
        role="application"
        aria-label={say(
          'Your walk: left and right turn the step, up and down make it longer and shorter, D looks downhill, Enter takes it',
        )}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        dir="ltr"
        onKeyDown={onKeyDown}
        onPointerMove={(event) => event.pointerType === 'mouse' && aim(aimAt(event))}
        onPointerLeave={() => setDirection(downhill)}
        onClick={(event) => {
          const by = aimAt(event)
          aim(by)
          walk.go(...by)
        }}
        className="mx-auto aspect-square w-full max-w-[min(24rem,46vh)] cursor-crosshair touch-manipulation rounded-md bg-sunken"
      >
        <Canvas
          draw={draw}
          label={say(
            'A map without heights. You are at {x}, {y} after {places} steps. It is {steepness} steep, and goes down towards {downhill} degrees.',
            {
              x: formatNumber(here[0]),
              y: formatNumber(here[1]),
              places: places.length - 1,
              steepness: formatNumber(steepness),
              downhill,
            },
          )}
          className="size-full"
        />
      </div>
      <p role="status" className="m-0 text-center text-[0.875rem]">
        {rich('{left}. Slope here: {steepness}, downhill towards {downhill}.', {
          left: (
            <>
              <b className="font-semibold">{walk.left}</b>{' '}
              {plural({ one: 'step left', other: 'steps left' }, { n: walk.left })}
            </>
          ),
          steepness: <span className="font-mono tabular-nums">{formatNumber(steepness)}</span>,
          downhill: <span className="font-mono tabular-nums">{downhill}°</span>,
        })}
      </p>
      <p role="status" className="m-0 text-center font-medium text-[0.875rem] empty:hidden">
        {sentOff &&
          say('The racers are hidden until your walk is over; then they start again, from where you began.')}
      </p>
      <div className="flex flex-wrap justify-center gap-2">
        <Button variant="primary" onClick={() => walk.go(dx, dy)}>
          {say('Take the step')}
        </Button>
        <Button onClick={() => setDirection(downhill)}>{say('Look downhill')}</Button>
        <Button variant="quiet" disabled={places.length < 2} onClick={walk.finish}>
          {say('I am there: show me')}
        </Button>
      </div>
      <div className="grid gap-x-6 gap-y-2 @min-[420px]:grid-cols-2">
        <Slider
          label={say('Direction')}
          value={direction}
          min={0}
          max={359}
          unit="°"
          format={(value) => String(value)}
          onChange={setDirection}
        />
        <Slider
          label={say('Length of the step')}
          value={length}
          min={SHORTEST}
          max={LONGEST}
          log
          format={(value) => formatNumber(value, 2)}
          onChange={setLength}
        />
      </div>
      <p className="m-0 text-quiet text-xs">
        {say(
          'Click where you want to go, or choose direction and length. 0° is to the right, 90° up. The arrow points downhill; it does not tell how far. Gradient descent goes by itself when your walk is over.',
        )}
      </p>
      <DataTable
        summary={say('Your walk as a table')}
        caption={say('Where you have been')}
        head={[say('step'), 'x', 'y']}
        rows={() => places.map(([x, y], i) => [i, formatNumber(x), formatNumber(y)])}
      />
    </div>
  )
}

interface WalkPicture {
  places: readonly Place[]
  slope: Place
  /** Where the chosen step would end. */
  aim: Place
  x: Interval
  y: Interval
}

function drawWalk(surface: Surface, { places, slope, aim, x, y }: WalkPicture) {
  const { context, width, height, theme, font } = surface
  const across = linearScale(x, [0, width])
  const up = linearScale(y, [height, 0])
  const at = ([x, y]: Place) => [across.at(x), up.at(y)] as const
  context.strokeStyle = theme.rule
  context.lineWidth = 1
  context.beginPath()
  for (let i = 1; i < 6; i++) {
    context.moveTo((i / 6) * width, 0)
    context.lineTo((i / 6) * width, height)
    context.moveTo(0, (i / 6) * height)
    context.lineTo(width, (i / 6) * height)
  }
  context.stroke()
  context.strokeStyle = theme.series[7]!
  context.lineWidth = 2
  context.beginPath()
  for (const place of places) context.lineTo(...at(place))
  context.stroke()
  context.font = font('mono')
  context.textAlign = 'center'
  for (const [i, place] of places.entries()) {
    const [left, top] = at(place)
    const last = i === places.length - 1
    context.beginPath()
    context.arc(left, top, last ? 7 : 3.5, 0, 2 * Math.PI)
    context.fillStyle = last ? theme.series[7]! : theme.quiet
    context.fill()
  }
  const [left, top] = at(places.at(-1)!)
  const steepness = Math.hypot(...slope)
  if (steepness > 0) {
    const reach = ARROW * width
    const [u, v] = [-slope[0] / steepness, slope[1] / steepness]
    drawArrow(context, [left, top], [left + u * reach, top + v * reach], theme.act)
  }
  context.setLineDash([4, 4])
  context.strokeStyle = theme.ink
  context.lineWidth = 1.5
  context.beginPath()
  context.moveTo(left, top)
  context.lineTo(...at(aim))
  context.stroke()
  context.setLineDash([])
  context.beginPath()
  context.arc(...at(aim), 4, 0, 2 * Math.PI)
  context.stroke()
}

function drawArrow(context: CanvasRenderingContext2D, from: Place, to: Place, colour: string) {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
  context.strokeStyle = colour
  context.fillStyle = colour
  context.lineWidth = 4
  context.beginPath()
  context.moveTo(...from)
  context.lineTo(...to)
  context.stroke()
  context.beginPath()
  context.moveTo(to[0] + 9 * Math.cos(angle), to[1] + 9 * Math.sin(angle))
  for (const side of [-2.5, 2.5])
    context.lineTo(to[0] + 8 * Math.cos(angle + side), to[1] + 8 * Math.sin(angle + side))
  context.closePath()
  context.fill()
}
