'use client'

import { useState } from 'react'

interface WeightFieldProps {
  label: string
  value: number
  /** It may be read, and not written. */
  locked?: boolean
  onChange: (value: number) => void
}

/** A number that follows the training until the reader begins to type; Enter or leaving the field writes it. */
export function WeightField({ label, value, locked = false, onChange }: WeightFieldProps) {
  const [typed, setTyped] = useState<string>()
  function commit() {
    const next = Number(typed)
    if (typed !== undefined && typed.trim() !== '' && Number.isFinite(next)) onChange(next)
    setTyped(undefined)
  }
  if (locked) return <span className="font-mono text-[0.8125rem] tabular-nums">{value.toFixed(4)}</span>
  return (
    <input
      type="number"
      step={0.1}
      aria-label={label}
      className="h-8 w-24 rounded-control border border-edge bg-panel px-2 font-mono text-[0.8125rem] tabular-nums pointer-coarse:h-11"
      value={typed ?? value.toFixed(4)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setTyped(undefined)
      }}
    />
  )
}
