import type { ReactNode } from 'react'

/** What every labelled control takes. */
export interface FieldProps {
  label: string
  /** One line under the control: what it does, or why it is off. */
  hint?: string
  disabled?: boolean
  /** Leaves the control out altogether, as `?lock=` of a shared link asks. */
  locked?: boolean
}

/** A label, the value in words or numbers at its end, the control under both, and a hint. */
export function Field({
  id,
  label,
  value,
  hint,
  children,
}: {
  id: string
  label: string
  value?: ReactNode
  hint?: string
  children: ReactNode
}) {
  return (
    <div
      data-control
      className="grid min-w-0 content-start gap-1 font-sans text-[0.8125rem] text-quiet leading-snug"
    >
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id}>{label}</label>
        {value !== undefined && (
          <span aria-hidden="true" className="font-medium font-mono text-ink tabular-nums">
            {value}
          </span>
        )}
      </div>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="m-0 text-xs">
          {hint}
        </p>
      )}
    </div>
  )
}

/** Outline shared by controls that hold text. */
export const BOX =
  'w-full min-w-0 min-h-9 pointer-coarse:min-h-11 rounded-control border border-edge bg-panel px-2 font-sans font-medium text-ink text-sm disabled:opacity-50'
