'use client'

import { ImageGrid } from '@/components/charts/image-grid'
import { Button } from '@/components/ui/button'
import type { Look, UnitPlace } from '@/lib/experiments/cnn'
import { say } from '@/lib/locale/say'
import type { Stage } from '@/lib/math/layer-stack'
import { shapeName, stageName } from './cnn-names'

interface CnnMapsProps {
  stages: readonly Stage[]
  look: Look
  classes: readonly string[]
  chosen: UnitPlace
  onPlace: (place: UnitPlace) => void
}

/** All maps of all layers, each layer on its own scale; one of them can be chosen. */
export function CnnMaps({ stages, look, chosen, onPlace }: CnnMapsProps) {
  return (
    <ol aria-label={say('What every layer makes of the image')} className="m-0 grid list-none gap-1.5 p-0">
      {stages.map((stage, l) => {
        // Dropout does nothing while one looks.
        if (stage.layer.kind === 'drop') return null
        const { shape, values } = look.said[l]!
        const name = stageName(stages, l)
        const peak = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6)
        return (
          <li key={l} className="grid gap-0.5">
            <span className="flex flex-wrap items-center gap-x-2 text-quiet text-xs">
              <span className="font-medium text-ink">{name}</span>
              <span className="font-mono tabular-nums">{shapeName(shape)}</span>
              {shape.length === 1 && (
                <Button
                  variant="quiet"
                  className="min-h-6!"
                  aria-pressed={chosen.stage === l}
                  onClick={() => onPlace({ stage: l, channel: 0, row: 0, column: 0 })}
                >
                  {say('Show its {shape} numbers', { shape: shape[0]! })}
                </Button>
              )}
            </span>
            {shape.length === 3 && (
              <Maps
                name={name}
                shape={shape}
                values={values}
                peak={peak}
                selected={chosen.stage === l ? chosen.channel : null}
                onSelect={(channel) =>
                  onPlace({ stage: l, channel, row: shape[0]! >> 1, column: shape[1]! >> 1 })
                }
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}

interface MapsProps {
  name: string
  shape: readonly number[]
  values: Float32Array
  peak: number
  selected: number | null
  onSelect: (channel: number) => void
}

function Maps({ name, shape, values, peak, selected, onSelect }: MapsProps) {
  return (
    <ImageGrid
      label={say('Feature maps of {name}', { name })}
      pixels={values}
      width={shape[1]!}
      height={shape[0]!}
      scale="diverging"
      domain={[-peak, peak]}
      selected={selected}
      onSelect={onSelect}
      size={shape[2]! > 8 ? 32 : 48}
    />
  )
}
