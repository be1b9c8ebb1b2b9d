'use client'

import { drawReview, type LiveCard } from '@/lib/exercises/live-card'
import { judgeNumeric } from '@/lib/exercises/numeric'
import { say } from '@/lib/locale/say'
import { useDraft } from '@/lib/progress/drafts'
import { Inline } from './inline'
import { NumberInput } from './number-input'
import { useReaderSeed } from './use-reader-seed'

export interface LiveSideProps {
  card: LiveCard
  id: string
  /** How often it was graded before: each review has numbers of its own. */
  review: number
}

/** What is typed belongs to one review: the next one begins with an empty line. */
function useTyped(id: string, review: number): [string, (text: string) => void] {
  const [draft, setDraft] = useDraft(`${id}:typed`)
  const mark = `${review} `
  return [draft?.startsWith(mark) ? draft.slice(mark.length) : '', (text) => setDraft(mark + text)]
}

/** The numbers of one review; `settled` is false while others may still come. */
function useNumbers({ card, id, review }: LiveSideProps) {
  const reader = useReaderSeed()
  return { p: drawReview(card, id, reader ?? 0, review), settled: reader !== undefined }
}

/** The question with this review's numbers, and a line for those who would rather write than think their answer. */
export function LiveFront({ onDone, ...props }: LiveSideProps & { onDone: () => void }) {
  const { card, id, review } = props
  const { p, settled } = useNumbers(props)
  const { prompt, unit } = card.make(p)
  const [typed, setTyped] = useTyped(id, review)
  return (
    <div className={settled ? undefined : '[@media(scripting:enabled)]:invisible'}>
      <p id={`${id}-front`} className="m-0">
        <Inline>{prompt}</Inline>
      </p>
      {card.Front && <card.Front p={p} />}
      <form
        className="mt-2 print:hidden"
        onSubmit={(event) => {
          event.preventDefault()
          onDone()
        }}
      >
        <NumberInput
          label={say('Your answer')}
          value={typed}
          unit={unit}
          invalid={false}
          describedBy={`${id}-judged`}
          onChange={setTyped}
        />
      </form>
    </div>
  )
}

/** What was typed, judged, and the answer worked with the same numbers. */
export function LiveBack(props: LiveSideProps) {
  const { card, id, review } = props
  const { p } = useNumbers(props)
  const question = card.make(p)
  const [typed] = useTyped(id, review)
  const verdict = typed.trim() === '' ? undefined : judgeNumeric(typed, question)
  return (
    <>
      <p id={`${id}-judged`} className="empty:hidden">
        {verdict && !verdict.readable && verdict.reason}
        {verdict?.readable && (
          <>
            <strong className={verdict.correct ? 'text-good' : undefined}>
              {verdict.correct ? say('Right.') : say('Not this time.')}
            </strong>{' '}
            {verdict.why ?? verdict.note}
          </>
        )}
      </p>
      <p>
        <Inline>{question.solution}</Inline>
      </p>
      {/* What can be moved begins where these numbers put it. */}
      {card.Back && <card.Back key={JSON.stringify(p)} p={p} />}
    </>
  )
}
