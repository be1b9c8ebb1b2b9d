import Link from 'next/link'
import type { ReactNode } from 'react'
import { Inline } from '@/components/exercises/inline'
import { rich } from '@/components/ui/rich'
import { linkTo } from '@/lib/address/address'
import type { ExerciseAnswer } from '@/lib/content/exercise-answers'
import type { Spoken } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { Reference, setUpPath } from './references'

/** What each kind of exercise is called for those who do not write lessons. */
const NAMES: Record<string, string> = {
  Choice: say('Choice'),
  Numeric: say('Number'),
  Order: say('Order'),
  Match: say('Match'),
  Shape: say('Shape'),
  Predict: say('Prediction'),
  Code: say('Program'),
  Challenge: say('Challenge'),
  Debug: say('Repair'),
}

interface AnswerProps extends ExerciseAnswer {
  lesson: string
  /** Of its words. */
  spoken: Spoken
}

/** One exercise of an answer key: what is asked, what is right and why, and what is often answered instead. */
export function Answer({ lesson, spoken, ...one }: AnswerProps) {
  const { id, number, kind, title, prompt, drawn, right, why, wrong, judged, code, setup } = one
  return (
    <section aria-labelledby={`answer-${id}`} className="teach-answer" data-answer={id}>
      <h2 id={`answer-${id}`}>
        {/* Loaded anew: an exercise is found where the page is there as a whole. */}
        <a href={linkTo(`/learn/${lesson}#exercise-${id}`)} {...(title !== undefined && spoken)}>
          {number}. {title ?? NAMES[kind]}
        </a>{' '}
        <span>
          {title && `${NAMES[kind]} · `}
          {id.slice(lesson.length + 1)}
        </span>
      </h2>
      {drawn && (
        <p className="teach-example">
          {rich(
            'Other numbers for every student: the list of a class is made <link>from its code</link>. This is one version.',
            {
              link: (words) => (
                <Link prefetch={false} href="/class">
                  {words}
                </Link>
              ),
            },
          )}
        </p>
      )}
      <div {...spoken} className="teach-prompt">
        <Words>{prompt}</Words>
      </div>
      {right.length > 0 && <Right answers={right} ordered={kind === 'Order'} spoken={spoken} />}
      {judged.length > 0 && (
        <p>
          <strong>{say('Judged by:')}</strong> {judged.join(say('; '))}
          {say('. ').trimEnd()}
        </p>
      )}
      {why !== undefined && (
        <div {...spoken}>
          <Words>{why}</Words>
        </div>
      )}
      {setup && (
        <p>
          <Reference href={setUpPath(setup.widget, setup.params)} kind={say('Lab')}>
            {say('set up so that it passes')}
          </Reference>
        </p>
      )}
      {code && (
        <pre>
          <code>{code.trimEnd()}</code>
        </pre>
      )}
      {wrong.length > 0 && (
        <ul className="teach-mistakes">
          {wrong.map(({ answer, why }, i) => (
            <li key={i}>
              <span aria-hidden="true">✗ </span>
              <span className="sr-only">{say('Wrong:')} </span>
              <span {...spoken}>
                <strong>
                  <Inline>{answer}</Inline>
                </strong>
                . <Inline>{why}</Inline>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface RightProps {
  answers: readonly ReactNode[]
  ordered: boolean
  spoken: Spoken
}

function Right({ answers, ordered, spoken }: RightProps) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List {...spoken} className="teach-right" data-right>
      {answers.map((answer, i) => (
        <li key={i}>
          {!ordered && <span aria-hidden="true">✓ </span>}
          <Inline>{answer}</Inline>
        </li>
      ))}
    </List>
  )
}

/** Words of a file paragraph by paragraph; elements of a lesson as they are. */
function Words({ children }: { children: ReactNode }) {
  if (typeof children !== 'string') return children
  return children.split('\n\n').map((paragraph, i) => (
    <p key={i}>
      <Inline>{paragraph}</Inline>
    </p>
  ))
}
