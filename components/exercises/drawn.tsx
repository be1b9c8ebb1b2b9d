'use client'

import { type ReactNode, use } from 'react'
import { OwnNumbers } from '@/components/class/own-numbers'
import { type DrawnQuestion, drawQuestion, versionSeed } from '@/lib/exercises/drawn'
import { useProgress } from '@/lib/progress/use-progress'
import { Choice } from './choice'
import type { ExerciseProps } from './exercise-frame'
import { Inline } from './inline'
import { loadDrawn } from './load'
import { Numeric } from './numeric'
import { Shape } from './shape'
import { NumbersSeed } from './use-exercise'
import { useReaderSeed } from './use-reader-seed'

/** An exercise with numbers of the reader's own, drawn of their seed; every fresh start brings fresh numbers. */
export function Drawn({ id }: { id: string }) {
  const exercise = use(loadDrawn(id))
  const { progress } = useProgress()
  const reader = useReaderSeed()
  const seed = versionSeed(exercise, id, reader ?? 0, progress.exercises.get(id)?.sinceJoining.restarts)
  return (
    <DrawnVersion
      id={id}
      seed={seed}
      question={drawQuestion(exercise, id, seed)}
      settled={reader !== undefined}
      after={<OwnNumbers />}
    />
  )
}

interface DrawnVersionProps {
  /** What is done is stored under it. */
  id: string
  /** Recorded with every answer: it brings the question back. */
  seed: number
  question: DrawnQuestion
  /** False while other numbers may still come: nobody should begin to work with these. */
  settled?: boolean
  /** What stands under hints and solution. */
  after?: ReactNode
}

/** One version of a drawn exercise, as the kind of exercise it is. */
export function DrawnVersion({ id, seed, question, settled = true, after }: DrawnVersionProps) {
  const { prompt, hints, solution } = question
  const frame = {
    id,
    hints,
    solution,
    after,
    children: (
      <div data-prompt className={settled ? undefined : '[@media(scripting:enabled)]:invisible'}>
        {prompt.split('\n\n').map((paragraph, i) => (
          <p key={i} className="mt-0 mb-2">
            <Inline>{paragraph}</Inline>
          </p>
        ))}
      </div>
    ),
  }
  return <NumbersSeed value={seed}>{asked(question, frame)}</NumbersSeed>
}

function asked(question: DrawnQuestion, frame: ExerciseProps) {
  switch (question.kind) {
    case 'numeric': {
      const { answer, tolerance, unit, mistakes } = question
      return <Numeric {...frame} answer={answer} tolerance={tolerance} unit={unit} mistakes={mistakes} />
    }
    case 'choice':
      return <Choice {...frame} options={question.options} />
    case 'shape':
      return <Shape {...frame} answer={question.answer} mistakes={question.mistakes} />
  }
}
