'use client'

import { type Ref, useMemo } from 'react'
import { type FieldPoint, Heatmap } from '@/components/charts/heatmap'
import { Toggle } from '@/components/ui/toggle'
import type { OutputMap, PlaygroundView } from '@/lib/experiments/playground'
import { say } from '@/lib/locale/say'
import type { PlaygroundRun } from './playground'
import type { Place } from './playground-probe'

const EDGE: [number, number] = [-6, 6]
const SIGNED: [number, number] = [-1, 1]
const SHARE: [number, number] = [0, 1]
const BORDER = [0]
const HEIGHTS = [-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75]
const CLASSES = [0, 1, 2, 3].map((i) => say('class {i}', { i }))
const EMPTY = new Float32Array()

interface PlaygroundMapProps {
  ref?: Ref<HTMLDivElement>
  run: PlaygroundRun
  onCursor: (place: Place | null) => void
}

/** What the network says at every place of the plane, with the points it learns from. */
export function PlaygroundMap({ ref, run, onCursor }: PlaygroundMapProps) {
  const { snapshot, params, change, locked } = run
  const { showTest, discretize } = params
  const points = useMemo(() => (snapshot ? pointsOf(snapshot, showTest) : []), [snapshot, showTest])
  const kind = snapshot?.task.kind
  const classes = kind === 'classes'
  const winning = useMemo(
    () => (snapshot && classes ? winnersOf(snapshot.map) : undefined),
    [snapshot, classes],
  )
  const columns = snapshot?.map.columns ?? 1
  return (
    <div
      ref={ref}
      className="grid w-full max-w-72 gap-1 @min-[550px]:max-w-80 [@media(min-height:800px)]:@min-[650px]:max-w-88"
    >
      <Heatmap
        label={LABELS[kind ?? 'binary']}
        columns={columns}
        rows={columns}
        values={winning?.values ?? snapshot?.map.planes[0] ?? EMPTY}
        winners={winning?.winners}
        scale={classes ? 'classes' : 'diverging'}
        domain={classes ? SHARE : SIGNED}
        classNames={classes ? CLASSES.slice(0, snapshot?.map.planes.length) : undefined}
        discretize={discretize}
        contours={classes || !snapshot ? undefined : kind === 'regression' ? HEIGHTS : BORDER}
        xDomain={EDGE}
        yDomain={EDGE}
        xLabel="x₁"
        yLabel="x₂"
        points={points}
        onCursor={onCursor}
        className="w-full"
      />
      <div className="flex flex-wrap justify-between gap-x-6 ps-5">
        <Toggle
          label={say('Test points')}
          locked={locked('showTest')}
          checked={showTest}
          onChange={(showTest) => change({ showTest })}
        />
        <Toggle
          label={say('Hard edges')}
          locked={locked('discretize')}
          checked={discretize}
          onChange={(discretize) => change({ discretize })}
        />
      </div>
    </div>
  )
}

const LABELS = {
  binary: say('output'),
  classes: say('probability of the likeliest class'),
  regression: say('predicted value'),
}

function pointsOf({ train, test, task }: PlaygroundView, showTest: boolean): FieldPoint[] {
  const from = ({ points, values }: PlaygroundView['train'], held: boolean) =>
    Array.from(values, (value, i): FieldPoint => {
      const place = { x: points[2 * i]!, y: points[2 * i + 1]!, test: held }
      return task.kind === 'regression' ? { ...place, value } : { ...place, label: value }
    })
  return showTest ? [...from(train, false), ...from(test, true)] : from(train, false)
}

/** The likeliest class of each cell and its probability. */
function winnersOf({ planes }: OutputMap) {
  const count = planes[0]!.length
  const winners = new Uint8Array(count)
  const values = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < planes.length; k++) {
      if (planes[k]![i]! <= values[i]!) continue
      values[i] = planes[k]![i]!
      winners[i] = k
    }
  }
  return { winners, values }
}
