'use client'

import { say } from '@/lib/locale/say'

interface ConfidenceProps {
  name: string
  /** In [0.5, 1]; absent when the reader has not said. */
  value: number | undefined
  onChange: (value: number) => void
}

const LEVELS = [0.5, 0.6, 0.7, 0.8, 0.9, 1]

/** How sure the reader is, from a toss of a coin to certain. Asked, never required. */
export function Confidence({ name, value, onChange }: ConfidenceProps) {
  return (
    <fieldset className="print:hidden m-0 mt-3 flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 border-0 p-0 text-quiet text-sm">
      <legend className="float-start m-0 p-0">{say('How sure are you? (optional)')}</legend>
      <div className="inline-flex flex-wrap gap-0.5 rounded-control bg-sunken p-0.5">
        {LEVELS.map((level) => (
          <label
            key={level}
            className="flex min-h-8 cursor-pointer items-center rounded-md px-2 font-medium max-[430px]:px-1 font-mono tabular-nums outline-link has-disabled:cursor-default has-checked:bg-panel has-checked:text-ink has-checked:shadow-frame has-focus-visible:outline-3 pointer-coarse:min-h-11 forced-colors:has-checked:outline-2"
          >
            <input
              type="radio"
              name={name}
              checked={value === level}
              className="sr-only"
              onChange={() => onChange(level)}
            />
            {level * 100} %
          </label>
        ))}
      </div>
    </fieldset>
  )
}
