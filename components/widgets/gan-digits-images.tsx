import { ImageGrid } from '@/components/charts/image-grid'
import { SIDE, stepsOf, stepsPerEpoch } from '@/lib/experiments/gan-digits.params'
import { formatPercent } from '@/lib/math/format'
import { likeliest } from '@/lib/math/generated'
import type { GanDigitsRun } from './gan-digits'

/** How far the two networks are, and what the generator makes of the same latents all the time. */
export function GanDigitsImages({
  run,
  selected,
  onSelect,
}: {
  run: GanDigitsRun
  /** Where the way below begins. */
  selected: number
  onSelect: (image: number) => void
}) {
  const { snapshot, params, step, status } = run
  const captions =
    snapshot &&
    likeliest(snapshot.readings, 10).map(
      ({ label, probability }) => `${label}: ${formatPercent(probability, 0)}`,
    )
  const perEpoch = stepsPerEpoch(params)
  const waiting =
    status === 'running' && snapshot && snapshot.train.present < snapshot.train.count
      ? ` ${snapshot.train.present.toLocaleString('en')} of ${snapshot.train.count.toLocaleString('en')} images have arrived.`
      : ''
  return (
    <div className="from-top grid w-full gap-1">
      <p className="m-0 min-h-[2.6em] text-[0.8125rem] text-quiet">
        {snapshot
          ? `The generator learns ${snapshot.parameters.generator.toLocaleString('en')} numbers, the discriminator ${snapshot.parameters.discriminator.toLocaleString('en')}. `
          : ''}
        {step === 0
          ? `${params.epochs} ${params.epochs === 1 ? 'epoch' : 'epochs'} of ${perEpoch.toLocaleString('en')} steps: ${stepsOf(params).toLocaleString('en')} in all. A step takes some hundredths of a second to some tenths, so this takes minutes.`
          : `Epoch ${(step / perEpoch).toFixed(2)} of ${Math.max(params.epochs, Math.ceil(step / perEpoch))}.`}
        {waiting}
      </p>
      <ImageGrid
        label="Images that the generator makes, of the same latents all the time"
        pixels={snapshot?.made ?? []}
        width={SIDE}
        height={SIDE}
        size={60}
        captions={captions}
        selected={snapshot ? selected : null}
        onSelect={onSelect}
        empty="Press Train: 32 images appear here, each made of its own random numbers, which stay the same while the generator learns."
      />
      {captions && <p className="sr-only">The judge takes them for: {captions.join(', ')}.</p>}
    </div>
  )
}
