'use client'

import { useProgress } from '@/lib/progress/use-progress'

/** What came of the newest test, in a sentence whose room is kept. */
export function TestState({ id }: { id: string }) {
  const { progress } = useProgress()
  const handedIn = progress.tests.get(id) ?? []
  const last = handedIn.at(-1)
  return (
    <span className="mt-1 block min-h-[1lh] font-medium text-ink" data-tests={handedIn.length}>
      {last &&
        `Your last: ${last.answers.filter(({ correct }) => correct).length} of ${last.answers.length} right.`}
    </span>
  )
}
