'use client'

import { drawCard, type LiveCard } from '@/lib/exercises/live-card'
import { judgeNumeric } from '@/lib/exercises/numeric'
import { formatBrief } from '@/lib/math/format'
import { useDraft } from '@/lib/progress/drafts'
import { Inline } from './inline'
import { NumberInput } from './number-input'

/** All readers get the same numbers at the same review; no two reviews of a card are alike but by chance. */
const SEED = 1

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

/** The question with this review's numbers, and a line for those who would rather write than think their answer. */
export function LiveFront({ card, id, review, onDone }: LiveSideProps & { onDone: () => void }) {
  const p = drawCard(card, id, SEED, review)
  const { prompt, unit } = card.make(p)
  const [typed, setTyped] = useTyped(id, review)
  return (
    <>
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
          label="Your answer"
          value={typed}
          unit={unit}
          invalid={false}
          describedBy={`${id}-judged`}
          onChange={setTyped}
        />
      </form>
    </>
  )
}

/** What was typed, judged, and the answer with the same numbers. */
export function LiveBack({ card, id, review }: LiveSideProps) {
  const p = drawCard(card, id, SEED, review)
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
              {verdict.correct ? 'Right.' : 'Not this time.'}
            </strong>{' '}
            You wrote {typed}
            {verdict.correct ? '.' : `; it is ${formatBrief(question.answer, 3)}.`}{' '}
            {verdict.why ?? verdict.note}
          </>
        )}
      </p>
      {/* Fresh numbers begin with sliders where they stand. */}
      <card.Back key={review} p={p} />
    </>
  )
}
