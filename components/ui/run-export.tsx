'use client'

import { type RefObject, useState } from 'react'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import type { Run } from '@/lib/worker/use-experiment'
import { Button } from './button'
import { download, historyToCsv } from './export-files'
import { figureToPng, figureToSvg } from './figure'
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

/** History as CSV, figures as SVG and PNG, and whatever files the widget itself offers. */
export function RunExport({ widget, run, items, root, onDone }: RunExportProps) {
  const [problem, setProblem] = useState<string>()
  const name = `epoch-${widget}-seed${run.seed}-step${run.step}`
  const title = say('{title} · step {step} · seed {seed}', {
    title: run.setup.title,
    step: run.step.toLocaleString(TAG),
    seed: run.seed,
  })
  const figures = [
    {
      label: say('Figure'),
      about: say('the picture in the middle, with axes and legend'),
      part: 'picture',
      suffix: '',
    },
    { label: say('Curves'), about: say('the charts and numbers beside it'), part: 'side', suffix: '-curves' },
  ].flatMap(({ label, about, part, suffix }) => {
    const parts = [...(root.current?.querySelectorAll<HTMLElement>(`.frame-${part}`) ?? [])]
    if (parts.length === 0) return []
    return [
      {
        label: `${label} (SVG)`,
        about: say('{about}: sharp at every size, text stays text', { about }),
        make: async () => ({
          name: `${name}${suffix}.svg`,
          blob: new Blob([figureToSvg({ parts, title })], { type: 'image/svg+xml' }),
        }),
      },
      {
        label: `${label} (PNG)`,
        about: say('{about}, as pixels', { about }),
        make: async () => ({ name: `${name}${suffix}.png`, blob: await figureToPng({ parts, title }) }),
      },
    ]
  })
  const all: ExportItem[] = [
    {
      label: say('History (CSV)'),
      about: say('{history} rows: every metric at every step that was looked at, earlier runs included', {
        history: run.history.length,
      }),
      make: async () => ({ name: `${name}.csv`, blob: new Blob([historyToCsv(run)], { type: 'text/csv' }) }),
    },
    ...figures,
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
