'use client'

import { lazy, type ReactNode } from 'react'
import type { WrittenOption } from '@/lib/exercises/choice'
import type { ExerciseProps } from './exercise-frame'
import { PredictChoice } from './predict-choice'
import type { PredictCurveProps } from './predict-curve'
import { PredictInterval } from './predict-interval'

export interface PredictFrameProps extends Omit<ExerciseProps, 'solution'> {
  /** Explains the answer; opens once the prediction is made. */
  reveal?: ReactNode
}

/** Few lessons have one, and only those download its plot. */
const PredictCurve = lazy(async () => ({ default: (await import('./predict-curve')).PredictCurve }))

type PredictProps = PredictFrameProps &
  (
    | { options: readonly WrittenOption<ReactNode>[]; answer: number | readonly number[] }
    | {
        /** Asks for a lower and an upper end; `level` is how sure the reader shall be, in (0, 1), 0.8 if absent. */
        interval: boolean | { level?: number }
        answer: number
        unit?: string
      }
    | PredictCurveProps
  )

/**
 * A question to commit to before the answer is run. It is made once; how sure the reader was is kept for
 * their calibration over the course. What follows in the lesson can wait for it inside `<Reveal of="id">`.
 */
export function Predict(props: PredictProps) {
  if ('options' in props) return <PredictChoice {...props} />
  if ('curve' in props) return <PredictCurve {...props} />
  const { interval, ...rest } = props
  return <PredictInterval {...rest} level={typeof interval === 'object' ? (interval.level ?? 0.8) : 0.8} />
}
