import type { ReactNode } from 'react'
import { say } from '@/lib/locale/say'
import { Inline } from './inline'

/** What is said to an attempt: whether it is right, a note on it, and why. */
export function Verdict({
  correct,
  note,
  whys = [],
}: {
  correct: boolean
  note?: ReactNode
  whys?: readonly ReactNode[]
}) {
  return (
    <>
      <p className={correct ? 'text-good' : 'text-ink'}>
        <strong>{correct ? say('Right.') : say('Not yet.')}</strong> {note}
      </p>
      {whys.filter(Boolean).map((why, i) => (
        <p key={i}>
          <Inline>{why}</Inline>
        </p>
      ))}
    </>
  )
}
