'use client'

import { useId } from 'react'
import { useSlow } from '@/components/charts/slow'
import { BOX, Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { Scrolling } from '@/components/ui/scrolling'
import { Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import type { ReadAnswer } from '@/lib/experiments/memory-race'
import type { TextTask } from '@/lib/experiments/memory-race.params'
import { LONGEST_READ } from '@/lib/experiments/memory-race-words'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { type Cell, GATES } from '@/lib/math/recurrent'
import { useShown } from '@/lib/twin/use-shown'
import { useAnswer } from './image-answer'
import type { MemoryRaceRun } from './memory-race'
import { CELL_NAMES, evenly, GATE_NAMES, OPENINGS, shown, TEXT_WORDS } from './memory-race-names'
import { type LettersProps, MemoryRaceWritten } from './memory-race-written'

/** The reader's own text under the gates of a network, letter by letter, and others that it makes up. */
export function MemoryRaceLetters({ run, task }: { run: MemoryRaceRun; task: TextTask }) {
  const { params, status, backend, step } = run
  const ready = backend !== undefined && status !== 'loading' && status !== 'error'
  const racing = params.cells.includes(params.look)
  const version = useSlow(step, 700)
  if (!racing)
    return (
      <p className="m-0 text-quiet text-sm">
        {say('No {cell} races. Choose another cell under “Look into”.', {
          cell: CELL_NAMES[params.look],
        })}
      </p>
    )
  return (
    <div className="grid gap-5">
      <Read run={run} task={task} version={version} ready={ready} />
      <MemoryRaceWritten run={run} task={task} version={version} ready={ready} />
    </div>
  )
}

function Read({ run, task, version, ready }: LettersProps) {
  const { look } = run.params
  const words = TEXT_WORDS[task]
  const id = useId()
  const [text, setText] = useShown('memory-race-letters/text', words.example)
  const [gate, setGate] = useShown('memory-race-letters/gate', 'f')
  const [unit, setUnit] = useShown('memory-race-letters/unit', 0)
  const names = gatesOf(look)
  const chosen = names.includes(gate) ? gate : names[0]!
  const { answer, problem } = useAnswer<ReadAnswer>(
    run,
    ready ? { type: 'read', cell: look, text } : undefined,
    version,
  )
  const values = answer?.gates[chosen]
  const options = names.map((name) => ({ value: name, label: gateName(look, name) }))
  return (
    <section aria-label={say('A {thing} under its gates', { thing: words.thing })} className="grid gap-3">
      <div className="grid items-end gap-x-5 gap-y-3 @min-[480px]:grid-cols-3">
        <Field id={id} label={say('Read this {thing}', { thing: words.thing })}>
          <input
            id={id}
            type="text"
            value={text}
            maxLength={LONGEST_READ[task]}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className={`font-mono ${BOX}`}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        <Select label={say('Colour by')} value={chosen} options={options} onChange={setGate} />
        <Slider
          label={say('Of')}
          value={Math.min(unit, run.params.units)}
          min={0}
          max={run.params.units}
          format={(unit) => (unit === 0 ? say('all units, mean') : say('unit {unit}', { unit }))}
          onChange={setUnit}
        />
      </div>
      {problem && <Notice tone="error">{problem}</Notice>}
      {answer && values ? (
        <Coloured
          answer={answer}
          values={values}
          unit={Math.min(unit, run.params.units)}
          signed={!OPENINGS[look].includes(chosen)}
          label={gateName(look, chosen)}
        />
      ) : (
        <p className="m-0 text-quiet text-sm">
          {rich(
            'Press <b>Train</b>. The network reads letter by letter and guesses each next one; your {thing} appears here under its gates.',
            { b: (words) => <b>{words}</b>, thing: words.thing },
          )}
        </p>
      )}
    </section>
  )
}

interface ColouredProps {
  answer: ReadAnswer
  /** [T, H] */
  values: Float32Array
  /** From 1; 0 for the mean of all. */
  unit: number
  /** Between −1 and 1 (or, of a cell, beyond), rather than between 0 and 1. */
  signed: boolean
  label: string
}

/** Each letter over a patch in the colour of a number, with the number, and what was guessed before it came. */
function Coloured({ answer: { letters, guesses, surprise }, values, unit, signed, label }: ColouredProps) {
  const H = values.length / letters.length
  const of = (t: number) => {
    const row = values.subarray(t * H, (t + 1) * H)
    return unit > 0 ? row[unit - 1]! : row.reduce((sum, value) => sum + value, 0) / H
  }
  return (
    <div className="grid min-w-0 gap-1">
      <p className="m-0 text-quiet text-xs">
        {say(
          '{label}, {of}, at each letter; {colours}. Below: the likeliest next letter, and how many bits the letter cost that came.',
          {
            label,
            of: unit > 0 ? say('unit {unit}', { unit }) : say('mean over all units'),
            colours: signed
              ? say('blue below 0, orange above')
              : say('the stronger the colour, the wider open'),
          },
        )}
      </p>
      <Scrolling label={say('{label} at each letter', { label })}>
        <table>
          <caption className="sr-only">{say('{label} at each letter', { label })}</caption>
          <tbody className="font-mono tabular-nums">
            <tr>
              <Head>{say('letter')}</Head>
              {letters.map((letter, t) => (
                <td key={t} className="min-w-12 px-0.5 text-center text-lg">
                  {shown(letter)}
                </td>
              ))}
            </tr>
            <tr>
              <Head>{label}</Head>
              {letters.map((_, t) => {
                const value = of(t)
                return (
                  <td key={t} className="px-0.5 text-center text-xs">
                    <span
                      aria-hidden="true"
                      className="mb-0.5 block h-6 rounded-sm border border-rule"
                      style={{ backgroundColor: shade(value, signed) }}
                    />
                    {evenly(value)}
                  </td>
                )
              })}
            </tr>
            <tr>
              <Head>{say('guesses')}</Head>
              {guesses.map(([best], t) => (
                <td key={t} className="px-0.5 text-center text-xs">
                  {best && (
                    <>
                      {shown(best.letter)} {formatPercent(best.probability, 0)}
                    </>
                  )}
                </td>
              ))}
            </tr>
            <tr>
              <Head>{say('next cost')}</Head>
              {letters.map((_, t) => (
                <td key={t} className="px-0.5 text-center text-xs">
                  {surprise[t] === undefined ? '' : surprise[t].toFixed(1)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scrolling>
    </div>
  )
}

const Head = ({ children }: { children: string }) => (
  <th scope="row" className="pe-2 text-start font-medium font-sans text-quiet text-xs">
    {children}
  </th>
)

/** Magnitudes from the page's ground to deep blue, signed numbers from blue to orange. */
function shade(value: number, signed: boolean): string {
  const percent = Math.round(100 * Math.min(1, Math.abs(value)))
  const end = signed ? (value < 0 ? 'neg' : 'pos') : 'mag'
  return `color-mix(in oklab, var(--${end}) ${percent}%, var(--zero))`
}

/** The gates first, then what they work on. */
function gatesOf(cell: Cell): string[] {
  const rest = GATES[cell].filter((name) => !OPENINGS[cell].includes(name) && name !== 'h')
  return [...OPENINGS[cell], ...rest, ...(cell === 'lstm' ? ['c'] : []), 'h']
}

const gateName = (cell: Cell, name: string) =>
  GATE_NAMES[cell][name] ?? (name === 'c' ? say('cell c') : say('state h'))
