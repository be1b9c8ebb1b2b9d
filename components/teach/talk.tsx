import type { GuideQuestion, GuideTrouble, TroubleKind } from '@/lib/content/guide'
import { say } from '@/lib/locale/say'

/** Questions for the room, with what to hope for and what will come instead. */
export function Questions({ questions }: { questions: readonly GuideQuestion[] }) {
  return (
    <ol className="teach-questions">
      {questions.map(({ question, answer, wrong }) => (
        <li key={question}>
          <p className="teach-question">{question}</p>
          <div>{answer}</div>
          {wrong.map((one) => (
            <div key={one.answer} className="teach-wrong">
              <p>
                <span aria-hidden="true">✗ </span>
                <span className="sr-only">{say('A wrong answer:')} </span>
                <strong>{one.answer}</strong>
              </p>
              <div>{one.reveals}</div>
            </div>
          ))}
        </li>
      ))}
    </ol>
  )
}

const KINDS: Record<TroubleKind, string> = {
  technical: say('In the room'),
  understanding: say('In the heads'),
}

/** What goes wrong, by its sign, and what to do. */
export function Troubles({ troubles }: { troubles: readonly GuideTrouble[] }) {
  return (
    <dl className="teach-troubles">
      {troubles.map(({ sign, kind, remedy }) => (
        <div key={sign}>
          <dt>
            <span className="teach-kind">{KINDS[kind]}</span> {sign}
          </dt>
          <dd>{remedy}</dd>
        </div>
      ))}
    </dl>
  )
}
