import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Scrolling } from '@/components/ui/scrolling'
import type { Board, Entry, Names } from '@/lib/class/board'
import { metricName } from '@/lib/engine/metric-name'
import { say } from '@/lib/locale/say'
import { formatBrief } from '@/lib/math/format'

interface ResultListProps {
  board: Board
  /** Undefined while names are not to be seen. */
  names: Names | undefined
  onRemove: (code: string) => void
}

/** A value in words: a run without a number has diverged. */
export const valueInWords = (value: number) =>
  Number.isNaN(value) ? say('diverged') : Number.isFinite(value) ? formatBrief(value) : say('too large')

/** Every result, the newest first, each with a way to take it out again. */
export function ResultList({ board: { task, entries }, names, onRemove }: ResultListProps) {
  const newest = [...entries].reverse()
  const body = useRef<HTMLTableSectionElement>(null)
  const [removed, setRemoved] = useState<number>()
  // The button that was pressed is gone: the focus goes on to that of the row that took its place.
  useEffect(() => {
    if (removed === undefined) return
    const rows = body.current?.rows
    rows?.[Math.min(removed, rows.length - 1)]?.querySelector('button')?.focus()
    setRemoved(undefined)
  }, [removed])
  function remove(code: string) {
    setRemoved(newest.findIndex((entry) => entry.code === code))
    onRemove(code)
  }
  const metric = metricName(task.metric)
  return (
    <details className="border-rule border-t pt-3">
      <summary className="min-h-6 cursor-pointer font-semibold pointer-coarse:min-h-11">
        {say('Results as a list ({entries})', { entries: entries.length })}
      </summary>
      <Scrolling label={say('Results')} className="mt-2 max-h-[28rem]">
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="border-edge border-b text-start">
              {names && <Head>{say('student')}</Head>}
              {task.over && <Head>{metricName(task.over)}</Head>}
              <Head>{metric}</Head>
              <Head>{say('code')}</Head>
              <th scope="col" className="py-1.5">
                <span className="sr-only">{say('remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {newest.map((entry) => (
              <Row
                key={entry.code}
                entry={entry}
                names={names}
                paired={task.over !== undefined}
                onRemove={remove}
              />
            ))}
          </tbody>
        </table>
      </Scrolling>
    </details>
  )
}

const Head = ({ children }: { children: string }) => (
  <th scope="col" className="py-1.5 pe-4 text-start font-semibold">
    {children}
  </th>
)

interface RowProps {
  entry: Entry
  names: Names | undefined
  paired: boolean
  onRemove: (code: string) => void
}

function Row({ entry: { tag, at, value, code }, names, paired, onRemove }: RowProps) {
  const name = names?.byTag.get(tag)
  return (
    <tr className="border-rule border-b">
      {names && (
        <td className="py-1 pe-4">
          {name ? <bdi>{name}</bdi> : <span className="text-quiet">{say('not on the list')}</span>}
        </td>
      )}
      {paired && (
        <td className="py-1 pe-4 font-mono tabular-nums">{at === undefined ? '' : formatBrief(at, 3)}</td>
      )}
      <td className="py-1 pe-4 font-mono tabular-nums">{valueInWords(value)}</td>
      <td className="whitespace-nowrap py-1 pe-4 font-mono">{code}</td>
      <td className="py-1 text-end">
        <Button variant="quiet" aria-label={say('Remove {code}', { code })} onClick={() => onRemove(code)}>
          {say('Remove')}
        </Button>
      </td>
    </tr>
  )
}
