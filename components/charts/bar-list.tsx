import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { CheckIcon } from '../ui/icons'

export interface Bar {
  label: string
  /** Share in [0, 1]. */
  value: number
  /** Marks the right answer, where it is known. */
  truth?: boolean
}

export interface BarListProps {
  /** What the shares are of, such as `probability of each digit`. */
  label: string
  bars: readonly Bar[]
  /** Which bar is marked as the winner; the longest where it is left out, none for `null`. */
  winner?: number | null
  format?: (value: number) => string
  /** Width of the labels, such as `2ch`; fixed, so that nothing jumps. */
  labelWidth?: string
}

/** Probabilities side by side, one row each, the winner marked by weight and a triangle. */
export function BarList({ label, bars, winner, format = formatPercent, labelWidth = '3ch' }: BarListProps) {
  const best = winner === undefined ? indexOfLargest(bars) : winner
  return (
    <ol
      dir="ltr"
      aria-label={label}
      className="m-0 grid list-none gap-1 p-0 font-mono text-quiet text-xs tabular-nums"
    >
      {bars.map((bar, i) => (
        <li
          key={i}
          className={`grid min-h-4.5 items-center gap-2 ${i === best ? 'font-semibold text-ink' : ''}`}
          style={{ gridTemplateColumns: `1ch ${labelWidth} minmax(2rem, 1fr) 7ch` }}
        >
          <span aria-hidden="true" className="text-act">
            {i === best && '▸'}
          </span>
          <span className="flex items-center gap-1 overflow-hidden text-ellipsis whitespace-pre">
            {bar.label}
            {bar.truth && <CheckIcon className="text-good" />}
            {bar.truth && <span className="sr-only"> {say('(true)')}</span>}
            {i === best && <span className="sr-only"> {say('(most likely)')}</span>}
          </span>
          <span className="h-2.5 overflow-hidden rounded-sm bg-sunken" aria-hidden="true">
            <span
              className={`block h-full origin-left rounded-sm ${i === best ? 'bg-act' : 'bg-mag/60'}`}
              style={{ transform: `scaleX(${Math.max(0, Math.min(1, bar.value || 0))})` }}
            />
          </span>
          <span className="text-end">{format(bar.value)}</span>
        </li>
      ))}
    </ol>
  )
}

/** −1 where no value is above zero: a list of zeros has no winner. */
function indexOfLargest(bars: readonly Bar[]): number {
  let best = -1
  bars.forEach(({ value }, i) => {
    if (value > (bars[best]?.value ?? 0)) best = i
  })
  return best
}
