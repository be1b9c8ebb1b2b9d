'use client'

import { useMemo } from 'react'
import { ImageGrid } from '@/components/charts/image-grid'
import { type DigitsParams, examplesOf, stepsOf, stepsPerEpoch } from '@/lib/experiments/digits.params'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import type { DigitsRun } from './digits'
import { classNames } from './image-classes'

const SIDE = 28
const PIXELS = SIDE * SIDE
/** Of the larger pictures of clothes so many: one line, on a projector as well. */
const CLOTHES = 9

/** The network in one line, how far it is, and a few test images with what it takes them for. */
export function DigitsModel({ run }: { run: DigitsRun }) {
  const { params, snapshot, step } = run
  const layers = layersOf(run)
  const perEpoch = stepsPerEpoch(params)
  const epochs = step / perEpoch
  // What an earlier visit had fetched says nothing of this one.
  const arrived =
    run.status === 'running' &&
    snapshot &&
    snapshot.train.present < snapshot.train.count &&
    snapshot.train.present
  return (
    <div className="grid w-full gap-2">
      <p className="m-0 font-mono text-[0.8125rem] text-ink">{layers.join(' → ')}</p>
      <p className="m-0 min-h-[2.6em] text-[0.8125rem] text-quiet">
        {snapshot
          ? `${say('{parameters} numbers are learned.', {
              parameters: snapshot.parameters.toLocaleString(TAG),
            })} `
          : ''}
        {step === 0
          ? say('An epoch is {images} images in {perEpoch} steps; {epochs} of them, {steps} steps in all.', {
              images: examplesOf(params).toLocaleString(TAG),
              perEpoch: perEpoch.toLocaleString(TAG),
              epochs: params.epochs,
              steps: stepsOf(params).toLocaleString(TAG),
            })
          : say('Epoch {epoch} of {epochs}.', {
              epoch: epochs.toFixed(2),
              epochs: Math.max(params.epochs, Math.ceil(epochs)),
            })}
        {arrived
          ? ` ${say('{arrived} of {count} images have arrived.', {
              arrived: arrived.toLocaleString(TAG),
              count: snapshot.train.count.toLocaleString(TAG),
            })}`
          : ''}
      </p>
      <div className="min-h-[132px]">
        <Readings run={run} />
      </div>
    </div>
  )
}

/** Each layer in a few words; what a link or a task hides among the controls is not told here either. */
function layersOf({ params, locked }: DigitsRun): string[] {
  const told = (name: keyof DigitsParams, words: string, so: boolean) => (so && !locked(name) ? words : '')
  const { activation, dropout, frozen, scramble, white } = params
  return [
    `${scramble ? say('{pixels} shuffled', { pixels: PIXELS }) : PIXELS}${told('white', ` × ${white}`, white !== '1')}`,
    ...params.layers.map((units, l) =>
      [
        `${units} ${activation}`,
        told('dropout', say('dropout {dropout}', { dropout }), dropout > 0),
        told('frozen', say('frozen'), l < frozen),
      ]
        .filter((words) => words !== '')
        .join(say(', ')),
    ),
    '10 softmax',
  ]
}

/** The same few test images all the time. */
function Readings({ run: { snapshot, params } }: { run: DigitsRun }) {
  const reading = snapshot?.reading
  const classes = classNames(params.data)
  const most = params.data === 'mnist' ? undefined : CLOTHES
  const shown = useMemo(
    () =>
      reading && {
        captions: Array.from(reading.predicted.subarray(0, most), (k) => shortName(classes[k] ?? String(k))),
        right: Array.from(reading.labels, (label, i) => label === reading.predicted[i]),
      },
    [reading, classes, most],
  )
  return (
    <ImageGrid
      label={say('Test images, each with what the network takes it for')}
      pixels={reading?.pixels.subarray(0, shown!.captions.length * SIDE * SIDE) ?? []}
      width={SIDE}
      height={SIDE}
      captions={shown?.captions}
      right={shown?.right}
      size={params.data === 'mnist' ? 40 : 56}
      empty={say('Press Train: a few test images appear here, with what the network takes each of them for.')}
    />
  )
}

/** A name that fits under a small image. */
const shortName = (name: string) =>
  name === 'ankle boot' ? 'boot' : name.length > 7 ? `${name.slice(0, 6)}.` : name
