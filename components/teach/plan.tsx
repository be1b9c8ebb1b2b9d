import type { GuidePlan } from '@/lib/content/guide'
import { say } from '@/lib/locale/say'

/** The steps of a class, each from its minute to its minute. */
export function Plan({ minutes, steps }: GuidePlan) {
  return (
    <section aria-labelledby={`plan-${minutes}`} className="teach-plan">
      <h3 id={`plan-${minutes}`}>{say('{minutes} minutes', { minutes })}</h3>
      <ol>
        {steps.map(({ from, to, body }) => (
          <li key={from} className="teach-step">
            <span className="teach-time">
              {from}–{to}
            </span>
            <div>{body}</div>
          </li>
        ))}
      </ol>
    </section>
  )
}
