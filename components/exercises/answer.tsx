'use client'

import type { ReactNode } from 'react'
import { say } from '@/lib/locale/say'
import { Disclosure } from './disclosure'
import type { Exercise } from './use-exercise'

interface AnswerProps {
  exercise: Exercise
  /** The prediction is made. */
  made: boolean
  /** A part of the lesson rather than a sentence. */
  wide?: boolean
  children: ReactNode
}

const NAMES = {
  answer: { made: say('The answer'), open: say('Show the answer without predicting') },
  part: { made: say('What happens'), open: say('Show what happens without predicting') },
}

/** The answer to a prediction: open once it is made, a fold to those who would rather look. */
export function Answer({ exercise, made, wide, children }: AnswerProps) {
  return (
    <Disclosure
      wide={wide}
      fold={wide ? 'part' : 'answer'}
      // Both may stand below one prediction; the question is said with each, since a page has many.
      describedBy={`${exercise.id}-question`}
      summary={NAMES[wide ? 'part' : 'answer'][made ? 'made' : 'open']}
      open={made || exercise.state.revealed}
      onOpen={() => {
        if (!made) exercise.reveal()
      }}
    >
      {children}
    </Disclosure>
  )
}
