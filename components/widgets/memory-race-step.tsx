'use client'

import { Scrolling } from '@/components/ui/scrolling'
import { Slider } from '@/components/ui/slider'
import { stepsIn } from '@/lib/experiments/memory-race.params'
import type { Inside } from '@/lib/experiments/memory-race-look'
import { say } from '@/lib/locale/say'
import { GATES } from '@/lib/math/recurrent'
import type { MemoryRaceRun } from './memory-race'
import { CELL_NAMES, GATE_NAMES, evenly as n, OPENINGS } from './memory-race-names'

/** The formulas of one unit at one step, each with its numbers. */
export function MemoryRaceStep({ run }: { run: MemoryRaceRun }) {
  const { params, change, snapshot } = run
  const inside = snapshot?.inside
  const length = stepsIn(params)
  return (
    <div className="grid gap-4">
      <div className="grid max-w-xl gap-x-6 gap-y-3 @min-[520px]:grid-cols-2">
        <Slider
          label={say('Step in time')}
          value={Math.min(params.at, length)}
          min={1}
          max={length}
          onChange={(at) => change({ at })}
        />
        <Slider
          label={say('Unit')}
          value={Math.min(params.unit, params.units)}
          min={1}
          max={params.units}
          onChange={(unit) => change({ unit })}
        />
      </div>
      {inside ? (
        <Numbers inside={inside} />
      ) : (
        <p className="m-0 text-quiet text-sm">
          {snapshot
            ? say('No {cell} races. Choose another cell under “Look into”.', {
                cell: CELL_NAMES[params.look],
              })
            : say(
                'After the first step: every formula of the cell, with the numbers of this unit at this step.',
              )}
        </p>
      )}
    </div>
  )
}

function Numbers({ inside }: { inside: Inside }) {
  const { cell, at, unit, sums, h, c } = inside
  const [before, after] = [h[at - 1]!, h[at]!]
  const gate = (name: string) => sums[name]!.gate
  return (
    <div className="grid gap-3 text-sm" data-step-numbers={`${cell},${unit},${at}`}>
      <p className="m-0 text-quiet">
        {say('{cell}, unit {unit}, step {at} of example {example}.', {
          cell: CELL_NAMES[cell],
          unit,
          at,
          example: inside.example,
        })}{' '}
        {cell === 'gru'
          ? say('The reset gate multiplies what the candidate hears of the state, its bias included.')
          : say('The sums go through σ or tanh; what comes out is on the right.')}
      </p>
      <Scrolling label={say('Sums of unit {unit} at step {at}', { unit, at })}>
        <table className="border-collapse font-mono tabular-nums">
          <caption className="sr-only">{say('Sums of unit {unit} at step {at}', { unit, at })}</caption>
          <thead>
            <tr className="text-quiet">
              {[
                say('gate'),
                say('input x W'),
                say('state h U'),
                say('bias'),
                say('function'),
                say('value'),
              ].map((head) => (
                <th
                  key={head}
                  scope="col"
                  className="border-rule border-b px-2.5 py-1 text-end font-medium font-sans"
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {GATES[cell].map((name) => {
              const { input, state, bias, gate } = sums[name]!
              return (
                <tr key={name}>
                  <th scope="row" className="px-2.5 py-0.5 text-start font-medium font-sans">
                    {GATE_NAMES[cell][name]}
                  </th>
                  {[n(input), n(state), n(bias), OPENINGS[cell].includes(name) ? 'σ' : 'tanh', n(gate)].map(
                    (value, i) => (
                      <td key={i} className="px-2.5 py-0.5 text-end">
                        {value}
                      </td>
                    ),
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scrolling>
      <div className="grid gap-1 overflow-x-auto whitespace-nowrap font-mono tabular-nums">
        {cell === 'rnn' && (
          <p className="m-0">
            h′ = tanh({n(sums.h!.input)} + {n(sums.h!.state)} + {n(sums.h!.bias)}) = <b>{n(after)}</b>
          </p>
        )}
        {cell === 'lstm' && c && (
          <>
            <p className="m-0">
              c′ = f · c + i · g = {n(gate('f'))} · {n(c[at - 1]!)} + {n(gate('i'))} · {n(gate('g'))} ={' '}
              <b>{n(c[at]!)}</b>
            </p>
            <p className="m-0">
              h′ = o · tanh(c′) = {n(gate('o'))} · {n(Math.tanh(c[at]!))} = <b>{n(after)}</b>
            </p>
          </>
        )}
        {cell === 'gru' && (
          <>
            <p className="m-0">
              n = tanh({n(sums.n!.input + sums.n!.bias)} + r · {n(inside.unreset ?? 0)}) ={' '}
              <b>{n(gate('n'))}</b>
            </p>
            <p className="m-0">
              h′ = z · h + (1 − z) · n = {n(gate('z'))} · {n(before)} + {n(1 - gate('z'))} · {n(gate('n'))} ={' '}
              <b>{n(after)}</b>
            </p>
          </>
        )}
      </div>
    </div>
  )
}
