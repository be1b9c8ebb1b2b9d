'use client'

import { useCallback, useState } from 'react'
import { Canvas, type Surface } from '@/components/ui/canvas'
import { createRaster } from '@/components/ui/raster'
import { say } from '@/lib/locale/say'
import { paintShades } from '@/lib/math/colour'
import type { Patch } from '@/lib/math/receptive-field'

/** The image, with a frame around what one number of the network depends on. */
export function CnnField({ pixels, field }: { pixels: Float32Array; field: Patch }) {
  const side = Math.sqrt(pixels.length)
  const [paintRaster] = useState(createRaster)
  const { top, left, bottom, right } = field
  const draw = useCallback(
    ({ context, width, height, theme }: Surface) => {
      paintRaster(
        context,
        side,
        side,
        (target) => paintShades(target, pixels, theme.grey, 0, 1),
        { x: 0, y: 0, width, height },
        false,
      )
      const pixel = width / side
      const inside = (at: number) => Math.max(0, Math.min(side, at)) * pixel
      const [x, y] = [inside(left), inside(top)]
      context.lineWidth = 2.5
      context.strokeStyle = theme.act
      context.strokeRect(x + 1, y + 1, inside(right + 1) - x - 2, inside(bottom + 1) - y - 2)
    },
    [pixels, side, top, left, bottom, right, paintRaster],
  )
  const within = (at: number) => Math.max(1, Math.min(side, at + 1))
  return (
    <Canvas
      draw={draw}
      label={say('The image; framed are rows {top} to {bottom}, columns {left} to {right}.', {
        top: within(top),
        bottom: within(bottom),
        left: within(left),
        right: within(right),
      })}
      className="aspect-square w-38 border border-rule"
    />
  )
}
