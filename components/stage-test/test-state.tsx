'use client'

import { say } from '@/lib/locale/say'
import { useProgress } from '@/lib/progress/use-progress'

/** What came of the newest test, in a sentence whose room is kept. */
export function TestState({ id }: { id: string }) {
  const { progress } = useProgress()
  const handedIn = progress.tests.get(id) ?? []
  const last = handedIn.at(-1)
  return (
    <span className="mt-1 block min-h-[1lh] font-medium text-ink" data-tests={handedIn.length}>
      {last &&
        say('Your last: {answers} of {answers2} right.', {
          answers: last.answers.filter(({ correct }) => correct).length,
          answers2: last.answers.length,
        })}
    </span>
  )
}
