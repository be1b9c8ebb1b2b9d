'use client'

import { useMemo } from 'react'
import { CurvePlot } from '@/components/charts/curve-plot'
import { Notice } from '@/components/ui/notice'
import { Readout } from '@/components/ui/readout'
import { rich } from '@/components/ui/rich'
import { Slider } from '@/components/ui/slider'
import type { Scores } from '@/lib/experiments/autoencoder'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { alarmAt, precisionOf, rankQuality, recallOf } from '@/lib/math/detection'
import { formatPercent } from '@/lib/math/format'
import type { AutoencoderRun } from './autoencoder'
import { formatError, listClasses } from './autoencoder-names'
import { FALSE_ALARMS, split, thresholdOf } from './autoencoder-threshold'
import { useAnswer } from './image-answer'
import { classNames } from './image-classes'

/** Columns of the histogram. */
const COLUMNS = 40

interface AutoencoderAlarmProps {
  run: AutoencoderRun
  lookable: boolean
  /** Where the reader moved the threshold. */
  moved?: number
  onMove: (threshold: number) => void
}

/** An alarm that rings for images that come back badly: does it ring for the class that was left out? */
export function AutoencoderAlarm({ run, lookable, moved, onMove }: AutoencoderAlarmProps) {
  const { params, status, step, seed } = run
  const resting = lookable && (status === 'paused' || status === 'done')
  const { answer: scores, problem } = useAnswer<Scores>(
    run,
    resting ? { type: 'scores' } : undefined,
    `${step}/${seed}/${params.data}/${params.without}`,
  )
  const classes = classNames(params.data)
  const left = listClasses(classes, params.without)
  if (params.without.length === 0)
    return (
      <p className="m-0 max-w-prose text-[0.8125rem] text-quiet">
        {rich(
          'It learns from all ten classes, so nothing here is new to it. Choose a <em>class left out</em> among the controls and train: then its images can be told from the others by how badly they come back, or not.',
          { em: (words) => <em>{words}</em> },
        )}
      </p>
    )
  if (problem) return <Notice tone="error">{problem}</Notice>
  if (!scores)
    return (
      <p className="m-0 min-h-64 max-w-prose text-[0.8125rem] text-quiet">
        {say(
          'It never learns from {left}. Whenever training rests, 2,000 test images are sent through, {left} among them.',
          { left },
        )}
      </p>
    )
  return <Alarm scores={scores} without={params.without} left={left} moved={moved} onMove={onMove} />
}

interface AlarmProps extends Pick<AutoencoderAlarmProps, 'moved' | 'onMove'> {
  scores: Scores
  without: readonly number[]
  left: string
}

function Alarm({ scores, without, left, moved, onMove }: AlarmProps) {
  const { errors, strange, start, most, judged } = useMemo(() => split(scores, without), [scores, without])
  const threshold = thresholdOf({ start, most }, moved)
  const alarm = alarmAt(judged.errors, judged.strange, threshold)
  const quality = rankQuality(judged.errors, judged.strange)
  const shares = useMemo(() => histogram(errors, strange, most), [errors, strange, most])
  const share = (value: number) => (Number.isNaN(value) ? say('none') : formatPercent(value))
  const cell = (count: number) => <td className="px-3 py-0.5">{count.toLocaleString(TAG)}</td>
  return (
    <div className="grid items-start gap-6 @3xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid gap-2">
        <CurvePlot
          xLabel={say('error of an image')}
          yLabel={say('share of the images')}
          xDomain={[0, most]}
          yDomain={[0, Math.max(...shares.flatMap(({ y }) => y)) * 1.05]}
          lines={[
            { name: say('ordinary'), ...shares[0]!, colour: 0 },
            { name: say('left out: {left}', { left }), ...shares[1]!, colour: 1, dash: '7 4' },
          ]}
          label={say(
            'Errors of ordinary images and of {left}, 2,000 test images; the threshold is {threshold}',
            { left, threshold: formatError(threshold) },
          )}
        >
          <div
            className="absolute inset-y-0 border-act border-s-2"
            style={{ left: `${(100 * threshold) / most}%` }}
            aria-hidden="true"
          />
        </CurvePlot>
        <Slider
          label={say('Ring above an error of')}
          value={threshold}
          min={0}
          max={most}
          step={most / 500}
          format={formatError}
          onChange={onMove}
        />
        <p className="m-0 max-w-prose text-quiet text-xs">
          {say(
            'The slider begins where {falseAlarms} of the ordinary images among the first 1,000 would ring. All counts are of the other 1,000 test images, at step {step}.',
            { falseAlarms: formatPercent(FALSE_ALARMS, 0), step: scores.step.toLocaleString(TAG) },
          )}
        </p>
      </div>
      <div className="grid gap-3">
        <div className="grid grid-cols-3 gap-2">
          <Readout
            label={say('Precision')}
            value={share(precisionOf(alarm))}
            note={say('of the alarms are right')}
          />
          <Readout
            label={say('Recall')}
            value={share(recallOf(alarm))}
            note={say('of the left out are caught')}
          />
          <Readout label={say('AUC')} value={quality.toFixed(3)} note={say('0.5 is a coin')} />
        </div>
        <table className="justify-self-start border-collapse text-end font-mono text-[0.8125rem] tabular-nums">
          <caption className="pb-1 text-start font-sans text-quiet text-xs">
            {say('What rings, of 1,000 test images')}
          </caption>
          <thead>
            <tr>
              {[say('image'), say('rings'), say('is quiet')].map((name) => (
                <th key={name} scope="col" className="border-rule border-b px-3 py-1 text-end font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" className="px-3 py-0.5 font-normal">
                {say('left out')}
              </th>
              {cell(alarm.caught)}
              {cell(alarm.missed)}
            </tr>
            <tr>
              <th scope="row" className="px-3 py-0.5 font-normal">
                {say('ordinary')}
              </th>
              {cell(alarm.false)}
              {cell(alarm.quiet)}
            </tr>
          </tbody>
        </table>
        <p className="m-0 max-w-prose text-quiet text-xs">
          {say(
            'AUC: the chance that an image of the class left out has a larger error than an ordinary one, both drawn at random. It knows of no threshold.',
          )}
        </p>
      </div>
    </div>
  )
}

/** Of the ordinary and of the strange: the middles of the columns, and the share of the images in each. */
function histogram(errors: Float32Array, strange: readonly boolean[], most: number) {
  const x = Array.from({ length: COLUMNS }, (_, i) => ((i + 0.5) * most) / COLUMNS)
  return [false, true].map((kind) => {
    const y = new Array<number>(COLUMNS).fill(0)
    const count = strange.filter((one) => one === kind).length
    errors.forEach((error, i) => {
      if (strange[i] === kind) y[Math.min(COLUMNS - 1, Math.floor((error / most) * COLUMNS))]! += 1 / count
    })
    return { x, y }
  })
}
