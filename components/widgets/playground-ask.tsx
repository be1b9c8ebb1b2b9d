'use client'

import { Button } from '@/components/ui/button'
import { NumberField } from '@/components/ui/number-field'
import { say } from '@/lib/locale/say'
import type { Place } from './playground-probe'

interface AskPlaceProps {
  place: Place | null
  onPlace: (place: Place | null) => void
}

/** A place of the plane to ask about, typed: the same as pointing at the map. */
export function AskPlace({ place, onPlace }: AskPlaceProps) {
  const [x, y] = place ?? [0, 0]
  const field = { min: -6, max: 6, step: 0.1 }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="w-24">
        <NumberField label={say('Ask at x₁')} {...field} value={round(x)} onChange={(x) => onPlace([x, y])} />
      </div>
      <div className="w-24">
        <NumberField label={say('and x₂')} {...field} value={round(y)} onChange={(y) => onPlace([x, y])} />
      </div>
      {place ? (
        <Button onClick={() => onPlace(null)}>{say('Stop asking')}</Button>
      ) : (
        <Button onClick={() => onPlace([x, y])}>{say('Ask the network')}</Button>
      )}
    </div>
  )
}

const round = (value: number) => Number(value.toFixed(2))
