'use client'

import { lazy, type ReactNode, use, useMemo } from 'react'
import { OwnNumbers } from '@/components/class/own-numbers'
import { drawQuestion, versionSeed } from '@/lib/exercises/drawn'
import type { Asked, Kind } from '@/lib/exercises/questions'
import { useProgress } from '@/lib/progress/use-progress'
import { Choice } from './choice'
import type { ExerciseProps } from './exercise-frame'
import { Inline } from './inline'
import { loadDrawn } from './load'
import { Match } from './match'
import { Numeric } from './numeric'
import { Order } from './order'
import { Predict } from './predict'
import { Shape } from './shape'
import { NumbersSeed } from './use-exercise'
import { useReaderSeed } from './use-reader-seed'

/** Few lessons have them drawn, and they bring a whole workbench along. */
const CodeTask = lazy(async () => ({ default: (await import('./code')).CodeTask }))
const ChallengeTask = lazy(async () => ({ default: (await import('./challenge')).ChallengeTask }))
const Repair = lazy(async () => ({ default: (await import('./debug')).Repair }))

/** An exercise with numbers of the reader's own, drawn of their seed; every fresh start brings fresh numbers. */
export function Drawn({ id }: { id: string }) {
  const exercise = use(loadDrawn(id))
  const { progress } = useProgress()
  const reader = useReaderSeed()
  const restarts = progress.exercises.get(id)?.sinceJoining.restarts
  // One object as long as the numbers stay: a workbench is opened on it.
  const { seed, question } = useMemo(() => {
    const seed = versionSeed(exercise, id, reader ?? 0, restarts)
    return { seed, question: drawQuestion(exercise, id, seed) }
  }, [exercise, id, reader, restarts])
  return (
    <DrawnVersion
      id={id}
      seed={seed}
      question={question}
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
  question: Asked
  /** False while other numbers may still come: nobody should begin to work with these. */
  settled?: boolean
  /** What stands under hints and solution. */
  after?: ReactNode
}

/** One version of a drawn exercise, as the kind of exercise it is. */
export function DrawnVersion({ id, seed, question, settled = true, after }: DrawnVersionProps) {
  const frame = {
    id,
    after,
    children: (
      <div data-prompt className={settled ? undefined : '[@media(scripting:enabled)]:invisible'}>
        {question.prompt.split('\n\n').map((paragraph, i) => (
          <p key={i} className="mt-0 mb-2">
            <Inline>{paragraph}</Inline>
          </p>
        ))}
      </div>
    ),
  }
  return <NumbersSeed value={seed}>{shown(question, frame)}</NumbersSeed>
}

type Frame = Pick<ExerciseProps, 'id' | 'after' | 'children'>

/** How each kind is shown. */
const SHOWN: { [K in Kind]: (question: Asked<K>, frame: Frame) => ReactNode } = {
  numeric: (question, frame) => <Numeric {...question} {...frame} />,
  choice: (question, frame) => <Choice {...question} {...frame} />,
  shape: (question, frame) => <Shape {...question} {...frame} />,
  order: (question, frame) => <Order {...question} {...frame} />,
  match: (question, frame) => <Match {...question} {...frame} />,
  predict: ({ solution, ...question }, frame) => <Predict {...question} {...frame} reveal={solution} />,
  code: (question, frame) => <CodeTask {...frame} task={question} />,
  challenge: (question, frame) => <ChallengeTask {...frame} task={question} />,
  debug: (question, frame) => <Repair {...frame} task={question} />,
}

function shown<K extends Kind>(question: Asked<K>, frame: Frame): ReactNode {
  return SHOWN[question.kind](question, frame)
}
