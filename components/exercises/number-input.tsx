'use client'

interface NumberInputProps {
  label: string
  value: string
  unit?: string | undefined
  invalid: boolean
  describedBy: string
  onChange: (value: string) => void
}

/** A line for a number. Of type text: a number field forbids 3/4, 2×10^-3 and, on phones, the minus sign. */
export function NumberInput({ label, value, unit, invalid, describedBy, onChange }: NumberInputProps) {
  return (
    <label className="inline-flex flex-wrap items-center gap-2 text-quiet text-sm">
      {label}
      <input
        type="text"
        dir="ltr"
        value={value}
        maxLength={80}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        className="min-h-10 w-44 rounded-control border border-edge bg-panel px-3 font-mono text-base text-ink tabular-nums print:text-transparent aria-invalid:border-bad pointer-coarse:min-h-11"
        onChange={(event) => onChange(event.target.value)}
      />
      {unit}
    </label>
  )
}
