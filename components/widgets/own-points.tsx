'use client'

import { useState } from 'react'
import { Heatmap } from '@/components/charts/heatmap'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { type OwnPoint, parsePoints, writePoints } from '@/lib/experiments/playground-own'

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
  onChange: (text: string) => void
}

/** Points of two classes, set by clicks or keys; they stay in the browser. */
export function OwnPoints({ text, scale = 1, onChange }: OwnPointsProps) {
  const { points } = parsePoints(text)
  const [label, setLabel] = useState<'0' | '1'>('0')
  const use = (next: readonly OwnPoint[]) => onChange(writePoints(next))
  const full = points.length >= MOST
  const classes = new Set(points.map((point) => Math.min(1, point.label))).size
  const edge: [number, number] = [-EXTENT / scale, EXTENT / scale]
  return (
    <div className="grid gap-4 @2xl:grid-cols-[20rem_1fr]">
      <Heatmap
        label="own points"
        columns={1}
        rows={1}
        values={EMPTY}
        scale="diverging"
        domain={[-1, 1]}
        xDomain={edge}
        yDomain={edge}
        xLabel="x₁"
        yLabel="x₂"
        points={points.map(({ x, y, label }) => ({ x: x / scale, y: y / scale, label: Math.min(1, label) }))}
        onPoint={(x, y) => !full && use([...points, { x: x * scale, y: y * scale, label: Number(label) }])}
        className="w-full max-w-80"
      />
      <div className="grid content-start gap-3 text-[0.8125rem]">
        <p className="m-0 text-quiet">
          Click the square, or move in it by the arrow keys and press Enter, to set a point of the chosen
          class. All of them are learned from; none is held back. They stay in this browser, and a link to
          this state carries them.
        </p>
        <Segmented
          label="Class"
          value={label}
          options={[
            { value: '0', label: '0' },
            { value: '1', label: '1' },
          ]}
          onChange={setLabel}
        />
        <p className="m-0 flex gap-2">
          <Button disabled={points.length === 0} onClick={() => use(points.slice(0, -1))}>
            Undo
          </Button>
          <Button disabled={points.length === 0} onClick={() => use([])}>
            Clear
          </Button>
        </p>
        <p role="status" className="m-0">
          {points.length} {points.length === 1 ? 'point' : 'points'}
          {full
            ? '. That is as many as fit.'
            : classes < 2
              ? '. Both classes are needed to train.'
              : ' of two classes.'}
        </p>
      </div>
    </div>
  )
}
