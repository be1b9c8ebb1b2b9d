import { rich } from '@/components/ui/rich'
import { type Challenge, checkLimits, JUDGED_RUNS } from '@/lib/exercises/challenge'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'

/** What is asked for and what it may cost, with what the set-up costs as it is now. */
export function ChallengeGoals({
  challenge,
  params,
}: {
  challenge: Challenge
  params: Record<string, unknown> | undefined
}) {
  const { goals, steps, runs = JUDGED_RUNS } = challenge
  const costs = params && checkLimits(challenge, params)
  return (
    <ul className="m-0 grid list-none gap-1.5 p-0 text-[0.9375rem]">
      {goals.map(({ name }) => (
        <li key={name} className="m-0">
          {rich('<b>Reach</b> {name} after {steps} steps, in each of {runs} fresh runs.', {
            b: (words) => <strong>{words}</strong>,
            name,
            steps: steps.toLocaleString(TAG),
            runs,
          })}
        </li>
      ))}
      {challenge.limits.map(({ name, most }, i) => {
        const now = costs?.[i]
        return (
          <li key={name} className="m-0">
            {now
              ? rich('<b>Spend</b> at most {most} {name}<now>: {value} now, {verdict}</now>.', {
                  b: (words) => <strong>{words}</strong>,
                  now: (words) => <span className={now.held ? 'text-good' : 'text-bad'}>{words}</span>,
                  most,
                  name,
                  value: <span className="font-mono tabular-nums">{now.value}</span>,
                  verdict: now.held ? say('✓ within') : say('✗ too many'),
                })
              : rich('<b>Spend</b> at most {most} {name}.', {
                  b: (words) => <strong>{words}</strong>,
                  most,
                  name,
                })}
          </li>
        )
      })}
    </ul>
  )
}
