'use client'

import { useCallback, useState } from 'react'
import { Canvas, type Surface } from '../ui/canvas'
import { createRaster } from '../ui/raster'
import { type Field, shadeField } from './field'

/** A field alone, without axes, cursor or table: for many small ones, such as the map of every neuron. */
export function FieldThumb({
  columns,
  rows,
  values,
  domain,
  scale,
  winners,
  discretize,
  label,
  className = 'size-8',
}: Field & { label: string; className?: string }) {
  const [paintRaster] = useState(createRaster)
  const draw = useCallback(
    ({ context, width, height, theme }: Surface) => {
      const field = { columns, rows, values, domain, scale, winners, discretize }
      paintRaster(
        context,
        columns,
        rows,
        (pixels) => shadeField(pixels, field, theme),
        { x: 0, y: 0, width, height },
        true,
      )
    },
    [columns, rows, values, domain, scale, winners, discretize, paintRaster],
  )
  return <Canvas draw={draw} label={label} className={`rounded-sm bg-sunken ${className}`} />
}
