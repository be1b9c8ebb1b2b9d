import { type ChallengeVerdict, objectionOf } from '@/lib/exercises/challenge'
import { show } from '@/lib/exercises/differ'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import type { Judging } from './use-judge'

/** How far the judge is, and what every run reached. */
export function ChallengeResult({ judging }: { judging: Judging }) {
  switch (judging.status) {
    case 'idle':
      return null
    case 'running': {
      const { done, runs, step, steps } = judging
      return (
        <p>
          <label className="flex flex-wrap items-center gap-3">
            <span className="font-mono text-sm tabular-nums">
              {say('Fresh run {done} of {runs}', { done: done + 1, runs })}
            </span>
            <progress
              max={runs * steps}
              value={done * steps + step}
              className="h-2 min-w-40 flex-1 accent-act"
            />
          </label>
        </p>
      )
    }
    case 'failed':
      return <p>{say('The judge could not train it: {reason}', { reason: judging.reason })}</p>
    case 'done':
      return <Verdict verdict={judging.verdict} />
  }
}

/** The same in one sentence, without the numbers that change while the judge is at work. */
export function summaryOf(judging: Judging): string {
  if (judging.status === 'running') return say('Judging by {runs} fresh runs.', { runs: judging.runs })
  if (judging.status === 'failed')
    return say('The judge could not train it: {reason}', { reason: judging.reason })
  if (judging.status === 'idle') return ''
  const { verdict } = judging
  return verdict.passed
    ? say('Every run reached it.')
    : say('Not yet. {verdict}', { verdict: objectionOf(verdict) ?? '' })
}

function Verdict({ verdict }: { verdict: ChallengeVerdict }) {
  const goals = verdict.runs[0]?.goals ?? []
  return (
    <>
      <p className={verdict.passed ? 'text-good' : 'text-ink'}>
        <strong>{verdict.passed ? say('Every run reached it.') : say('Not yet.')}</strong>{' '}
        {objectionOf(verdict)}
      </p>
      {verdict.runs.length > 0 && (
        <table className="w-full max-w-md border-collapse text-sm">
          <caption className="sr-only">{say('The judged runs')}</caption>
          <thead>
            <tr className="border-rule border-b text-start text-quiet">
              <th className="py-1 text-start font-medium">{say('fresh seed')}</th>
              {goals.map(({ name }) => (
                <th key={name} className="py-1 text-start font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {verdict.runs.map((run) => (
              <tr key={run.seed} className="border-rule border-b">
                <td className="py-1 font-mono tabular-nums">{run.seed}</td>
                {run.goals.map(({ name, value, share, reached }) => (
                  <td
                    key={name}
                    className={`py-1 font-mono tabular-nums ${reached ? 'text-good' : 'text-bad'}`}
                  >
                    {share ? formatPercent(value) : show(value)} {reached ? '✓' : say('✗ missed')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
