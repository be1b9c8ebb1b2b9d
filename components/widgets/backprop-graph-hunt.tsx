'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { agrees } from '@/lib/autograd/finite-difference'
import { formatNumber } from '@/lib/math/format'
import type { BackpropRun } from './backprop-graph'
import type { Study } from './backprop-graph-study'
import type { Walk } from './backprop-graph-walk'

/** What the reader has found out about one planted bug. */
export interface Hunt {
  /** Nodes whose gradient was compared with its finite difference. */
  checked: ReadonlySet<number>
  verdict?: { node: number; right: boolean }
  check(node: number): void
  accuse(node: number): void
}

/** The hunt for the bug of this graph; another bug or another graph begins another one. */
export function useHunt({ fault, graph }: Pick<Study, 'fault' | 'graph'>, bug: number): Hunt {
  const key = `${bug}/${graph.nodes.length}/${fault?.node}/${fault?.id}`
  const fresh = {
    key,
    checked: new Set<number>() as ReadonlySet<number>,
    verdict: undefined as Hunt['verdict'],
  }
  const [kept, setKept] = useState(fresh)
  const now = kept.key === key ? kept : fresh
  return {
    checked: now.checked,
    verdict: now.verdict,
    check: (node) => setKept({ ...now, checked: new Set([...now.checked, node]) }),
    accuse: (node) => setKept({ ...now, verdict: { node, right: node === fault?.node } }),
  }
}

interface HuntProps {
  run: BackpropRun
  study: Study
  walk: Walk
  hunt: Hunt
}

/** Plants a wrong local derivative, and judges who says where it is. */
export function BackpropHunt({ run, study, walk, hunt }: HuntProps) {
  const { bug } = run.params
  const { fault, faultless, names, graph, gradients, measured } = study
  const { chosen } = walk
  if (run.locked('bug') && bug === 0) return null
  if (bug === 0)
    return (
      <div className="flex w-full flex-wrap items-center gap-x-3 gap-y-2">
        <Button
          onClick={() => {
            run.change({ bug: 1 })
            walk.go(walk.steps.length)
          }}
        >
          Plant a bug
        </Button>
        <p className="m-0 min-w-52 flex-1 text-quiet text-xs">
          One local slope becomes wrong. Find the node by measuring as few gradients as you can.
        </p>
      </div>
    )
  const { verdict, checked } = hunt
  const name = names[chosen]!
  const operation = graph.nodes[chosen]!.kind === 'operation'
  const right = agrees(gradients[chosen]!, measured[chosen]!)
  return (
    // biome-ignore lint/a11y/useSemanticElements: no landmark: a page may show several of these
    <div
      role="group"
      aria-label="The hunt"
      className="grid w-full gap-2 rounded-control border border-rule p-3"
    >
      {faultless ? (
        <Notice tone="warn">
          No bug would show in this graph: sums alone have no slope to get wrong. Draw another one.
        </Notice>
      ) : (
        <>
          <p className="m-0 text-[0.8125rem]">
            <b>Bug {bug} is planted.</b> One node passes a wrong slope to one of its operands; everything
            before it inherits the error. Choose a node, then measure its gradient or accuse it.
          </p>
          <div className="flex flex-wrap items-center gap-2">
            <Button
              onClick={() => hunt.check(chosen)}
              disabled={checked.has(chosen) || !walk.known[chosen]!.final}
            >
              Measure {name}
            </Button>
            <Button onClick={() => hunt.accuse(chosen)} disabled={!operation || verdict?.right}>
              The bug is in {name}
            </Button>
          </div>
        </>
      )}
      <div role="status" className="grid gap-2 text-[0.8125rem]">
        {!verdict && checked.has(chosen) && (
          <p className="m-0">
            {name}: computed {formatNumber(gradients[chosen]!, 5)}, measured{' '}
            {formatNumber(measured[chosen]!, 5)}:{' '}
            <b className={right ? 'text-good' : 'text-bad'}>{right ? 'they agree' : 'they do not agree'}</b>
          </p>
        )}
        {verdict && !verdict.right && (
          <Notice tone="warn">
            Not {names[verdict.node]}: what it passes back is right, for what arrives there.{' '}
            {checked.size === 0
              ? 'Measure first.'
              : 'Look for a node whose own gradient agrees while one of its operands’ does not.'}
          </Notice>
        )}
        {verdict?.right && (
          <Notice>
            <b>Found, with {checked.size === 1 ? '1 measurement' : `${checked.size} measurements`}.</b>{' '}
            {fault?.says}
          </Notice>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {!run.locked('bug') && (
          <>
            <Button variant="quiet" onClick={() => run.change({ bug: (bug % 9999) + 1 })}>
              Another bug
            </Button>
            <Button variant="quiet" onClick={() => run.change({ bug: 0 })}>
              Remove the bug
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
