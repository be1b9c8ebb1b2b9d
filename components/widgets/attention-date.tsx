'use client'

import { useId } from 'react'
import { MatrixView } from '@/components/charts/matrix-view'
import { BOX, Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { Read } from '@/lib/experiments/attention'
import { LANES } from '@/lib/experiments/attention.params'
import { ISO, LONGEST, unknownIn } from '@/lib/experiments/attention-task'
import { plural, say } from '@/lib/locale/say'
import type { AttentionRun } from './attention'
import { LANE_NAMES } from './attention-names'
import { visible } from './gpt-text'

/** A date of the reader's own: what both networks make of it, and where the one with attention looks. */
export function AttentionDate({ run }: { run: AttentionRun }) {
  const { params, change, locked, snapshot } = run
  const id = useId()
  const unknown = unknownIn(params.date)
  return (
    <>
      {!locked('date') && (
        <Field id={id} label={say('A date, as you would write it')}>
          <input
            id={id}
            type="text"
            value={params.date}
            maxLength={LONGEST}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className={`font-mono ${BOX}`}
            onChange={({ target }) => change({ date: target.value })}
          />
        </Field>
      )}
      {unknown.length > 0 ? (
        <Notice tone="warn">
          {plural(
            {
              one: '{unknown}: no date that they learn from has this character. Write it like 3 March 1998, Mar 3, 98, 3.3.1998, 3/14/98 or 1998/3/3, between 1950 and 2049.',
              other:
                '{unknown}: no date that they learn from has these characters. Write it like 3 March 1998, Mar 3, 98, 3.3.1998, 3/14/98 or 1998/3/3, between 1950 and 2049.',
            },
            {
              n: unknown.length,
              unknown: unknown.map((letter) => `“${letter}”`).join(say(', ##between the items of a list')),
            },
          )}
        </Notice>
      ) : snapshot?.own ? (
        <Looked read={snapshot.own} />
      ) : (
        <p className="m-0 min-h-80 text-quiet text-sm">
          {params.date.trim()
            ? say(
                'Two networks read dates letter by letter and write them as 1998-03-03. Press Train: here you see what each makes of your date, and which letters the one with attention looks at.',
              )
            : say('Type a date.')}
        </p>
      )}
    </>
  )
}

function Looked({ read: { text, readings } }: { read: Read }) {
  const { answer, weights } = readings.attention
  return (
    <>
      <dl className="m-0 grid grid-cols-2 gap-2">
        {LANES.map((lane) => (
          <div key={lane} className="min-w-0 rounded-control bg-sunken px-2.5 py-1.5" data-answer={lane}>
            <dt className="text-quiet text-xs">{LANE_NAMES[lane]}</dt>
            <dd className="m-0 font-mono font-semibold text-base text-ink tabular-nums">
              {readings[lane].answer}
            </dd>
          </div>
        ))}
      </dl>
      {/* Ten rows, and the bar below them, on one screen. */}
      <div className={text.length < 15 ? 'max-w-[min(34rem,54vh)]' : 'max-w-[80vh]'}>
        <MatrixView
          label={say('Where it looks')}
          rows={ISO}
          columns={text.length}
          values={weights!}
          scale="sequential"
          domain={UNIT}
          rowLabels={[...answer]}
          columnLabels={[...text].map(visible)}
          rowTitle={say('writes')}
          columnTitle={say('looks at')}
          format={hundredths}
        />
      </div>
    </>
  )
}

const UNIT = [0, 1] as const
const hundredths = (weight: number) => weight.toFixed(2)
