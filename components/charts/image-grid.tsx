'use client'

import { useCallback, useRef, useState } from 'react'
import { plural, say } from '@/lib/locale/say'
import { paintShades } from '@/lib/math/colour'
import { extent, type Interval } from '@/lib/math/scales'
import { Canvas, type Surface } from '../ui/canvas'
import { createRaster } from '../ui/raster'
import { useCellCursor } from './cell-cursor'
import { tableEnds } from './field'
import { useWidth } from './width'

export interface ImageGridProps {
  /** What the images are, such as `test digits the model gets wrong`. */
  label: string
  /** Length count × height × width, image after image, each row by row. */
  pixels: ArrayLike<number>
  /** Of one image, in pixels. */
  width: number
  height: number
  /** `grey` for pictures, `diverging` for weights. */
  scale?: 'grey' | 'diverging'
  /** [0, 255] for bytes; from the data for `diverging` where it is left out. */
  domain?: Interval
  /** A line under each image, such as `9 → 4`. */
  captions?: readonly string[]
  /** Whether the model has each image right; a wrong one is outlined and its caption crossed. */
  right?: readonly (boolean | undefined)[]
  selected?: number | null
  /** Called with the position of an image that the reader clicks, or presses Enter on. */
  onSelect?: (index: number) => void
  /** Side of an image on the page in CSS pixels, about. */
  size?: number
  empty?: string
}

const GAP = 8

/** Many small images on one canvas, as many side by side as fit. */
export function ImageGrid(props: ImageGridProps) {
  const { pixels, width, height, scale = 'grey', captions, right, selected, size = 56 } = props
  const frame = useRef<HTMLDivElement>(null)
  const available = useWidth(frame, 320)
  const [paintRaster] = useState(createRaster)
  const count = Math.floor(pixels.length / (width * height))
  const columns = Math.max(1, Math.min(Math.max(1, count), Math.floor((available + GAP) / (size + GAP))))
  const rows = Math.ceil(count / columns)
  const tall = Math.round((size * height) / width)
  const pitch = tall + GAP + (captions ? 18 : 0)
  const [lo, hi] = props.domain ?? (scale === 'grey' ? [0, 255] : (extent(pixels) ?? [-1, 1]))
  const { cell, handlers } = useCellCursor({
    label: props.label,
    rows,
    columns,
    count,
    onSelect: props.onSelect && ((row, column) => props.onSelect?.(row * columns + column)),
    locate: (x, y) => {
      const column = Math.floor(x / (size + GAP))
      return column < columns ? { row: Math.floor(y / pitch), column } : null
    },
  })
  const pointed = cell && cell.row * columns + cell.column

  const draw = useCallback(
    (surface: Surface) => {
      const { context, theme, font } = surface
      const area = width * height
      const ends = tableEnds(scale, [lo, hi])
      const strip = Array.from({ length: count }, (_, i) => ({
        x: (i % columns) * (size + GAP) + GAP / 2,
        y: Math.floor(i / columns) * pitch + GAP / 2,
      }))
      context.font = font('mono')
      context.textAlign = 'center'
      context.textBaseline = 'top'
      strip.forEach(({ x, y }, i) => {
        const image = slice(pixels, i * area, area)
        const box = { x, y, width: size, height: tall }
        paintRaster(
          context,
          width,
          height,
          (target) => paintShades(target, image, theme[scale], ends[0], ends[1]),
          box,
          false,
        )
        const wrong = right?.[i] === false
        if (wrong || i === selected || i === pointed) {
          context.strokeStyle = i === pointed ? theme.ink : i === selected ? theme.act : theme.bad
          context.lineWidth = i === pointed || i === selected ? 2.5 : 1.5
          context.strokeRect(x - 1, y - 1, size + 2, tall + 2)
        }
        const caption = captions?.[i]
        if (!caption) return
        context.fillStyle = wrong ? theme.bad : theme.quiet
        context.fillText(wrong ? `✗ ${caption}` : caption, x + size / 2, y + tall + 3, size + GAP)
      })
    },
    [
      pixels,
      width,
      height,
      scale,
      captions,
      right,
      selected,
      size,
      count,
      columns,
      pitch,
      tall,
      lo,
      hi,
      pointed,
      paintRaster,
    ],
  )

  return (
    <figure className="m-0 min-w-0">
      {count === 0 && (
        <p className="m-0 grid min-h-20 place-items-center text-center font-sans text-quiet text-sm">
          {props.empty ?? say('No images yet.')}
        </p>
      )}
      <div ref={frame}>
        <div
          role="application"
          aria-label={
            props.onSelect
              ? say('{label}: arrow keys move over the images, Enter opens one', { label: props.label })
              : say('{label}: arrow keys move over the images', { label: props.label })
          }
          tabIndex={count > 0 ? 0 : -1}
          className={`touch-manipulation ${props.onSelect ? 'cursor-pointer' : ''}`}
          {...handlers}
        >
          <Canvas
            draw={draw}
            label={plural(
              { one: '{label}: {n} image.', other: '{label}: {n} images.' },
              { label: props.label, n: count },
            )}
            style={{ width: columns * (size + GAP), height: rows * pitch }}
          />
        </div>
      </div>
      <output className="block min-h-[1.5em] font-mono text-ink text-xs tabular-nums">
        {pointed !== null &&
          [
            say('image {number} of {count}', { number: pointed + 1, count }) +
              (captions?.[pointed] ? say(': ') + captions[pointed] : ''),
            ...(right?.[pointed] === false ? [say('wrong')] : []),
          ].join(say(', '))}
      </output>
    </figure>
  )
}

/** A view of a part where the list allows one. */
function slice(values: ArrayLike<number>, start: number, length: number): ArrayLike<number> {
  if (values instanceof Uint8Array || values instanceof Float32Array)
    return values.subarray(start, start + length)
  return Array.from({ length }, (_, i) => values[start + i]!)
}
