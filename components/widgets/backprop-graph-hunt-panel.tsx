'use client'

import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { plural, say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import type { HuntProps } from './backprop-graph-hunt'
import { UNCLEAR } from './backprop-graph-verdicts'

/** A bug is planted: measures the node that is looked at, or accuses it, and judges who says where the bug is. */
export function BackpropHuntPanel({ run, study, walk, hunt }: HuntProps) {
  const { bug } = run.params
  const { fault, faultless, names, graph, gradients, measured, verdicts } = study
  const { chosen } = walk
  const { verdict, checked, innocent } = hunt
  const name = names[chosen]!
  const operation = graph.nodes[chosen]!.kind === 'operation'
  const measurements = plural({ one: '{n} measurement', other: '{n} measurements' }, { n: checked.size })
  return (
    // biome-ignore lint/a11y/useSemanticElements: no landmark: a page may show several of these
    <div
      role="group"
      aria-label={say('The hunt')}
      className="grid w-full gap-2 rounded-control border border-rule p-3 [[data-project]_&]:p-2 [[data-project]_&_button]:min-h-9 [[data-project]_&_button]:px-1.5"
    >
      {faultless ? (
        <Notice tone="warn">
          {say(
            'No bug would show in this graph: sums have no slope to get wrong, and other slips change nothing at these values. Draw another one.',
          )}
        </Notice>
      ) : (
        <>
          <p className="m-0 text-[0.8125rem]">
            {rich(
              '<b>Bug {bug} is planted:</b> one node passes a wrong slope to one of its operands. Choose a node, and measure or accuse it.',
              { bug, b: (words) => <b>{words}</b> },
            )}
          </p>
          <div className="flex flex-wrap items-center gap-2">
            <Button
              onClick={() => hunt.check(chosen)}
              disabled={checked.has(chosen) || !walk.known[chosen]!.final}
            >
              {say('Measure {name}', { name })}
            </Button>
            <Button onClick={() => hunt.accuse(chosen)} disabled={!operation || verdict?.right}>
              {say('The bug is in {name}', { name })}
            </Button>
          </div>
        </>
      )}
      <div role="status" className="grid gap-2 text-[0.8125rem]">
        {verdict?.node !== chosen && !verdict?.right && checked.has(chosen) && (
          <p className="m-0">
            {say('{name}: computed {gradients}, measured {measured}:', {
              name,
              gradients: formatNumber(gradients[chosen]!, 5),
              measured: formatNumber(measured[chosen]!, 5),
            })}{' '}
            {verdicts[chosen] === 'right' && <b className="text-good">{say('they agree')}</b>}
            {verdicts[chosen] === 'wrong' && <b className="text-bad">{say('they do not agree')}</b>}
            {verdicts[chosen] === 'unclear' && UNCLEAR}
          </p>
        )}
        {verdict && !verdict.right && verdict.node === chosen && (
          <Notice tone="warn">
            {say('Not {name}: what it passes back is right, for what arrives there.', {
              name: names[verdict.node]!,
            })}{' '}
            {checked.size === 0
              ? say('Measure first.')
              : say('Look for a node whose own gradient agrees while one of its operands’ does not.')}
          </Notice>
        )}
        {verdict?.right && (
          <Notice>
            <b>
              {innocent.size > 0
                ? say('Found, with {measurements} and {accusations}.', {
                    measurements,
                    accusations: plural(
                      { one: '{n} wrong accusation', other: '{n} wrong accusations' },
                      { n: innocent.size },
                    ),
                  })
                : say('Found, with {measurements}.', { measurements })}
            </b>{' '}
            {fault?.says}
          </Notice>
        )}
      </div>
      <div className="flex flex-wrap gap-2 [[data-project]_&]:gap-0">
        {!run.locked('bug') && (
          <>
            <Button variant="quiet" onClick={() => run.change({ bug: (bug % 9999) + 1 })}>
              {say('Another bug')}
            </Button>
            <Button variant="quiet" onClick={() => run.change({ bug: 0 })}>
              {say('Remove the bug')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
