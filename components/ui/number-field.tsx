'use client'

import { useId, useState } from 'react'
import { BOX, Field, type FieldProps } from './field'

export interface NumberFieldProps extends FieldProps {
  value: number
  min?: number
  max?: number
  step?: number | 'any'
  unit?: string
  /** Called with numbers inside the range only. */
  onChange: (value: number) => void
}

/** A number to type. What is not a number in range is kept as typed, marked, and put right on leaving. */
export function NumberField({
  label,
  hint,
  disabled,
  locked,
  value,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
  step = 'any',
  unit,
  onChange,
}: NumberFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  if (locked) return null
  const number = typed === null ? value : typed.trim() === '' ? Number.NaN : Number(typed)
  const valid = number >= min && number <= max
  return (
    <Field id={id} label={label} value={unit} hint={hint}>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        value={typed ?? value}
        min={Number.isFinite(min) ? min : undefined}
        max={Number.isFinite(max) ? max : undefined}
        step={step}
        disabled={disabled}
        aria-invalid={!valid || undefined}
        aria-describedby={hint && `${id}-hint`}
        className={`font-mono tabular-nums aria-invalid:border-bad ${BOX}`}
        onChange={({ target }) => {
          setTyped(target.value)
          const next = target.value.trim() === '' ? Number.NaN : Number(target.value)
          if (next >= min && next <= max) onChange(next)
        }}
        onBlur={() => setTyped(null)}
      />
    </Field>
  )
}
