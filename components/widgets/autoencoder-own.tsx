'use client'

import { useCallback, useEffect, useMemo } from 'react'
import { MatrixView } from '@/components/charts/matrix-view'
import { useSlow } from '@/components/charts/slow'
import { DrawPad } from '@/components/ui/draw-pad'
import { Notice } from '@/components/ui/notice'
import { Readout } from '@/components/ui/readout'
import { rich } from '@/components/ui/rich'
import type { Places, Rebuilt, Scores } from '@/lib/experiments/autoencoder'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import type { AutoencoderRun } from './autoencoder'
import { NEIGHBOURS, nearestClasses } from './autoencoder-geometry'
import { formatCode, formatError } from './autoencoder-names'
import { Picture } from './autoencoder-picture'
import { judge } from './autoencoder-threshold'
import { useAnswer } from './image-answer'
import { classNames } from './image-classes'

interface AutoencoderOwnProps {
  run: AutoencoderRun
  /** Of which network it is asked: changes with the steps. */
  version: string
  lookable: boolean
  /** Where the reader moved the threshold of the alarm. */
  moved?: number
  /** Called with the code of the drawing; with none once there is no drawing. */
  onCode: (code: readonly number[] | undefined) => void
}

/** The reader's drawing sent through: what comes back, its code, whose codes are like it, and whether it rings. */
export function AutoencoderOwn({ run, version, lookable, moved, onCode }: AutoencoderOwnProps) {
  const { params, status, step, seed } = run
  const [image, setImage] = useShown<number[]>('autoencoder-own/image')
  const onChange = useCallback(
    // Three digits are more than a pixel has, and a question should be short.
    (pixels: Float32Array, empty: boolean) =>
      setImage(empty ? undefined : Array.from(pixels, (ink) => Math.round(1000 * ink) / 1000)),
    [],
  )
  const asked = lookable && image !== undefined
  const resting = status === 'paused' || status === 'done'
  const { answer: rebuilt, problem } = useAnswer<Rebuilt>(
    run,
    asked ? { type: 'rebuild', image } : undefined,
    version,
  )
  const { answer: places } = useAnswer<Places>(run, asked ? { type: 'places' } : undefined, version)
  const { answer: scores } = useAnswer<Scores>(
    run,
    asked && resting ? { type: 'scores' } : undefined,
    `${step}/${seed}/${params.data}/${params.without}`,
  )
  useEffect(() => {
    onCode(rebuilt && Array.from(rebuilt.code))
    return () => onCode(undefined)
  }, [rebuilt, onCode])

  const classes = classNames(params.data)
  const noun = params.data === 'mnist' ? say('a digit') : say('a piece of clothing')
  const verdict = useMemo(
    () => (rebuilt && scores ? judge(rebuilt.error, scores, params.without, moved) : undefined),
    [rebuilt, scores, params.without, moved],
  )
  const fits = rebuilt && places && places.codes.length === rebuilt.code.length * places.labels.length
  const near = fits ? nearestClasses(places, rebuilt.code, NEIGHBOURS) : []
  const like = near
    .map(({ label, count }) => `${classes[label]} (${count})`)
    .join(say(', ##between the items of a list'))
  const says = useSlow(
    rebuilt && like
      ? say(
          'It comes back with an error of {error}. The {neighbours} test images with the nearest codes: {like}.',
          {
            error: formatError(rebuilt.error),
            neighbours: NEIGHBOURS,
            like,
          },
        ) + (verdict ? ` ${sentence(verdict)}` : '')
      : '',
  )
  return (
    <div className="grid items-start gap-6 @3xl:grid-cols-[auto_minmax(0,1fr)]">
      <DrawPad
        label={say('Draw {noun}', { noun })}
        onChange={onChange}
        seen={say('what goes in')}
        className="w-56 @max-3xl:w-44"
      />
      <div className="grid gap-3">
        <p role="status" className="m-0 min-h-[4.2em] max-w-prose text-[0.875rem] text-quiet">
          {says ||
            (lookable
              ? say('Draw {noun}, and see what comes back, and whether the alarm would ring for it.', {
                  noun,
                })
              : say('Press Train or Step first: then there is a network to send a drawing through.'))}
        </p>
        {problem && status !== 'idle' && <Notice tone="error">{problem}</Notice>}
        <div className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-3">
          <div className="grid content-start gap-1 text-quiet text-xs">
            {say('what comes back')}
            <Picture pixels={rebuilt?.pixels} label={say('What the network returns for your drawing')} />
          </div>
          <div className="grid content-start gap-2 @md:grid-cols-2">
            <Readout
              label={say('Error')}
              value={rebuilt && formatError(rebuilt.error)}
              note={
                verdict
                  ? say('{below} of the ordinary have less', { below: formatPercent(verdict.below, 0) })
                  : say('mean square a pixel')
              }
            />
            <Readout
              label={say('Alarm')}
              value={verdict && (verdict.rings ? say('rings') : say('is quiet'))}
              note={
                verdict
                  ? say('above {threshold}', { threshold: formatError(verdict.threshold) })
                  : say('judged when training rests')
              }
            />
          </div>
        </div>
        {rebuilt && <Code values={rebuilt.code} />}
      </div>
    </div>
  )
}

/** A short code as numbers, a long one as coloured cells with a table. */
function Code({ values }: { values: Float32Array }) {
  if (values.length <= 4)
    return (
      <p className="m-0 text-[0.8125rem] text-quiet">
        {rich('Its code: {values}', {
          values: <span className="font-mono text-ink tabular-nums">{formatCode(Array.from(values))}</span>,
        })}
      </p>
    )
  const columns = [16, 8].find((width) => values.length % width === 0) ?? values.length
  return (
    <div className="grid max-w-md gap-1 text-quiet text-xs">
      {say('its code')}
      <MatrixView
        label={say('Code of your drawing, {values} numbers row by row', { values: values.length })}
        rows={values.length / columns}
        columns={columns}
        values={values}
        scale="diverging"
      />
    </div>
  )
}

/** What the alarm makes of it, in words. */
function sentence({ rings, threshold, alike }: ReturnType<typeof judge>): string {
  const where = say(
    'The alarm’s threshold is {threshold}, which {alike} of the ordinary test images exceed',
    { threshold: formatError(threshold), alike: formatPercent(alike) },
  )
  return rings
    ? say('{where}: it rings, and calls your drawing an anomaly.', { where })
    : say('{where}: it stays quiet, and takes your drawing for ordinary.', { where })
}
