'use client'

import type { ReactNode } from 'react'
import { MatrixView } from '@/components/charts/matrix-view'
import type { Shown } from '@/lib/experiments/gpt-look'

/** What the rows of a tensor are: for most, the characters of the text. */
export interface RowProps {
  rowLabels: readonly string[]
  rowTitle: string
}

/** Numbers of either sign, with their shape: one row a character. */
export function Signed({
  shown,
  label,
  columnTitle,
  ...rows
}: RowProps & { shown: Shown; label: string; columnTitle: string }) {
  const [, height, width] = shown.shape
  return (
    <Titled title={label} size={`${height} × ${width}`}>
      <MatrixView
        label={label}
        rows={height}
        columns={width}
        values={shown.values}
        scale="diverging"
        columnTitle={columnTitle}
        format={evenly}
        {...rows}
      />
    </Titled>
  )
}

/** What a block does, in a few sentences. */
export function About({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-[44rem]">
      <h3 className="m-0 font-semibold text-base text-ink">{title}</h3>
      <p className="m-0 mt-1 text-quiet text-sm leading-relaxed">{children}</p>
    </div>
  )
}

/** A tensor under its name and shape. */
export function Titled({ title, size, children }: { title: string; size: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h4 className="m-0 mb-1 font-medium text-[0.8125rem] text-ink">
        {title}
        <span className="ms-2 font-mono font-normal text-quiet text-xs">{size}</span>
      </h4>
      {children}
    </div>
  )
}

/** A number of a tensor, as wide as all others, so that cells do not lose and gain their numbers while it learns. */
export const evenly = (value: number) =>
  (value.toFixed(2) === '-0.00' ? '0.00' : value.toFixed(2)).replace('-', '−')
