'use client'

import { useCallback, useState } from 'react'
import { Canvas, type Surface } from '@/components/ui/canvas'
import { createRaster } from '@/components/ui/raster'
import { paintShades } from '@/lib/math/colour'
import { SIDE } from './autoencoder-names'

/** One image that the decoder made, as bytes; an empty frame until there is one. */
export function Picture({ pixels, label }: { pixels?: Uint8Array; label: string }) {
  const [paintRaster] = useState(createRaster)
  const draw = useCallback(
    ({ context, width, height, theme }: Surface) => {
      if (!pixels) return
      paintRaster(
        context,
        SIDE,
        SIDE,
        (target) => paintShades(target, pixels, theme.grey, 0, 255),
        { x: 0, y: 0, width, height },
        false,
      )
    },
    [pixels, paintRaster],
  )
  return <Canvas draw={draw} label={label} className="aspect-square w-34 border border-rule" />
}
