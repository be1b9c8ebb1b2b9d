'use client'

import { useId } from 'react'
import type { FieldProps } from './field'

export interface ToggleProps extends FieldProps {
  checked: boolean
  onChange: (checked: boolean) => void
}

/** On or off: a native checkbox that looks like a switch. */
export function Toggle({ label, hint, disabled, locked, checked, onChange }: ToggleProps) {
  const id = useId()
  if (locked) return null
  return (
    <div className="font-sans text-[0.8125rem] text-quiet leading-snug">
      <label
        className={`flex min-h-6 items-center justify-between gap-2 pointer-coarse:min-h-11 ${disabled ? 'opacity-50' : 'cursor-pointer'}`}
      >
        {label}
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={hint && `${id}-hint`}
          className="relative h-5 w-9 shrink-0 cursor-[inherit] appearance-none rounded-full border border-edge bg-sunken before:absolute before:start-0.5 before:top-0.5 before:size-3.5 before:rounded-full before:bg-edge checked:border-act checked:bg-act checked:before:start-auto checked:before:end-0.5 checked:before:bg-act-ink forced-colors:w-5 forced-colors:appearance-auto forced-colors:before:hidden"
          onChange={({ target }) => onChange(target.checked)}
        />
      </label>
      {hint && (
        <p id={`${id}-hint`} className="m-0 text-xs">
          {hint}
        </p>
      )}
    </div>
  )
}
