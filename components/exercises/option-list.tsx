'use client'

import type { ReactNode } from 'react'
import type { Option } from '@/lib/exercises/choice'
import { say } from '@/lib/locale/say'
import { Inline } from './inline'

interface OptionListProps {
  name: string
  options: readonly Option<ReactNode>[]
  /** Indices. */
  picked: readonly number[]
  /** Several may be picked. */
  many: boolean
  /** Indices of options whose judgement is shown. */
  judged: readonly number[]
  onPick: (picked: number[]) => void
}

/** Options as native radio buttons or check boxes, each a wide target, judged by mark and word. */
export function OptionList({ name, options, picked, many, judged, onPick }: OptionListProps) {
  const toggle = (i: number) =>
    picked.includes(i) ? picked.filter((k) => k !== i) : [...picked, i].sort((a, b) => a - b)
  return (
    <ul className="m-0 grid list-none gap-2 p-0">
      {options.map(({ text, correct }, i) => (
        <li key={i} className="m-0">
          <label className="flex cursor-pointer items-center gap-3 rounded-control border border-rule px-3.5 py-2.5 outline-link has-disabled:cursor-default not-print:has-checked:border-link not-print:has-checked:bg-link/7 has-focus-visible:outline-3">
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              checked={picked.includes(i)}
              className="size-4 flex-none accent-link print:appearance-none print:border print:border-edge"
              onChange={() => onPick(many ? toggle(i) : [i])}
            />
            <span className="min-w-0 flex-1">
              <Inline>{text}</Inline>
            </span>
            {judged.includes(i) && (
              <span className={`print:hidden font-medium text-sm ${correct ? 'text-good' : 'text-bad'}`}>
                {correct ? say('✓ right') : say('✗ no')}
              </span>
            )}
          </label>
        </li>
      ))}
    </ul>
  )
}

/** Indices written as `0,2` in a draft; anything that points at no option is dropped. */
export function readPicks(value: unknown, options: readonly unknown[]): number[] {
  const list = typeof value === 'string' ? value.split(',').filter(Boolean).map(Number) : value
  if (!Array.isArray(list)) return []
  return list.filter((i): i is number => Number.isInteger(i) && i >= 0 && i < options.length)
}
