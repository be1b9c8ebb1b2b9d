import { ImageGrid } from '@/components/charts/image-grid'
import { SIDE, stepsOf, stepsPerEpoch } from '@/lib/experiments/gan-digits.params'
import { TAG } from '@/lib/locale/locale'
import { plural, say } from '@/lib/locale/say'
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
      ? ` ${say('{present} of {count} images have arrived.', {
          present: snapshot.train.present.toLocaleString(TAG),
          count: snapshot.train.count.toLocaleString(TAG),
        })}`
      : ''
  return (
    <div className="from-top grid w-full gap-1">
      <p className="m-0 min-h-[2.6em] text-[0.8125rem] text-quiet">
        {snapshot
          ? `${say('The generator learns {generator} numbers, the discriminator {discriminator}.', {
              generator: snapshot.parameters.generator.toLocaleString(TAG),
              discriminator: snapshot.parameters.discriminator.toLocaleString(TAG),
            })} `
          : ''}
        {step === 0
          ? plural(
              {
                one: '{n} epoch of {perEpoch} steps: {params} in all. A step takes some hundredths of a second to some tenths, so this takes minutes.',
                other:
                  '{n} epochs of {perEpoch} steps: {params} in all. A step takes some hundredths of a second to some tenths, so this takes minutes.',
              },
              {
                n: params.epochs,
                perEpoch: perEpoch.toLocaleString(TAG),
                params: stepsOf(params).toLocaleString(TAG),
              },
            )
          : say('Epoch {step} of {epochs}.', {
              step: (step / perEpoch).toFixed(2),
              epochs: Math.max(params.epochs, Math.ceil(step / perEpoch)),
            })}
        {waiting}
      </p>
      <ImageGrid
        label={say('Images that the generator makes, of the same latents all the time')}
        pixels={snapshot?.made ?? []}
        width={SIDE}
        height={SIDE}
        size={60}
        captions={captions}
        selected={snapshot ? selected : null}
        onSelect={onSelect}
        empty={say(
          'Press Train: 32 images appear here, each made of its own random numbers, which stay the same while the generator learns.',
        )}
      />
      {captions && (
        <p className="sr-only">
          {say('The judge takes them for: {captions}.', {
            captions: captions.join(say(', ##between the items of a list')),
          })}
        </p>
      )}
    </div>
  )
}
