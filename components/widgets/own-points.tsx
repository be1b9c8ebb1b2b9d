'use client'

import { useRef } from 'react'
import { Heatmap } from '@/components/charts/heatmap'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { type OwnPoint, parsePoints, writePoints } from '@/lib/experiments/playground-own'
import { plural, say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'

/** One undecided cell: nothing has been said of any place. */
const EMPTY = Float32Array.of(0)
/** Points are kept in [−EXTENT, EXTENT]². */
const EXTENT = 6
const MOST = 300

interface OwnPointsProps {
  /** As `writePoints` writes them. */
  text: string
  /** Coordinates are shown divided by this. */
  scale?: number
  /** Two classes to tell apart; or places without a class, which are drawn in strokes as well. */
  classes?: 1 | 2
  onChange: (text: string) => void
}

/** Between two points of a stroke, in the units they are kept in. */
const APART = 0.25

/** Points set by clicks, strokes or keys; they stay in the browser. */
export function OwnPoints({ text, scale = 1, classes: kinds = 2, onChange }: OwnPointsProps) {
  const { points } = parsePoints(text)
  const [label, setLabel] = useShown<'0' | '1'>('own-points/label', '0')
  const use = (next: readonly OwnPoint[]) => onChange(writePoints(next))
  const full = points.length >= MOST
  const classes = new Set(points.map((point) => Math.min(1, point.label))).size
  // Points of a stroke wait for its end: every change begins a new run. The click that ends it is none.
  const [stroke, setStroke] = useShown<OwnPoint[]>('own-points/stroke')
  const stroked = useRef(false)
  const follow = (place: readonly [number, number] | null) => {
    if (!stroke || !place) return
    const [x, y] = [place[0] * scale, place[1] * scale]
    const last = stroke.at(-1)
    if (points.length + stroke.length >= MOST || (last && Math.hypot(x - last.x, y - last.y) < APART)) return
    setStroke([...stroke, { x, y, label: Number(label) }])
  }
  const lift = () => {
    stroked.current = stroke !== undefined && stroke.length > 1
    if (stroked.current) use([...points, ...stroke!])
    setStroke(undefined)
  }
  const click = (x: number, y: number) => {
    if (!stroked.current && !full) use([...points, { x: x * scale, y: y * scale, label: Number(label) }])
    stroked.current = false
  }
  const edge: [number, number] = [-EXTENT / scale, EXTENT / scale]
  return (
    <div className="grid gap-4 @2xl:grid-cols-[20rem_1fr]">
      <div
        className={kinds === 1 ? 'touch-none' : ''}
        onPointerDown={() => {
          stroked.current = false
          if (kinds === 1) setStroke([])
        }}
        onPointerUp={lift}
        onPointerLeave={lift}
        onPointerCancel={() => setStroke(undefined)}
      >
        <Heatmap
          label={say('own points')}
          columns={1}
          rows={1}
          values={EMPTY}
          scale="diverging"
          domain={[-1, 1]}
          xDomain={edge}
          yDomain={edge}
          xLabel="x₁"
          yLabel="x₂"
          points={[...points, ...(stroke ?? [])].map(({ x, y, label }) => ({
            x: x / scale,
            y: y / scale,
            label: kinds === 1 ? 1 : Math.min(1, label),
          }))}
          onPoint={click}
          onCursor={follow}
          className="w-full max-w-80"
        />
      </div>
      <div className="grid content-start gap-3 text-[0.8125rem]">
        <p className="m-0 text-quiet">
          {kinds === 1
            ? say(
                'Draw strokes in the square or click it; or move in it by the arrow keys and press Enter to set a point. They stay in this browser, and a link to this state carries them.',
              )
            : say(
                'Click the square, or move in it by the arrow keys and press Enter, to set a point of the chosen class. All of them are learned from; none is held back. They stay in this browser, and a link to this state carries them.',
              )}
        </p>
        {kinds === 2 && (
          <Segmented
            label={say('Class##of a point')}
            value={label}
            options={[
              { value: '0', label: '0' },
              { value: '1', label: '1' },
            ]}
            onChange={setLabel}
          />
        )}
        <p className="m-0 flex gap-2">
          <Button disabled={points.length === 0} onClick={() => use(points.slice(0, -1))}>
            {say('Undo')}
          </Button>
          <Button disabled={points.length === 0} onClick={() => use([])}>
            {say('Clear')}
          </Button>
        </p>
        <p role="status" className="m-0">
          {!full && kinds > 1 && classes > 1
            ? plural(
                { one: '{n} point of two classes.', other: '{n} points of two classes.' },
                { n: points.length },
              )
            : plural({ one: '{n} point.', other: '{n} points.' }, { n: points.length })}
          {full
            ? ` ${say('That is as many as fit.')}`
            : kinds === 1
              ? points.length < 4 && ` ${say('Four are needed to train.')}`
              : classes < 2 && ` ${say('Both classes are needed to train.')}`}
        </p>
      </div>
    </div>
  )
}
