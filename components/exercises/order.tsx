'use client'

import { type ReactNode, useState } from 'react'
import { judgeOrder, moved, type OrderMistake, offeredOrder, readOrder } from '@/lib/exercises/order'
import { plural, say } from '@/lib/locale/say'
import { ExerciseFrame, type ExerciseProps } from './exercise-frame'
import { Inline } from './inline'
import { OrderList } from './order-list'
import { useExercise } from './use-exercise'
import { Verdict } from './verdict'

interface OrderProps extends ExerciseProps {
  /** The steps in their right order; they are offered in another. */
  items: readonly ReactNode[]
  /** Typical wrong orders and what to say to each. */
  mistakes?: readonly OrderMistake<ReactNode>[]
}

/** A question that puts steps into their order. */
export function Order({ id, items, mistakes, solution, ...frame }: OrderProps) {
  const exercise = useExercise(id, 'order')
  const [untouched, setUntouched] = useState(false)
  const { draft, state } = exercise
  const read = (value: unknown) => readOrder(value, items.length)
  const given = draft === null ? read(state.last?.answer) : undefined
  const order = given ?? read(draft) ?? offeredOrder(items.length, exercise.numbers ?? state.restarts, id)
  const verdict = given && judgeOrder(given, mistakes)
  const neighbours = items.length - 1

  return (
    <ExerciseFrame
      {...frame}
      id={id}
      exercise={exercise}
      label={say('Put in order')}
      submit={say('Check')}
      closed={verdict?.correct ?? false}
      solution={
        <>
          <ol>
            {items.map((item, i) => (
              <li key={i}>
                <Inline>{item}</Inline>
              </li>
            ))}
          </ol>
          {solution && (
            <p>
              <Inline>{solution}</Inline>
            </p>
          )}
        </>
      }
      onSubmit={() => {
        setUntouched(draft === null)
        if (draft === null) return
        const { correct, score } = judgeOrder(order)
        exercise.answer(order, correct, { score })
      }}
      attempt={
        <OrderList
          id={id}
          items={order.map((item) => items[item])}
          followed={verdict?.followed ?? []}
          closed={verdict?.correct ?? false}
          onMove={(from, to) => {
            setUntouched(false)
            exercise.setDraft(moved(order, from, to).join(','))
          }}
        />
      }
      feedback={
        untouched ? (
          <p>{say('Move the steps into their order first.')}</p>
        ) : (
          verdict && (
            <Verdict
              correct={verdict.correct}
              note={
                <>
                  {!verdict.correct && count(verdict.followed.length, neighbours)} {verdict.note}
                </>
              }
              whys={[verdict.why]}
            />
          )
        )
      }
    />
  )
}

function count(right: number, of: number): string {
  if (right === 0) return say('No step is followed by the one that belongs after it.')
  return plural(
    {
      one: '{n} of {of} steps is followed by the right one; a tick marks it.',
      other: '{n} of {of} steps are followed by the right one; a tick marks them.',
    },
    { n: right, of },
  )
}
