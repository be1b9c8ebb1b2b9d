'use client'

import { useId } from 'react'
import { BOX, Field, type FieldProps } from './field'

export interface Option<T extends string> {
  value: T
  label: string
  disabled?: boolean
}

/** Values as options, named by themselves where they have no name. */
export function optionsOf<T extends string>(
  values: readonly T[],
  names: Partial<Record<T, string>> = {},
): Option<T>[] {
  return values.map((value) => ({ value, label: names[value] ?? value }))
}

export interface SelectProps<T extends string> extends FieldProps {
  value: T
  options: readonly Option<T>[]
  onChange: (value: T) => void
}

/** One of a list, as a native select. */
export function Select<T extends string>({
  label,
  hint,
  disabled,
  locked,
  value,
  options,
  onChange,
}: SelectProps<T>) {
  const id = useId()
  if (locked) return null
  return (
    <Field id={id} label={label} hint={hint}>
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={hint && `${id}-hint`}
        className={`cursor-pointer ${BOX}`}
        onChange={({ target }) => onChange(target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
