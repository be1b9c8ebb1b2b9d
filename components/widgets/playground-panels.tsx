'use client'

import { lazy, type ReactNode } from 'react'
import { Later } from '@/components/ui/later'
import { Tabs } from '@/components/ui/tabs'
import { say } from '@/lib/locale/say'
import type { PlaygroundRun } from './playground'
import { type PanelId, panelsOf } from './playground-panel-ids'
import type { Place, Probe } from './playground-probe'
import { RunTable } from './playground-runs'
import { useSeries } from './playground-series'

// Most readers open few of these, so a page does not load them.
const Seeds = lazy(async () => ({ default: (await import('./playground-seeds')).Seeds }))
const WeightTable = lazy(async () => ({ default: (await import('./playground-weights')).WeightTable }))
const AskPlace = lazy(async () => ({ default: (await import('./playground-ask')).AskPlace }))
const LossSurface = lazy(async () => ({ default: (await import('./playground-surface')).LossSurface }))
const OwnPoints = lazy(async () => ({ default: (await import('./playground-points')).OwnPoints }))
const StopWhen = lazy(async () => ({ default: (await import('./playground-stop')).StopWhen }))

interface PlaygroundPanelsProps {
  run: PlaygroundRun
  probe?: Probe
  place: Place | null
  onPlace: (place: Place | null) => void
}

/** What does not fit into one look. */
export function PlaygroundPanels({ run, probe, place, onPlace }: PlaygroundPanelsProps) {
  const series = useSeries(run)
  const panels: Record<PanelId, { label: string; content: ReactNode }> = {
    runs: { label: say('Compare runs'), content: <RunTable run={run} /> },
    seeds: { label: say('Several seeds'), content: <Seeds series={series} /> },
    weights: {
      label: say('All numbers'),
      content: (
        <div className="grid gap-3">
          <AskPlace place={place} onPlace={onPlace} />
          <WeightTable run={run} probe={probe} />
        </div>
      ),
    },
    surface: { label: say('Loss surface'), content: <LossSurface run={run} /> },
    own: { label: say('My own points'), content: <OwnPoints run={run} /> },
    stop: { label: say('Stop when'), content: <StopWhen run={run} /> },
  }
  const tabs = panelsOf(run.locked).map((id) => ({
    id,
    label: panels[id].label,
    content: <Later>{panels[id].content}</Later>,
  }))
  return <Tabs label={say('More about this run')} tabs={tabs} />
}
