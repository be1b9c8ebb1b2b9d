'use client'

import { Button } from '@/components/ui/button'
import { Scrolling } from '@/components/ui/scrolling'
import type { PlaygroundParams } from '@/lib/experiments/playground.params'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatBrief, formatPercent } from '@/lib/math/format'
import type { PlaygroundRun } from './playground'
import { ACTIVATION_NAMES, DATA_NAMES, formatLoss } from './playground-names'

const METRICS = ['loss', 'testLoss', 'accuracy', 'testAccuracy'] as const
const HEAD = [
  say('run'),
  say('network'),
  say('data'),
  say('optimizer'),
  say('seed'),
  say('step'),
  say('train loss'),
  say('test loss'),
  say('train acc.'),
  say('test acc.'),
]

/** This run and its ghosts: what was chosen, and where it led. */
export function RunTable({ run }: { run: PlaygroundRun }) {
  const rows = [
    ...run.ghosts.map((ghost) => ({ ...ghost, params: ghost.params as PlaygroundParams })),
    { name: say('this run'), params: run.params, seed: run.seed, history: run.history },
  ]
  function repeat(params: PlaygroundParams, seed: number) {
    run.change({ ...params })
    run.reseed(seed)
  }
  return (
    <div className="grid gap-3">
      <Scrolling label={say('Runs')} className="relative">
        <table className="w-full text-[0.8125rem] [&_td]:p-1.5 [&_th]:p-1.5">
          <caption className="sr-only">{say('Runs compared by their last step')}</caption>
          <thead className="border-b border-rule text-quiet">
            <tr>
              {HEAD.map((title) => (
                <th key={title} scope="col" className="text-start font-medium whitespace-nowrap">
                  {title}
                </th>
              ))}
              <th>
                <span className="sr-only">{say('again')}</span>
              </th>
            </tr>
          </thead>
          <tbody className="font-mono tabular-nums [&_td]:whitespace-nowrap">
            {rows.map(({ name, params, seed, history }, i) => (
              <tr key={i} className="border-b border-rule last:font-semibold">
                <td className="font-sans">{name}</td>
                <td>{networkOf(params)}</td>
                <td>{dataOf(params)}</td>
                <td>{trainingOf(params)}</td>
                <td>{seed}</td>
                <td>{(history.at(-1)?.step ?? 0).toLocaleString(TAG)}</td>
                {METRICS.map((metric) => (
                  <td key={metric}>{readable(metric, history.at(-1)?.[metric])}</td>
                ))}
                <td>
                  {i < run.ghosts.length && (
                    <Button
                      variant="quiet"
                      aria-label={say('Set up {name} again', { name })}
                      onClick={() => repeat(params, seed)}
                    >
                      {say('Again')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <p className="flex flex-wrap items-center gap-x-3 text-[0.8125rem] text-quiet">
        {say('Earlier runs stay as faded curves in the chart. Six are kept.')}
        <Button variant="quiet" disabled={run.ghosts.length === 0} onClick={run.forgetGhosts}>
          {say('Forget earlier runs')}
        </Button>
      </p>
    </div>
  )
}

const networkOf = ({ features, layers, activation }: PlaygroundParams) =>
  `${[features.length, ...layers].join('-')} ${ACTIVATION_NAMES[activation]}`

const dataOf = ({ data, noise, shuffled }: PlaygroundParams) =>
  [
    DATA_NAMES[data],
    ...(data === 'own' || noise === 0 ? [] : [say('noise {noise}', { noise: formatBrief(noise) })]),
    ...(shuffled === 0
      ? []
      : [say('{shuffled} of labels shuffled', { shuffled: formatPercent(shuffled, 0) })]),
  ].join(say(', '))

function trainingOf({ optimizer, learningRate, batchSize, l1, l2, dropout, frozen }: PlaygroundParams) {
  const extras = [
    ['L1', l1],
    ['L2', l2],
    [say('dropout'), dropout],
    [say('frozen layers'), frozen],
  ] as const
  return [
    `${optimizer} ${formatBrief(learningRate)}`,
    say('batch {batchSize}', { batchSize }),
    ...extras.flatMap(([name, value]) => (value > 0 ? [`${name} ${formatBrief(value)}`] : [])),
  ].join(say(', '))
}

/** A metric as text, a dash where there is none. */
export function readable(metric: string, value: number | undefined) {
  if (value === undefined) return '–'
  return metric.toLowerCase().includes('accuracy') ? formatPercent(value) : formatLoss(value)
}
