'use client'

import { useSlow } from '@/components/charts/slow'
import { CheckIcon } from '@/components/ui/icons'
import { rich } from '@/components/ui/rich'
import { Scrolling } from '@/components/ui/scrolling'
import type { Read } from '@/lib/experiments/attention'
import { LANES } from '@/lib/experiments/attention.params'
import { say } from '@/lib/locale/say'
import type { AttentionRun } from './attention'
import { LANE_NAMES } from './attention-names'

/** Some dates that nobody learns from, and what both networks make of them. */
export function AttentionExam({ run }: { run: AttentionRun }) {
  const samples = useSlow(run.snapshot?.samples, 400)
  if (!samples)
    return (
      <p className="m-0 min-h-72 text-quiet text-sm">
        {rich(
          'Press <b>Train</b>. Six dates that neither network learns from appear here, with what each of them writes.',
          { b: (words) => <b>{words}</b> },
        )}
      </p>
    )
  return (
    <div className="grid min-h-72 content-start gap-2">
      <p className="m-0 text-quiet text-sm">
        {say(
          'Of days that neither network ever learns from. Wrong characters are underlined. Press a date to see where attention looks.',
        )}
      </p>
      <Scrolling label={say('Dates of the exam')}>
        <table className="border-collapse text-start font-mono text-sm tabular-nums">
          <caption className="sr-only">{say('Dates of the exam and what both networks write')}</caption>
          <thead className="font-sans text-quiet text-xs">
            <tr>
              {[say('Written'), say('Right##the right answer'), ...LANES.map((lane) => LANE_NAMES[lane])].map(
                (name) => (
                  <th
                    key={name}
                    scope="col"
                    className="border-rule border-b px-3 py-1 text-start font-medium"
                  >
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {samples.map((sample) => (
              <tr key={sample.text}>
                <th scope="row" className="p-0 text-start font-normal">
                  <button
                    type="button"
                    disabled={run.locked('date')}
                    className="min-h-8 cursor-pointer whitespace-nowrap rounded-control px-3 text-link underline underline-offset-4 hover:bg-sunken disabled:cursor-default disabled:text-ink disabled:no-underline pointer-coarse:min-h-11"
                    onClick={() => run.change({ date: sample.text })}
                  >
                    {sample.text}
                  </button>
                </th>
                <td className="whitespace-nowrap px-3">{sample.iso}</td>
                {LANES.map((lane) => (
                  <td key={lane} className="whitespace-nowrap px-3">
                    <Answer answer={sample.readings[lane].answer} right={sample.iso!} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </div>
  )
}

function Answer({ answer, right }: { answer: Read['readings']['memory']['answer']; right: string }) {
  return (
    <>
      {[...answer].map((character, t) =>
        character === right[t] ? (
          character
        ) : (
          <span key={t} className="font-semibold text-bad underline decoration-2 underline-offset-4">
            {character}
          </span>
        ),
      )}
      {answer === right ? (
        <>
          <CheckIcon className="ms-1.5 inline text-good" />
          <span className="sr-only"> {say('right')}</span>
        </>
      ) : (
        <span className="sr-only"> {say('wrong')}</span>
      )}
    </>
  )
}
