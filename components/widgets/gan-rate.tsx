'use client'

import { Slider } from '@/components/ui/slider'
import { say } from '@/lib/locale/say'

type Rates = Record<'generatorRate' | 'discriminatorRate', number>

const LABELS = {
  generator: say('Generator’s learning rate'),
  discriminator: say('Discriminator’s learning rate'),
}

interface GanRateProps {
  of: keyof typeof LABELS
  /** The run of any pair of adversaries. */
  run: { params: Rates; locked(name: string): boolean; change(patch: Partial<Rates>): void }
}

/** The learning rate of one of two adversaries. */
export function GanRate({ of, run: { params, locked, change } }: GanRateProps) {
  const name = `${of}Rate` as const
  return (
    <Slider
      label={LABELS[of]}
      locked={locked(name)}
      value={params[name]}
      min={0.00001}
      max={0.1}
      log
      onChange={(rate) => change({ [name]: rate })}
    />
  )
}
