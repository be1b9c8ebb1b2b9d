'use client'

import { useMemo } from 'react'
import { ImageGrid } from '@/components/charts/image-grid'
import { damages, sizeOf, stepsOf, stepsPerEpoch } from '@/lib/experiments/autoencoder.params'
import { TAG } from '@/lib/locale/locale'
import { plural, say } from '@/lib/locale/say'
import type { AutoencoderRun } from './autoencoder'
import { layersText, listClasses, SIDE } from './autoencoder-names'
import { classNames } from './image-classes'

/** How large the network is and how far, and a few test images before and after it. */
export function AutoencoderImages({ run }: { run: AutoencoderRun }) {
  const { snapshot, params, step, status } = run
  const perEpoch = stepsPerEpoch(params)
  const classes = classNames(params.data)
  const reading = snapshot?.reading
  const errors = useMemo(() => reading && Array.from(reading.errors, (error) => error.toFixed(3)), [reading])
  const damaged = damages(params)
  const waiting =
    status === 'running' && snapshot && snapshot.train.present < snapshot.train.count
      ? ` ${say('{present} of {count} images have arrived.', {
          present: snapshot.train.present.toLocaleString(TAG),
          count: snapshot.train.count.toLocaleString(TAG),
        })}`
      : ''
  return (
    <div className="grid gap-1">
      <p className="m-0 min-h-[2.6em] text-[0.8125rem] text-quiet">
        <span className="font-mono text-ink tabular-nums">{layersText(params)}</span>
        {params.linear && say(', ') + say('linear')}
        {plural(
          {
            one: ': {parameters} numbers are learned, and {n} says what an image is.',
            other: ': {parameters} numbers are learned, and {n} say what an image is.',
          },
          { n: params.code, parameters: sizeOf(params).parameters.toLocaleString(TAG) },
        )}{' '}
        {step === 0
          ? plural(
              {
                one: '{n} epoch of {perEpoch} steps: {steps} in all.',
                other: '{n} epochs of {perEpoch} steps: {steps} in all.',
              },
              {
                n: params.epochs,
                perEpoch: perEpoch.toLocaleString(TAG),
                steps: stepsOf(params).toLocaleString(TAG),
              },
            )
          : say('Epoch {step} of {epochs}.', {
              step: (step / perEpoch).toFixed(2),
              epochs: Math.max(params.epochs, Math.ceil(step / perEpoch)),
            })}
        {waiting}
        {params.without.length > 0 &&
          ` ${say('It never learns from: {classes}.', { classes: listClasses(classes, params.without) })}`}
      </p>
      {damaged && reading && (
        <Row
          name={say('what it is given')}
          label={say('Test images as the network is given them, damaged')}
          pixels={reading.given}
        />
      )}
      {reading && (
        <Row
          name={damaged ? say('what it should return') : say('what goes in')}
          label={say('Test images')}
          pixels={reading.wanted}
        />
      )}
      <Row
        name={say('what comes out, and its error')}
        label={say('What the network returns for each, and its error')}
        pixels={reading?.returned}
        captions={errors}
      />
      {errors && (
        <p className="sr-only">
          {say('Errors of what comes out, in order: {errors}.', {
            errors: errors.join(say(', ##between the items of a list')),
          })}
        </p>
      )}
    </div>
  )
}

interface RowProps {
  name: string
  label: string
  pixels?: Uint8Array
  captions?: readonly string[]
}

function Row({ name, label, pixels, captions }: RowProps) {
  return (
    <div className="relative grid gap-0.5 [&_output]:sr-only">
      {pixels && <span className="text-quiet text-xs">{name}</span>}
      <ImageGrid
        label={label}
        pixels={pixels ?? []}
        width={SIDE}
        height={SIDE}
        captions={captions}
        size={46}
        empty={say(
          'Press Train: ten test images appear here, and below them what is left of each after the bottleneck.',
        )}
      />
    </div>
  )
}
