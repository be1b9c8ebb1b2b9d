'use client'

import type { ReactNode } from 'react'
import { Disclosure } from './disclosure'
import type { Exercise } from './use-exercise'

interface AnswerProps {
  exercise: Exercise
  /** The prediction is made. */
  made: boolean
  wide?: boolean
  children: ReactNode
}

/** The answer to a prediction: open once it is made, a fold to those who would rather look. */
export function Answer({ exercise, made, wide, children }: AnswerProps) {
  return (
    <Disclosure
      wide={wide}
      summary={made ? 'What happens' : 'Show it without predicting'}
      open={made || exercise.state.revealed}
      onOpen={() => {
        if (!made) exercise.reveal()
      }}
    >
      {children}
    </Disclosure>
  )
}
