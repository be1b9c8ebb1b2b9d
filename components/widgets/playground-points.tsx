'use client'

import { Heatmap } from '@/components/charts/heatmap'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Segmented } from '@/components/ui/segmented'
import { readCsvPoints } from '@/lib/data/csv'
import { MOST_OWN, type OwnPoint, parsePoints, writePoints } from '@/lib/experiments/playground-own'
import { say } from '@/lib/locale/say'
import { createRng, permutation } from '@/lib/math/rng'
import { useShown } from '@/lib/twin/use-shown'
import type { PlaygroundRun } from './playground'

const LABELS = ['0', '1', '2', '3'] as const
const EDGE: [number, number] = [-6, 6]
const EMPTY = new Float32Array()

/** Make a data set by clicking, by keys, or from a CSV file; it stays in the browser. */
export function OwnPoints({ run }: { run: PlaygroundRun }) {
  const { points } = parsePoints(run.params.own)
  const [label, setLabel] = useShown<(typeof LABELS)[number]>('playground-points/label', '0')
  const [problem, setProblem] = useShown<string>('playground-points/problem')
  const [read, setRead] = useShown<string>('playground-points/read')
  const use = (next: readonly OwnPoint[]) =>
    run.change({ data: 'own', own: writePoints(next), showTest: true })
  const full = points.length >= MOST_OWN

  async function readCsv(file: File) {
    setProblem(undefined)
    setRead(undefined)
    try {
      const { points: all, classes } = readCsvPoints(await file.text())
      const some = sampled(all)
      use(some)
      setRead(
        say('Read {count} points from {name}: {classes}. Both columns were scaled to the square.', {
          count:
            some.length === all.length
              ? all.length
              : say('{some} of {all}', { some: some.length, all: all.length }),
          name: file.name,
          classes: classes.map((name, i) => say('{name} is class {i}', { name, i })).join(say(', ')),
        }),
      )
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <div className="grid gap-4 @2xl:grid-cols-[20rem_1fr]">
      <Heatmap
        label={say('own points')}
        columns={1}
        rows={1}
        values={EMPTY}
        scale="classes"
        domain={[0, 1]}
        classNames={LABELS}
        xDomain={EDGE}
        yDomain={EDGE}
        xLabel="x₁"
        yLabel="x₂"
        points={points.map(({ x, y, label }) => ({ x, y, label }))}
        onPoint={(x, y) => !full && use([...points, { x, y, label: Number(label) }])}
        className="w-full max-w-80"
      />
      <div className="grid content-start gap-3 text-[0.8125rem]">
        <p className="text-quiet">
          {say(
            'Click the square, or move in it by the arrow keys and press Enter, to set a point of the chosen class. Some of every class are held back as test points, drawn hollow in the map above: “Share used for training”, under More, says how many are not. The points stay in this browser; a link to this state carries them.',
          )}
        </p>
        <Segmented
          label={say('Class##of a point')}
          value={label}
          options={LABELS.map((value) => ({ value, label: value }))}
          onChange={setLabel}
        />
        <label className="grid gap-1">
          {say('Or read a CSV file: two numeric columns and a column with the class')}
          <input
            type="file"
            className="max-w-full text-quiet file:me-3 file:h-9 file:cursor-pointer file:rounded-control file:border file:border-edge file:bg-panel file:px-3 file:font-sans file:text-ink pointer-coarse:file:h-11"
            accept=".csv,text/csv,text/plain"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) void readCsv(file)
              event.target.value = '' // the same file may be read again
            }}
          />
        </label>
        {problem && (
          <Notice tone="error" role="alert">
            {problem}
          </Notice>
        )}
        {read && <p>{read}</p>}
        <p className="flex gap-2">
          <Button disabled={points.length === 0} onClick={() => use(points.slice(0, -1))}>
            {say('Undo')}
          </Button>
          <Button disabled={points.length === 0} onClick={() => use([])}>
            {say('Clear')}
          </Button>
        </p>
        <p role="status">
          {say('{points} points, {classes} classes.', {
            points: points.length,
            classes: new Set(points.map((p) => p.label)).size,
          })}
          {full
            ? ` ${say('That is as many as fit.')}`
            : points.length < 4 && ` ${say('Four are needed to train.')}`}
        </p>
      </div>
    </div>
  )
}

/** As many points as fit, drawn evenly from a larger file. */
function sampled(points: readonly OwnPoint[]): readonly OwnPoint[] {
  if (points.length <= MOST_OWN) return points
  const order = permutation(createRng(1, 'csv'), points.length)
  return Array.from(order.slice(0, MOST_OWN), (i) => points[i]!)
}
