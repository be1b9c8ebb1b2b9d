'use client'

import { lazy } from 'react'
import { Button } from '@/components/ui/button'
import { Later } from '@/components/ui/later'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import type { BackpropRun } from './backprop-graph'
import type { Study } from './backprop-graph-study'
import type { Walk } from './backprop-graph-walk'

// Needed by those who plant a bug.
const Panel = lazy(async () => ({ default: (await import('./backprop-graph-hunt-panel')).BackpropHuntPanel }))

/** What the reader has found out about one planted bug. */
export interface Hunt {
  /** Nodes whose gradient was compared with its finite difference. */
  checked: ReadonlySet<number>
  /** Nodes that were accused without reason. */
  innocent: ReadonlySet<number>
  verdict?: { node: number; right: boolean }
  check(node: number): void
  accuse(node: number): void
}

const NONE: ReadonlySet<number> = new Set()

/** The hunt for the bug of this graph; another bug or another graph begins another one. */
export function useHunt({ fault, graph }: Pick<Study, 'fault' | 'graph'>, bug: number): Hunt {
  const key = `${bug}/${graph.nodes.length}/${fault?.node}/${fault?.id}`
  const fresh = {
    key,
    checked: NONE,
    innocent: NONE,
    verdict: undefined as Hunt['verdict'],
  }
  const [kept, setKept] = useShown('backprop-graph-hunt/kept', fresh)
  const now = kept.key === key ? kept : fresh
  return {
    ...now,
    check: (node) => setKept({ ...now, checked: new Set([...now.checked, node]), verdict: undefined }),
    accuse(node) {
      const right = node === fault?.node
      const innocent = right ? now.innocent : new Set([...now.innocent, node])
      setKept({ ...now, innocent, verdict: { node, right } })
    },
  }
}

export interface HuntProps {
  run: BackpropRun
  study: Study
  walk: Walk
  hunt: Hunt
}

/** Plants a wrong local derivative; then the hunt for it. */
export function BackpropHunt(props: HuntProps) {
  const { run, walk } = props
  if (run.params.bug > 0)
    return (
      <Later space="min-h-40">
        <Panel {...props} />
      </Later>
    )
  if (run.locked('bug')) return null
  return (
    <div className="flex w-full flex-wrap items-center gap-x-3 gap-y-2">
      <Button
        onClick={() => {
          run.change({ bug: 1 })
          walk.go(walk.steps.length)
        }}
      >
        {say('Plant a bug')}
      </Button>
      <p className="m-0 min-w-52 flex-1 text-quiet text-xs">
        {say('One local slope becomes wrong. Find the node by measuring as few gradients as you can.')}
      </p>
    </div>
  )
}
