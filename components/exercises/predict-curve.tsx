'use client'

import { useState } from 'react'
import { CurvePlot } from '@/components/charts/curve-plot'
import { DataTable } from '@/components/charts/data-table'
import { Button } from '@/components/ui/button'
import { CLOSE, type CurveAxes, checkCurve, placesOf, scoreCurve, writePlace } from '@/lib/exercises/curve'
import { joined, readDrawing, writeDrawing } from '@/lib/exercises/drawing'
import { list } from '@/lib/locale/list'
import { say } from '@/lib/locale/say'
import { formatBrief } from '@/lib/math/format'
import { Answer } from './answer'
import { EXPECTED, labelsOf, readOut, TRUE } from './curve-lines'
import { CurvePad } from './curve-pad'
import { CurveVerdict } from './curve-verdict'
import { ExerciseFrame } from './exercise-frame'
import { Inline } from './inline'
import type { PredictFrameProps } from './predict'
import { useExercise } from './use-exercise'

export interface PredictCurveProps extends PredictFrameProps {
  curve: CurveAxes
  /** The true values, one at each place, from a run that a test repeats. */
  answer: readonly number[]
}

/** A prediction as a curve, drawn by pen or keys before the true one is laid over it. */
export function PredictCurve({ id, curve: axes, answer: truth, reveal, after, ...frame }: PredictCurveProps) {
  checkCurve(axes, truth)
  const exercise = useExercise(id, 'predict-curve')
  const [missing, setMissing] = useState<string>()
  const [fresh, setFresh] = useState(false)
  const made = exercise.state.last
  const count = truth.length
  const drawing = readDrawing(made ? made.answer : exercise.draft, count, axes)
  const drawn = joined(drawing)
  const places = placesOf(axes, count)
  const labels = labelsOf(axes, count)
  const how = `${id}-how`

  function submit() {
    if (!drawn) {
      const ends = [0, count - 1].filter((i) => drawing[i] === null).map((i) => writePlace(places[i]!, axes))
      return setMissing(say('Draw the whole curve first: nothing is drawn at {ends}.', { ends: list(ends) }))
    }
    const { score } = scoreCurve(drawn, truth)
    setFresh(true)
    exercise.answer(drawn, score >= CLOSE, { score })
  }
  function keep(draft: string | undefined) {
    setMissing(undefined)
    exercise.setDraft(draft)
  }

  const right = { ...TRUE, x: places, y: truth, enter: fresh }
  const table = (
    <DataTable
      summary={drawn && made ? say('Both curves as a table') : say('The curve as a table')}
      caption={say('{yLabel} over {x}', { yLabel: labels.yLabel, x: axes.x })}
      head={[
        axes.x,
        ...(drawn && made ? [say('you drew')] : []),
        say('true##values of a curve, beside what was drawn'),
      ]}
      rows={() =>
        places.map((place, i) => [
          formatBrief(place),
          ...(drawn && made ? [formatBrief(drawn[i]!, 3)] : []),
          formatBrief(truth[i]!, 3),
        ])
      }
    />
  )

  return (
    <ExerciseFrame
      {...frame}
      id={id}
      exercise={exercise}
      label={say('Predict first')}
      submit={say('This is my prediction')}
      closed={made !== undefined}
      again={false}
      onSubmit={submit}
      attempt={
        made ? (
          <>
            <CurvePlot
              {...labels}
              lines={[...(drawn ? [{ ...EXPECTED, x: places, y: drawn }] : []), right]}
              shaded={drawn !== undefined}
              label={[
                drawn && say('You drew {drawn}.', { drawn: readOut(drawn, axes) }),
                say('True is {truth}.', { truth: readOut(truth, axes) }),
              ]
                .filter(Boolean)
                .join(' ')}
            />
            {table}
          </>
        ) : (
          <>
            <CurvePad
              axes={axes}
              drawing={drawing}
              describedBy={how}
              onDraw={(next) => keep(writeDrawing(next))}
            />
            <p id={how} className="m-0 mt-2 text-quiet text-sm print:hidden">
              {say(
                'Draw with mouse or finger; draw again over what you want to change. By keys: left and right choose the {x}, up and down move the curve there, Page Up and Page Down move it further, Space keeps it level.',
                { x: axes.x },
              )}
            </p>
          </>
        )
      }
      actions={
        !made &&
        drawing.some((y) => y !== null) && <Button onClick={() => keep(undefined)}>{say('Clear')}</Button>
      }
      feedback={
        missing && !made ? (
          <p>{missing}</p>
        ) : (
          made &&
          (drawn ? (
            <CurveVerdict drawn={drawn} truth={truth} axes={axes} />
          ) : (
            <p>{say('You drew this curve on other axes, before the lesson was changed.')}</p>
          ))
        )
      }
      after={
        <>
          <Answer exercise={exercise} made={made !== undefined}>
            {!made && (
              <>
                <CurvePlot {...labels} lines={[right]} label={`${readOut(truth, axes)}.`} />
                {table}
              </>
            )}
            <Inline>{reveal}</Inline>
          </Answer>
          {after}
        </>
      }
    />
  )
}
