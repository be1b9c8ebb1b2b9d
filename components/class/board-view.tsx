'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Copyable } from '@/components/ui/copyable'
import { Dialog } from '@/components/ui/dialog'
import { download } from '@/components/ui/export-files'
import { LazyQrCode } from '@/components/ui/lazy-qr-code'
import { pageAt } from '@/lib/address/address'
import type { Board, Entry } from '@/lib/class/board'
import { resultsCsv } from '@/lib/class/results-csv'
import { taskInWords, taskPath } from '@/lib/class/task'
import { metricName } from '@/lib/engine/metric-name'
import { plural, say } from '@/lib/locale/say'
import { formatBrief } from '@/lib/math/format'
import { CodeEntry } from './code-entry'
import { ResultChart } from './result-chart'
import { ResultList, valueInWords } from './result-list'
import { RosterNames, useRoster } from './roster-names'
import type { useBoards } from './use-boards'

interface BoardViewProps
  extends Pick<ReturnType<typeof useBoards>, 'add' | 'keepBoth' | 'remove' | 'undo' | 'clear'> {
  board: Board
  /** The way to the form for another task. */
  onAnother: () => void
}

/** One task of a class: its link, the codes that come in, and what they show. */
export function BoardView({ board, add, keepBoth, remove, undo, clear, onAnother }: BoardViewProps) {
  const roster = useRoster(board)
  const [named, setNamed] = useState(false)
  const [clearing, setClearing] = useState(false)
  const { task, entries } = board
  const names = named ? roster.names : undefined

  function inWords({ tag, value, at }: Entry): string {
    const who = names?.byTag.get(tag)
    const result = `${metricName(task.metric)} ${valueInWords(value)}`
    const placed =
      task.over && at !== undefined
        ? say('{result} with {over} {at}', { result, over: metricName(task.over), at: formatBrief(at, 3) })
        : result
    return who ? say('{who}, {result}', { who, result: placed }) : placed
  }

  function save() {
    const csv = resultsCsv(board, roster.names)
    download(`${task.classCode}-${task.widget}-results.csv`, new Blob([csv], { type: 'text/csv' }))
  }

  return (
    <section aria-labelledby="board" className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="board" tabIndex={-1} className="m-0 scroll-mt-20 font-semibold text-lg">
          <bdi>{task.classCode}</bdi>: {taskInWords(task)}
        </h2>
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button disabled={!undo} onClick={undo}>
            {say('Undo')}
          </Button>
          <Button disabled={entries.length === 0} onClick={save}>
            {say('Download CSV')}
          </Button>
          <Button onClick={() => setClearing(true)}>{say('Clear')}</Button>
          <Button onClick={onAnother}>{say('Another task')}</Button>
        </div>
      </div>
      <TaskLink key={taskPath(task)} path={taskPath(task)} open={entries.length === 0} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <ResultChart board={board} />
        <CodeEntry key={taskPath(task)} onAdd={add} onKeepBoth={keepBoth} inWords={inWords} />
      </div>
      <ResultList board={board} names={names} onRemove={remove} />
      <RosterNames {...roster} board={board} shown={named} onShow={setNamed} />
      <Dialog
        title={say('Clear this task?')}
        open={clearing}
        onClose={() => setClearing(false)}
        className="max-w-md"
      >
        <p className="m-0">
          {plural(
            {
              one: 'The task and its result are removed from this browser. “Undo” brings them back until you leave the page.',
              other:
                'The task and its {n} results are removed from this browser. “Undo” brings them back until you leave the page.',
            },
            { n: entries.length },
          )}
        </p>
        <div className="mt-4 flex justify-end gap-2">
          <Button onClick={() => setClearing(false)}>{say('Cancel')}</Button>
          <Button
            className="border-bad text-bad"
            onClick={() => {
              setClearing(false)
              clear()
            }}
          >
            {say('Clear')}
          </Button>
        </div>
      </Dialog>
    </section>
  )
}

function TaskLink({ path, open }: { path: string; open: boolean }) {
  const link = pageAt(path).href
  return (
    <details open={open} className="print:hidden">
      <summary className="min-h-6 cursor-pointer font-semibold pointer-coarse:min-h-11">
        {say('Link for your students')}
      </summary>
      <div className="mt-2 grid max-w-[44rem] items-start gap-4 sm:grid-cols-[minmax(0,1fr)_auto]">
        <Copyable label={say('Link')} text={link} button={say('Copy link')} rows={3} />
        <LazyQrCode text={link} label={say('QR code of the link')} />
      </div>
    </details>
  )
}
