'use client'

import { lazy } from 'react'
import { Later } from '@/components/ui/later'
import { Tabs } from '@/components/ui/tabs'
import { say } from '@/lib/locale/say'
import type { NeuronRun } from './neuron'
import type { Spot } from './neuron-geometry'
import type { NeuronModel } from './neuron-model'

// Most readers open few of these, so a page does not load them.
const Rule = lazy(async () => ({ default: (await import('./neuron-rule')).NeuronRule }))
const Compare = lazy(async () => ({ default: (await import('./neuron-compare')).NeuronCompare }))
const Valley = lazy(async () => ({ default: (await import('./neuron-valley')).NeuronValley }))
const Table = lazy(async () => ({ default: (await import('./neuron-table')).NeuronTable }))
const Own = lazy(async () => ({ default: (await import('./own-points')).OwnPoints }))

/** A neuron gets half the coordinates in which own points are kept. */
const OWN_SCALE = 2

interface NeuronPanelsProps {
  run: NeuronRun
  model: NeuronModel
  onPick: (spot: Spot) => void
}

/** What does not fit into one look. A link may lock any of these by its name. */
export function NeuronPanels({ run, model, onPick }: NeuronPanelsProps) {
  const tabs = [
    { id: 'rule', label: say('Perceptron rule'), content: <Rule run={run} model={model} onPick={onPick} /> },
    { id: 'compare', label: say('Side by side'), content: <Compare run={run} /> },
    { id: 'valley', label: say('Loss valley'), content: <Valley run={run} model={model} /> },
    { id: 'table', label: say('Every example'), content: <Table run={run} model={model} onPick={onPick} /> },
    {
      id: 'own',
      label: say('My own points'),
      content: (
        <Own text={run.params.own} scale={OWN_SCALE} onChange={(own) => run.change({ data: 'own', own })} />
      ),
    },
  ].filter(({ id }) => !run.locked(id) && !(id === 'own' && run.locked('data')))
  if (tabs.length === 0) return null
  const shown = tabs.map((tab) => ({
    ...tab,
    content: <Later>{tab.content}</Later>,
  }))
  return <Tabs label={say('More about this neuron')} tabs={shown} />
}
