'use client'

import { useCallback, useState } from 'react'
import { SHADES } from '@/lib/math/colour'
import { formatBrief } from '@/lib/math/format'
import type { Interval } from '@/lib/math/scales'
import { Canvas, type Surface } from '../ui/canvas'
import { createRaster } from '../ui/raster'
import { type FieldScale, tableEnds } from './field'
import { ClassMark } from './marks'

export interface ScaleLegendProps {
  scale: FieldScale
  domain: Interval
  /** Names of the classes, for `classes`. */
  classNames?: readonly string[]
  /** What the colour stands for. */
  label?: string
  /** Opacity of the field. */
  strength?: number
  format?: (value: number) => string
}

/** What the colours of a field mean. */
export function ScaleLegend({
  scale,
  domain,
  classNames,
  label,
  strength = 1,
  format = formatBrief,
}: ScaleLegendProps) {
  if (scale === 'classes') {
    return (
      <ul className="m-0 flex list-none flex-wrap gap-x-3 gap-y-1 p-0 font-sans text-quiet text-xs">
        {classNames?.map((name, i) => (
          <li key={name} className="flex items-center gap-1">
            <ClassMark mark={i} />
            {name}
          </li>
        ))}
      </ul>
    )
  }
  const [lo, hi] = tableEnds(scale, domain)
  return (
    <div dir="ltr" className="flex items-center gap-2 font-mono text-quiet text-xs tabular-nums">
      {label && <span className="font-sans">{label}</span>}
      <span>{format(lo)}</span>
      <Ramp scale={scale} strength={strength} />
      <span>{/^[−-]/.test(format(lo)) && hi > 0 ? `+${format(hi)}` : format(hi)}</span>
    </div>
  )
}

/** The colours of a scale, from the table that colours the field itself. */
function Ramp({ scale, strength }: { scale: Exclude<FieldScale, 'classes'>; strength: number }) {
  const [paintRaster] = useState(createRaster)
  const draw = useCallback(
    ({ context, width, height, theme }: Surface) => {
      context.globalAlpha = strength
      paintRaster(
        context,
        SHADES,
        1,
        (pixels) => pixels.set(theme[scale]),
        { x: 0, y: 0, width, height },
        true,
      )
      context.globalAlpha = 1
    },
    [scale, strength, paintRaster],
  )
  return <Canvas draw={draw} className="h-2 w-24 rounded-full border border-rule" />
}
