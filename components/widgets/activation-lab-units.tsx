'use client'

import type { Lane } from '@/lib/experiments/activation-lab'
import type { ActivationName } from '@/lib/experiments/activation-lab.params'
import { DEAD_UNIT, LEARNING, SATURATED_UNIT } from '@/lib/experiments/activation-lab-vitals'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { LaneKey } from './activation-lab-key'
import { ACTIVATION_NAMES } from './activation-lab-names'

const KINDS = [
  { state: LEARNING, name: say('open##of a neuron'), sign: '●', look: 'text-good' },
  { state: SATURATED_UNIT, name: say('saturated'), sign: '◐', look: 'text-quiet' },
  { state: DEAD_UNIT, name: say('dead'), sign: '✕', look: 'text-bad font-bold' },
] as const

/** Every hidden neuron of every network: does an error still get through it? */
export function Units({ names, lanes }: { names: readonly ActivationName[]; lanes?: readonly Lane[] }) {
  return (
    <div className="grid gap-4">
      <dl className="m-0 grid gap-x-6 gap-y-1 text-[0.8125rem] @min-[640px]:grid-cols-3 [&_dd]:m-0 [&_dd]:inline [&_dt]:inline [&_dt]:font-semibold">
        <div>
          <dt>
            <Sign state={LEARNING} /> {say('open:')}
          </dt>{' '}
          <dd>{say('its slope f′(z) is 0.05 or more at over a tenth of the training points.')}</dd>
        </div>
        <div>
          <dt>
            <Sign state={SATURATED_UNIT} /> {say('saturated:')}
          </dt>{' '}
          <dd>{say('the slope is below 0.05 at nine points in ten or more.')}</dd>
        </div>
        <div>
          <dt>
            <Sign state={DEAD_UNIT} /> {say('dead:')}
          </dt>{' '}
          <dd>{say('the slope is exactly 0 at every training point. No error can move it.')}</dd>
        </div>
      </dl>
      <div className="grid gap-x-6 gap-y-4 @min-[520px]:grid-cols-2">
        {names.map((name, i) => (
          <LaneUnits
            key={name}
            name={name}
            at={i}
            lane={lanes?.find(({ activation }) => activation === name)}
          />
        ))}
      </div>
    </div>
  )
}

function LaneUnits({ name, at, lane }: { name: ActivationName; at: number; lane?: Lane }) {
  return (
    <section
      className="grid content-start gap-1"
      aria-label={say('Neurons of the {activation} network', {
        activation: ACTIVATION_NAMES[name],
      })}
    >
      <p className="m-0 flex flex-wrap items-center gap-x-2 text-[0.875rem]">
        <LaneKey lane={at} />
        <b className="font-semibold">{ACTIVATION_NAMES[name]}</b>
        {lane && !lane.out && (
          <span className="text-quiet">
            {say('{dead} dead, {saturated} saturated', {
              dead: formatPercent(lane.dead, 0),
              saturated: formatPercent(lane.saturated, 0),
            })}
          </span>
        )}
      </p>
      {lane && !lane.out ? (
        <ol className="m-0 grid list-none gap-0.5 p-0">
          {lane.layers.map(({ states, slope }, l) => (
            <li key={l} className="flex flex-wrap items-baseline gap-x-3 text-[0.8125rem]">
              <span className="w-14 text-quiet">{say('layer {l}', { l: l + 1 })}</span>
              <span aria-hidden="true" className="tracking-[0.2em]">
                {Array.from(states, (state, u) => (
                  <Sign key={u} state={state} />
                ))}
              </span>
              <span className="sr-only">{inWords(states)}</span>
              <span className="font-mono text-quiet text-xs tabular-nums">
                {say('mean slope {slope}', { slope: slope.toFixed(3) })}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="m-0 text-quiet text-sm">
          {lane ? say('Out of the race.') : say('Nothing to show yet.')}
        </p>
      )}
    </section>
  )
}

function Sign({ state }: { state: number }) {
  const { sign, look } = KINDS[state]!
  return (
    <span aria-hidden="true" className={look}>
      {sign}
    </span>
  )
}

const inWords = (states: Uint8Array) =>
  KINDS.map(({ state, name }) =>
    say('{count} {kind}', { count: states.filter((one) => one === state).length, kind: name }),
  ).join(say(', '))
