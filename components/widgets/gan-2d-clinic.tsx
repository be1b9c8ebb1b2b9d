'use client'

import { Button } from '@/components/ui/button'
import type { Gan2dParams } from '@/lib/experiments/gan-2d.params'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import type { Gan2dRun } from './gan-2d'

/** A generator that learns twenty times as fast as the discriminator: it hunts for the one best place. */
const ILLNESS = {
  loss: 'non-saturating',
  penalty: 0.1,
  discriminatorSteps: 1,
  discriminatorRate: 0.0005,
  generatorRate: 0.01,
} as const satisfies Partial<Gan2dParams>
const PATIENT = {
  ...ILLNESS,
  data: 'ring',
  learns: 'both',
  batchSize: 128,
  latent: 2,
  generatorWidth: 32,
  discriminatorWidth: 32,
} as const satisfies Partial<Gan2dParams>

/** Each is one change to the running game. */
const REPAIRS: readonly { name: string; about: string; patch: Partial<Gan2dParams> }[] = [
  {
    name: say('The same pace for both'),
    about: say('Both learning rates become 0.002.'),
    patch: { generatorRate: 0.002, discriminatorRate: 0.002 },
  },
  {
    name: say('Five discriminator steps a round'),
    about: say('The discriminator sees every move before the next one.'),
    patch: { discriminatorSteps: 5 },
  },
  {
    name: say('R1 penalty'),
    about: say('The discriminator pays for a steep slope at real samples.'),
    patch: { loss: 'r1', penalty: 0.1 },
  },
  {
    name: say('Wasserstein loss'),
    about: say('A critic with a slope of 1 everywhere.'),
    patch: { loss: 'wgan-gp', penalty: 1 },
  },
]

interface Entry {
  name: string
  step: number
  found: string
  precision: string
}

/** A game that collapses, and what can be done about it; every treatment is noted with the state it was given in. */
export function Gan2dClinic({ run }: { run: Gan2dRun }) {
  const { snapshot, step, change, locked } = run
  const [notes, setNotes] = useShown<Entry[]>('gan-2d-clinic/notes', [])
  const now = {
    step,
    found: snapshot?.modes
      ? say('{found} of {shares}', { found: snapshot.modes.found, shares: snapshot.modes.shares.length })
      : '',
    precision: snapshot ? formatPercent(snapshot.metrics.precision!, 0) : '',
  }
  const barred = ['data', 'loss', 'generatorRate', 'discriminatorRate', 'discriminatorSteps'].some(locked)
  if (barred) return <p className="m-0 text-quiet text-sm">{say('In this task the clinic is closed.')}</p>
  return (
    <div className="grid gap-4 text-[0.875rem] @2xl:grid-cols-2">
      <div className="grid content-start gap-3">
        <p className="m-0 text-quiet">
          {say(
            'The patient: a generator that learns twenty times as fast as its discriminator. It finds the place that looks best just now and puts everything there. Train it to step 1,000 and beyond, then try a repair while it goes on.',
          )}
        </p>
        <p className="m-0 flex flex-wrap gap-2">
          <Button
            onClick={() => {
              change(PATIENT)
              setNotes([])
            }}
          >
            {say('Bring the patient in')}
          </Button>
          <Button onClick={() => change(ILLNESS)} disabled={step === 0}>
            {say('Stop all treatment')}
          </Button>
        </p>
        <ul className="m-0 grid list-none gap-2 p-0">
          {REPAIRS.map(({ name, about, patch }) => (
            <li key={name} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Button
                onClick={() => {
                  change(patch)
                  setNotes([...notes, { name, ...now }])
                }}
                disabled={step === 0}
              >
                {name}
              </Button>
              <span className="text-quiet text-xs">{about}</span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <table className="w-full border-collapse text-start font-mono text-xs tabular-nums [&_td]:border-rule [&_td]:border-t [&_td]:py-1 [&_td]:pe-3 [&_th]:pe-3 [&_th]:text-start [&_th]:font-medium [&_th]:font-sans [&_th]:text-quiet">
          <caption className="pb-1 text-start font-sans text-quiet">{say('Record of the treatment')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('treatment')}</th>
              <th scope="col">{say('given at step')}</th>
              <th scope="col">{say('modes then')}</th>
              <th scope="col">{say('precision then')}</th>
            </tr>
          </thead>
          <tbody>
            {notes.map((note, i) => (
              <tr key={i}>
                <td className="font-sans">{note.name}</td>
                <td>{note.step.toLocaleString(TAG)}</td>
                <td>{note.found}</td>
                <td>{note.precision}</td>
              </tr>
            ))}
            <tr>
              <td className="font-sans">{say('now')}</td>
              <td>{now.step.toLocaleString(TAG)}</td>
              <td>{now.found}</td>
              <td>{now.precision}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  )
}
