'use client'

import { useMemo } from 'react'
import { ImageGrid } from '@/components/charts/image-grid'
import type { Looked } from '@/lib/experiments/cnn'
import { stepsOf, stepsPerEpoch } from '@/lib/experiments/cnn.params'
import { TAG } from '@/lib/locale/locale'
import { plural, say } from '@/lib/locale/say'
import type { CnnRun } from './cnn'
import { stagesOf } from './cnn-names'
import { classNames } from './image-classes'

const SIDE = 28

interface CnnImagesProps {
  run: CnnRun
  image: Looked
  onImage: (image: Looked) => void
}

/** How large the network is and how far; a few test images with what it takes them for, one of them to look into. */
export function CnnImages({ run, image, onImage }: CnnImagesProps) {
  const { snapshot, params, step, status } = run
  const parameters = stagesOf(params).reduce((sum, stage) => sum + stage.parameters, 0)
  const perEpoch = stepsPerEpoch(params)
  const reading = snapshot?.reading
  const classes = classNames(params.data)
  const shown = useMemo(
    () =>
      reading && {
        captions: Array.from(reading.predicted, (k) => shortName(classes[k] ?? String(k))),
        right: Array.from(reading.labels, (label, i) => label === reading.predicted[i]),
      },
    [reading, classes],
  )
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
        {say('{parameters} numbers are learned.', { parameters: parameters.toLocaleString(TAG) })}{' '}
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
        {snapshot?.rival &&
          ` ${say('Beside it 784 → {width} → 10: {parameters}.', {
            width: snapshot.rival.width,
            parameters: snapshot.rival.parameters.toLocaleString(TAG),
          })}`}
      </p>
      <ImageGrid
        label={say('Test images, each with what the network takes it for')}
        pixels={reading?.pixels ?? []}
        width={SIDE}
        height={SIDE}
        captions={shown?.captions}
        right={shown?.right}
        selected={'test' in image ? image.test : null}
        onSelect={(test) => onImage({ test })}
        size={params.data === 'mnist' ? 38 : 46}
        empty={say(
          'Press Train: test images appear here, and below them what every layer makes of one of them.',
        )}
      />
    </div>
  )
}

const shortName = (name: string) =>
  name === 'ankle boot' ? 'boot' : name.length > 7 ? `${name.slice(0, 6)}.` : name
