'use client'

import { lazy } from 'react'
import { Later } from '@/components/ui/later'
import { Tabs } from '@/components/ui/tabs'
import type { PlaygroundRun } from './playground'
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

/** What does not fit into one look. A link may lock any of these by its name. */
export function PlaygroundPanels({ run, probe, place, onPlace }: PlaygroundPanelsProps) {
  const series = useSeries(run)
  const tabs = [
    { id: 'runs', label: 'Compare runs', content: <RunTable run={run} /> },
    { id: 'seeds', label: 'Several seeds', content: <Seeds series={series} /> },
    {
      id: 'weights',
      label: 'All numbers',
      content: (
        <div className="grid gap-3">
          <AskPlace place={place} onPlace={onPlace} />
          <WeightTable run={run} probe={probe} />
        </div>
      ),
    },
    { id: 'surface', label: 'Loss surface', content: <LossSurface run={run} /> },
    { id: 'own', label: 'My own points', content: <OwnPoints run={run} /> },
    { id: 'stop', label: 'Stop when', content: <StopWhen run={run} /> },
  ].filter(
    ({ id }) =>
      !run.locked(id) && !(id === 'own' && run.locked('data')) && !(id === 'seeds' && run.locked('seed')),
  )
  if (tabs.length === 0) return null
  const shown = tabs.map((tab) => ({
    ...tab,
    content: <Later>{tab.content}</Later>,
  }))
  return <Tabs label="More about this run" tabs={shown} />
}
