'use client'

import { useMemo } from 'react'
import { ImageGrid } from '@/components/charts/image-grid'
import { damages, sizeOf, stepsOf, stepsPerEpoch } from '@/lib/experiments/autoencoder.params'
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
      ? ` ${snapshot.train.present.toLocaleString('en')} of ${snapshot.train.count.toLocaleString('en')} images have arrived.`
      : ''
  return (
    <div className="grid gap-1">
      <p className="m-0 min-h-[2.6em] text-[0.8125rem] text-quiet">
        <span className="font-mono text-ink tabular-nums">{layersText(params)}</span>
        {params.linear ? ', linear' : ''}: {sizeOf(params).parameters.toLocaleString('en')} numbers are
        learned, and {params.code} {params.code === 1 ? 'says' : 'say'} what an image is.{' '}
        {step === 0
          ? `${params.epochs} ${params.epochs === 1 ? 'epoch' : 'epochs'} of ${perEpoch.toLocaleString('en')} steps: ${stepsOf(params).toLocaleString('en')} in all.`
          : `Epoch ${(step / perEpoch).toFixed(2)} of ${Math.max(params.epochs, Math.ceil(step / perEpoch))}.`}
        {waiting}
        {params.without.length > 0 && ` It never learns from: ${listClasses(classes, params.without)}.`}
      </p>
      {damaged && reading && (
        <Row
          name="what it is given"
          label="Test images as the network is given them, damaged"
          pixels={reading.given}
        />
      )}
      {reading && (
        <Row
          name={damaged ? 'what it should return' : 'what goes in'}
          label="Test images"
          pixels={reading.wanted}
        />
      )}
      <Row
        name="what comes out, and its error"
        label="What the network returns for each, and its error"
        pixels={reading?.returned}
        captions={errors}
      />
      {errors && <p className="sr-only">Errors of what comes out, in order: {errors.join(', ')}.</p>}
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
        empty="Press Train: ten test images appear here, and below them what is left of each after the bottleneck."
      />
    </div>
  )
}
