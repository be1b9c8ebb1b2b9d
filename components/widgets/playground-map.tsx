'use client'

import { useMemo } from 'react'
import { type FieldPoint, Heatmap } from '@/components/charts/heatmap'
import type { OutputMap, PlaygroundView } from '@/lib/experiments/playground'
import type { PlaygroundRun } from './playground'

const EDGE: [number, number] = [-6, 6]
const SIGNED: [number, number] = [-1, 1]
const SHARE: [number, number] = [0, 1]
const BORDER = [0]
const EMPTY = new Float32Array()

/** What the network says at every place of the plane, with the points it learns from. */
export function PlaygroundMap({ run: { snapshot, params } }: { run: PlaygroundRun }) {
  const { showTest, discretize } = params
  const points = useMemo(() => (snapshot ? pointsOf(snapshot, showTest) : []), [snapshot, showTest])
  const classes = snapshot?.task.kind === 'classes'
  const winning = useMemo(
    () => (snapshot && classes ? winnersOf(snapshot.map) : undefined),
    [snapshot, classes],
  )
  const columns = snapshot?.map.columns ?? 1
  return (
    <Heatmap
      label={classes ? 'probability of the likeliest class' : 'output'}
      columns={columns}
      rows={columns}
      values={winning?.values ?? snapshot?.map.planes[0] ?? EMPTY}
      winners={winning?.winners}
      scale={classes ? 'classes' : 'diverging'}
      domain={classes ? SHARE : SIGNED}
      discretize={discretize}
      contours={classes || !snapshot ? undefined : BORDER}
      xDomain={EDGE}
      yDomain={EDGE}
      points={points}
      className="w-full max-w-80"
    />
  )
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
