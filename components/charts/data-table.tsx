'use client'

import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import { Scrolling } from '../ui/scrolling'
import { useSlow } from './slow'

export interface DataTableProps {
  /** What the fold says it holds. */
  summary?: string
  /** What the table lists, in words. */
  caption: string
  head: readonly string[]
  /** Makes the rows; called only while the table is open. At most `MAX_ROWS` of them are shown. */
  rows: () => (string | number)[][]
}

/** More rows than this are sampled evenly, first and last included. */
export const MAX_ROWS = 20

/** The numbers behind a picture, folded away: the picture's twin for those who read rather than look. */
export function DataTable({ summary = say('Values as a table'), caption, head, rows }: DataTableProps) {
  const [open, setOpen] = useShown(`table/${caption}`, false)
  return (
    <details
      className="font-sans text-xs text-quiet print:hidden"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="inline-flex min-h-6 cursor-pointer items-center hover:text-ink pointer-coarse:min-h-11">
        {summary}
      </summary>
      {open && <Rows caption={caption} head={head} rows={rows} />}
    </details>
  )
}

function Rows({ caption, head, rows }: Omit<DataTableProps, 'summary'>) {
  const slow = useSlow(rows, 1000)
  const sampled = sample(slow(), MAX_ROWS)
  return (
    <Scrolling label={caption} className="max-h-72">
      <table className="w-full border-collapse text-end font-mono tabular-nums">
        <caption className="py-1 text-start font-sans">{caption}</caption>
        <thead>
          <tr>
            {head.map((name, i) => (
              <th key={i} scope="col" className="border-rule border-b px-2 py-1 text-end font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="text-ink">
          {sampled.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={j} className="whitespace-nowrap px-2 py-0.5">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  )
}

/** At most `most` entries of a list, evenly spaced, its first and last among them. */
export function sample<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list]
  return Array.from({ length: most }, (_, i) => list[Math.round((i * (list.length - 1)) / (most - 1))]!)
}
