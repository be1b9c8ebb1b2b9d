'use client'

import { useId } from 'react'
import type { FieldProps } from './field'
import type { Option } from './select'

export interface SegmentedProps<T extends string> extends FieldProps {
  value: T
  options: readonly Option<T>[]
  onChange: (value: T) => void
  /** Leaves the name of the group to screen readers where the page already shows it. */
  hideLabel?: boolean
}

/** One of two to five short choices, all of them in view: native radio buttons side by side. */
export function Segmented<T extends string>({
  label,
  hint,
  disabled,
  locked,
  value,
  options,
  onChange,
  hideLabel,
}: SegmentedProps<T>) {
  const name = useId()
  if (locked) return null
  return (
    <fieldset
      className="m-0 grid min-w-0 gap-1 border-0 p-0 font-sans text-[0.8125rem] text-quiet leading-snug"
      disabled={disabled}
      aria-describedby={hint && `${name}-hint`}
    >
      <legend className={hideLabel ? 'sr-only' : 'mb-1 p-0'}>{label}</legend>
      <div className="inline-flex max-w-full flex-wrap gap-0.5 justify-self-start rounded-control bg-sunken p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-8 cursor-pointer items-center rounded-md px-2.5 font-medium outline-link has-disabled:cursor-default has-checked:bg-panel has-checked:text-ink has-checked:shadow-frame has-disabled:opacity-50 has-focus-visible:outline-3 pointer-coarse:min-h-11 forced-colors:has-checked:outline-2"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              className="sr-only"
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${name}-hint`} className="m-0 text-xs">
          {hint}
        </p>
      )}
    </fieldset>
  )
}
