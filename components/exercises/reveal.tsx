'use client'

import type { ReactNode } from 'react'
import { Answer } from './answer'
import { useExercise } from './use-exercise'

/**
 * A part of the lesson that waits for a prediction: folded until `<Predict id={of}>` is answered, open from
 * then on. Whoever cannot or will not predict can open it.
 */
export function Reveal({ of, children }: { of: string; children: ReactNode }) {
  const exercise = useExercise(of, 'predict')
  return (
    <Answer wide exercise={exercise} made={exercise.state.attempts > 0}>
      {children}
    </Answer>
  )
}
