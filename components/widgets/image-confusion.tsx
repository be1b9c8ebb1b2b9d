'use client'

import { useMemo } from 'react'
import type { Cell } from '@/components/charts/cell-cursor'
import { ImageGrid } from '@/components/charts/image-grid'
import { MatrixView } from '@/components/charts/matrix-view'
import type { Confusion, Marked } from '@/lib/experiments/digits'
import { TAG } from '@/lib/locale/locale'
import { plural, say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import { useAnswer } from './image-answer'
import { classNames } from './image-classes'
import type { ImageRun } from './image-exam'

const SIDE = 28
const MOST = 40
const whole = (count: number) => count.toLocaleString(TAG)

/** What is taken for what, and the images behind every count. */
export function ImageConfusion({ run, confusion }: { run: ImageRun; confusion: Confusion }) {
  const [cell, setCell] = useShown<Cell | null>('image-confusion/cell', null)
  const classes = classNames(run.params.data)
  const flat = useMemo(() => confusion.counts.flat(), [confusion])
  // Right answers are a hundred times as many: on one scale with them no mistake could be seen.
  const worst = Math.max(1, ...flat.filter((_, i) => i % (classes.length + 1) !== 0))
  return (
    <div className="grid items-start gap-6 @3xl:grid-cols-2">
      <MatrixView
        label={say('Test images by what they are and what they are taken for')}
        rows={classes.length}
        columns={classes.length}
        values={flat}
        scale="sequential"
        domain={[0, worst]}
        rowLabels={classes}
        columnLabels={classes}
        numbered
        rowTitle={say('true##classes of images, beside what they are taken for')}
        columnTitle={say('taken for')}
        format={whole}
        selected={cell}
        onSelect={(row, column) => setCell({ row, column })}
      />
      <div className="grid gap-3">
        <p className="m-0 max-w-prose text-[0.8125rem] text-quiet">
          {say(
            'Rows are what an image shows, columns what the network takes it for. On the diagonal it is right; colour follows the mistakes, up to {worst} in one cell. Choose a cell to see its images.',
            { worst: worst.toLocaleString(TAG) },
          )}
        </p>
        {cell && <CellImages run={run} cell={cell} step={confusion.step} />}
      </div>
    </div>
  )
}

/** The images of one cell, those the network is surest of first. */
function CellImages({ run, cell, step }: { run: ImageRun; cell: Cell; step: number }) {
  const question = { type: 'examples' as const, truth: cell.row, predicted: cell.column, limit: MOST }
  const { answer, problem } = useAnswer<Marked>(run, question, step)
  const classes = classNames(run.params.data)
  const captions = useMemo(() => answer?.confidence.map((p) => formatPercent(p, 0)), [answer])
  const title =
    cell.row === cell.column
      ? say('{label}, and taken for it', { label: classes[cell.row]! })
      : say('{truth}, taken for {predicted}', {
          truth: classes[cell.row]!,
          predicted: classes[cell.column]!,
        })
  return (
    <section aria-label={title} data-cell={`${cell.row},${cell.column}`}>
      <h4 className="m-0 mb-1 font-semibold text-[0.9375rem]">
        {title}
        <span className="font-normal text-quiet">
          {answer &&
            say(': ') +
              plural({ one: '{n} image', other: '{n} images' }, { n: answer.count }) +
              (answer.count > MOST ? say(', the surest {most}', { most: MOST }) : '')}
        </span>
      </h4>
      {problem && <p role="alert">{problem}</p>}
      {answer && (
        <ImageGrid
          label={title}
          pixels={answer.pixels}
          width={SIDE}
          height={SIDE}
          captions={captions}
          size={48}
          empty={say('No test image is in this cell.')}
        />
      )}
    </section>
  )
}
