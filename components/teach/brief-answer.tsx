import { Inline } from '@/components/exercises/inline'
import type { ExerciseAnswer } from '@/lib/content/exercise-answers'
import { say } from '@/lib/locale/say'

/** What is right in an exercise, for whoever stands in front of it: nothing of the question, which is on the wall. */
export function BriefAnswer({ drawn, right, judged }: Pick<ExerciseAnswer, 'drawn' | 'right' | 'judged'>) {
  if (drawn) return <p>{say('Every reader has other numbers here: see the answer key.')}</p>
  return (
    <ul className="m-0 list-none p-0">
      {right.map((answer, i) => (
        <li key={i}>
          <span aria-hidden="true">✓ </span>
          <Inline>{answer}</Inline>
        </li>
      ))}
      {judged.map((condition) => (
        <li key={condition}>{condition}</li>
      ))}
    </ul>
  )
}
