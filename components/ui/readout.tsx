import type { ReactNode } from 'react'

export interface ReadoutProps {
  label: string
  /** Already written as text, so that it can be told from a missing value. */
  value: string | undefined
  /** Written behind the label. */
  unit?: string
  /** A line under the value, such as a comparison. */
  note?: ReactNode
}

/** A number that changes, in a box that does not. */
export function Readout({ label, value, unit, note }: ReadoutProps) {
  return (
    <dl className="@container m-0 min-w-0 rounded-control bg-sunken px-2.5 py-2 font-sans text-quiet text-xs">
      <dt>
        {label}
        {unit && ` (${unit})`}
      </dt>
      <dd className="m-0 min-h-[1.4em] whitespace-nowrap font-mono font-semibold text-[clamp(0.8rem,24cqi,1.25rem)] text-ink tabular-nums leading-snug tracking-tight">
        {value ?? <span className="text-quiet">–</span>}
      </dd>
      {note && <dd className="m-0">{note}</dd>}
    </dl>
  )
}
