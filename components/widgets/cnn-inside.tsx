'use client'

import { MatrixView } from '@/components/charts/matrix-view'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import type { Look, Looked, UnitPlace } from '@/lib/experiments/cnn'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { receptiveField } from '@/lib/math/receptive-field'
import type { CnnRun } from './cnn'
import { CnnField } from './cnn-field'
import { CnnMaps } from './cnn-maps'
import { shapeName, stageName, stagesOf } from './cnn-names'
import { CnnSum } from './cnn-sum'
import { useAnswer } from './image-answer'
import { classNames } from './image-classes'

interface CnnInsideProps {
  run: CnnRun
  image: Looked
  /** Changes whenever the network may say something else; none while there is no network. */
  version: string | undefined
  place: UnitPlace | undefined
  onPlace: (place: UnitPlace) => void
}

/** What every layer makes of one image, one of its maps large, and how one number of it came about. */
export function CnnInside({ run, image, version, place, onPlace }: CnnInsideProps) {
  const question = version === undefined ? undefined : { type: 'look' as const, image }
  const { answer: look, problem } = useAnswer<Look>(run, question, version ?? '')
  const stages = stagesOf(run.params)
  const classes = classNames(run.params.data)
  if (problem && run.status !== 'idle') return <Notice tone="error">{problem}</Notice>
  // An answer may be of the network before this one.
  if (!look || look.said.length !== stages.length || !fits(look, stages)) return null

  const chosen = placeIn(look, place)
  const { shape, values } = look.said[chosen.stage]!
  const [height = 1, width = shape[0]!] = shape.length === 3 ? shape : []
  const map =
    shape.length === 3
      ? values.subarray(chosen.channel * height * width, (chosen.channel + 1) * height * width)
      : values
  const field = receptiveField(stages, chosen.stage, chosen.row, chosen.column)
  const best = look.probabilities.indexOf(Math.max(...look.probabilities))
  const title =
    shape.length === 3
      ? say('{stages}: map {channel} of {shape}', {
          stages: stageName(stages, chosen.stage),
          channel: chosen.channel + 1,
          shape: shape[2]!,
        })
      : say('{stage}: {count} numbers', { stage: stageName(stages, chosen.stage), count: shape[0]! })
  return (
    <div className="grid gap-3">
      <CnnMaps stages={stages} look={look} classes={classes} chosen={chosen} onPlace={onPlace} />
      <section aria-label={title} className="grid gap-3 border-rule border-t pt-3">
        <h4 className="m-0 font-semibold text-[0.9375rem]">
          {title} <span className="font-normal text-quiet">({shapeName(shape)})</span>
        </h4>
        <div className="grid items-start gap-4 @2xl:grid-cols-[9.5rem_minmax(0,1fr)] @3xl:grid-cols-[9.5rem_minmax(0,1fr)]">
          <div className="grid gap-1 text-quiet text-xs">
            <CnnField pixels={look.input} field={field} />
            <p className="m-0">
              {say(
                'The frame is all of the image that the chosen number depends on: {bottom} × {right} pixels.',
                { bottom: field.bottom - field.top + 1, right: field.right - field.left + 1 },
              )}
            </p>
            <p className="m-0">
              {rich('Read as {classes}, {probabilities}.', {
                classes: <span className="font-semibold text-ink">{classes[best]}</span>,
                probabilities: formatPercent(look.probabilities[best]!),
              })}
            </p>
          </div>
          <MatrixView
            label={title}
            rows={height}
            columns={width}
            values={map}
            scale="diverging"
            columnLabels={shape.length === 1 && width === classes.length ? classes : undefined}
            selected={
              shape.length === 3
                ? { row: chosen.row, column: chosen.column }
                : { row: 0, column: chosen.channel }
            }
            onSelect={(row, column) =>
              onPlace(
                shape.length === 3
                  ? { ...chosen, row, column }
                  : { stage: chosen.stage, channel: column, row: 0, column: 0 },
              )
            }
            className="max-w-80!"
          />
        </div>
        <CnnSum run={run} image={image} version={version} place={chosen} stages={stages} />
      </section>
    </div>
  )
}

function fits({ said }: Look, stages: ReturnType<typeof stagesOf>): boolean {
  return stages.every(({ output }, l) => output && String(said[l]!.shape) === String(output))
}

/** The chosen number where the network has it; else the middle of the first map. */
function placeIn({ said }: Look, place: UnitPlace | undefined): UnitPlace {
  const middle = (stage: number, channel: number): UnitPlace => {
    const { shape } = said[stage]!
    return shape.length === 3
      ? { stage, channel, row: shape[0]! >> 1, column: shape[1]! >> 1 }
      : { stage, channel, row: 0, column: 0 }
  }
  const shape = place && said[place.stage]?.shape
  if (!shape || place.channel >= shape.at(-1)!) return middle(0, 0)
  const [rows = 1, columns = 1] = shape.length === 3 ? shape : []
  return place.row < rows && place.column < columns ? place : middle(place.stage, place.channel)
}
