'use client'

import { useId } from 'react'
import { formatBrief } from '@/lib/math/format'
import { Field, type FieldProps } from './field'

export interface SliderProps extends FieldProps {
  value: number
  min: number
  max: number
  /** Distance of two values; on a log scale values are rounded to two significant digits instead. */
  step?: number
  /** Equal distances are equal ratios; needs `min` > 0. */
  log?: boolean
  /** Written after the value, such as `ms`. */
  unit?: string
  format?: (value: number) => string
  onChange: (value: number) => void
}

/** Positions of a log slider: fine enough to reach every value of two digits over four decades. */
const LOG_POSITIONS = 400

/** A native range input with its label and value. */
export function Slider({
  label,
  hint,
  disabled,
  locked,
  value,
  min,
  max,
  step = 1,
  log = false,
  unit = '',
  format = formatBrief,
  onChange,
}: SliderProps) {
  const id = useId()
  if (locked) return null
  const text = unit ? `${format(value)} ${unit}` : format(value)
  const range = log
    ? { min: 0, max: LOG_POSITIONS, step: 1, value: toPosition(value, min, max) }
    : { min, max, step, value }
  return (
    <Field id={id} label={label} value={text} hint={hint}>
      <input
        id={id}
        type="range"
        {...range}
        disabled={disabled}
        aria-valuetext={text}
        aria-describedby={hint && `${id}-hint`}
        className="m-0 h-6 w-full cursor-pointer accent-act disabled:cursor-default disabled:opacity-50 pointer-coarse:h-11"
        onChange={({ target }) => {
          const next = target.valueAsNumber
          onChange(log ? step10(next, value, min, max) : next)
        }}
      />
    </Field>
  )
}

const toPosition = (value: number, min: number, max: number) =>
  Math.round((Math.log(value / min) / Math.log(max / min)) * LOG_POSITIONS)

/**
 * The value at a position of a log slider, of two significant digits. A single step of the thumb always
 * changes the value, by the least such change where rounding would keep it.
 */
function step10(position: number, old: number, min: number, max: number): number {
  const exact = Number((min * (max / min) ** (position / LOG_POSITIONS)).toPrecision(2))
  const clamp = (value: number) => Math.max(min, Math.min(max, value))
  const moved = position - toPosition(old, min, max)
  if (exact !== old || moved === 0) return clamp(exact)
  const digit = 10 ** (Math.floor(Math.log10(old)) - 1)
  return clamp(Number((old + Math.sign(moved) * digit).toPrecision(2)))
}
