'use client'

import { type RefObject, useState } from 'react'
import type { Run } from '@/lib/worker/use-experiment'
import { Button } from './button'
import { canvasesToPng, download, historyToCsv } from './export-files'
import { RunModels } from './run-models'

/** A file a widget can give: made when the reader asks for it. */
export interface ExportItem {
  label: string
  about: string
  make(): Promise<{ name: string; blob: Blob }>
}

interface RunExportProps {
  widget: string
  run: Run
  items: ExportItem[]
  root: RefObject<HTMLElement | null>
  onDone: () => void
}

/** History as CSV, figures as PNG, and whatever files the widget itself offers. */
export function RunExport({ widget, run, items, root, onDone }: RunExportProps) {
  const [problem, setProblem] = useState<string>()
  const name = `epoch-${widget}-seed${run.seed}-step${run.step}`
  const canvasesIn = (part: string) => [
    ...(root.current?.querySelectorAll<HTMLCanvasElement>(`.frame-${part} canvas`) ?? []),
  ]
  const figures = [
    {
      label: 'Figure (PNG)',
      about: 'the picture in the middle, as it is now',
      suffix: '',
      canvases: canvasesIn('picture').slice(0, 1),
    },
    {
      label: 'Curves (PNG)',
      about: 'the charts beside it, as they are now',
      suffix: '-curves',
      canvases: canvasesIn('side'),
    },
  ].filter(({ canvases }) => canvases.length > 0)
  const all: ExportItem[] = [
    {
      label: 'History (CSV)',
      about: `${run.history.length} rows: every metric at every step that was looked at, earlier runs included`,
      make: async () => ({ name: `${name}.csv`, blob: new Blob([historyToCsv(run)], { type: 'text/csv' }) }),
    },
    ...figures.map(({ label, about, suffix, canvases }) => ({
      label,
      about,
      make: async () => ({ name: `${name}${suffix}.png`, blob: await canvasesToPng(canvases) }),
    })),
    ...items,
  ]

  async function give(item: ExportItem) {
    setProblem(undefined)
    try {
      const { name, blob } = await item.make()
      download(name, blob)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <div className="grid gap-3">
      <ul className="grid gap-2">
        {all.map((item) => (
          <li key={item.label} className="flex items-center gap-4">
            <Button onClick={() => give(item)} className="min-w-44">
              {item.label}
            </Button>
            <span className="text-quiet">{item.about}</span>
          </li>
        ))}
      </ul>
      {problem && <p role="alert">{problem}</p>}
      <RunModels run={run} onDone={onDone} />
    </div>
  )
}
