import { type Challenge, checkLimits, JUDGED_RUNS } from '@/lib/exercises/challenge'

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
          <strong>Reach</strong> {name} after {steps.toLocaleString('en')} steps, in each of {runs} fresh
          runs.
        </li>
      ))}
      {challenge.limits.map(({ name, most }, i) => {
        const now = costs?.[i]
        return (
          <li key={name} className="m-0">
            <strong>Spend</strong> at most {most} {name}
            {now && (
              <span className={now.held ? 'text-good' : 'text-bad'}>
                : <span className="font-mono tabular-nums">{now.value}</span> now,{' '}
                {now.held ? '✓ within' : '✗ too many'}
              </span>
            )}
            .
          </li>
        )
      })}
    </ul>
  )
}
