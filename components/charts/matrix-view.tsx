'use client'

import { useCallback, useRef, useState } from 'react'
import { say } from '@/lib/locale/say'
import { contrast, shadeIndex, unpackColour } from '@/lib/math/colour'
import { formatNumber } from '@/lib/math/format'
import { extent, type Interval } from '@/lib/math/scales'
import { Canvas, type Surface } from '../ui/canvas'
import { type Box, createRaster } from '../ui/raster'
import { textWidth } from './axes'
import { type Cell, useCellCursor } from './cell-cursor'
import { DataTable } from './data-table'
import { shadeField, tableEnds } from './field'
import { labelStride, namesOrNumbers } from './matrix-labels'
import { ScaleLegend } from './scale-legend'
import { useSlow } from './slow'

export interface MatrixViewProps {
  /** What the numbers are, such as `attention, layer 1, head 2`. */
  label: string
  rows: number
  columns: number
  /** Length rows × columns, row by row. */
  values: ArrayLike<number>
  scale: 'diverging' | 'sequential'
  /** From the data where it is left out: from 0 for magnitudes, even around 0 for signed numbers. */
  domain?: Interval
  rowLabels?: readonly string[]
  columnLabels?: readonly string[]
  /** Rows and columns are the same things: columns whose names do not fit get numbers that the rows explain. */
  numbered?: boolean
  /** What a row is, such as `true`. */
  rowTitle?: string
  /** What a column is, such as `predicted`. */
  columnTitle?: string
  /** How numbers are written, in cells and in words. */
  format?: (value: number) => string
  selected?: Cell | null
  /** Called when the reader clicks a cell, or presses Enter on it. */
  onSelect?: (row: number, column: number) => void
  /** Leaves the colour scale and the table out, for many small matrices side by side. */
  plain?: boolean
  /** Classes of the whole, such as a width. */
  className?: string
}

/** Cells are not drawn larger than this, in CSS pixels. */
const LARGEST_CELL = 52

/** A matrix as coloured cells, with numbers where they fit. */
export function MatrixView(props: MatrixViewProps) {
  const { rows, columns, values, scale, rowLabels, columnLabels, numbered, selected } = props
  const { format = formatNumber } = props
  const found = extent(values)
  const [lo, hi] = props.domain ?? (found ? [Math.min(0, found[0]), Math.max(0, found[1]) || 1] : [0, 1])
  const [paintRaster] = useState(createRaster)
  const grid = useRef<Box | null>(null)
  const { cell, handlers } = useCellCursor({
    label: props.label,
    rows,
    columns,
    onSelect: props.onSelect,
    locate: (x, y) => {
      const box = grid.current
      return (
        box && {
          row: Math.floor(((y - box.y) / box.height) * rows),
          column: Math.floor(((x - box.x) / box.width) * columns),
        }
      )
    },
  })

  const draw = useCallback(
    (surface: Surface) => {
      const { context, width, height, theme } = surface
      const written =
        numbered && rowLabels && columnLabels
          ? namesOrNumbers({ rows: rowLabels, columns: columnLabels }, (0.75 * width) / columns, (name) =>
              textWidth(context, [name]),
            )
          : { rows: rowLabels, columns: columnLabels }
      const box = gridBox(surface, written.rows, written.columns)
      grid.current = box
      const field = { columns, rows, values, domain: [lo, hi] as const, scale }
      paintRaster(context, columns, rows, (pixels) => shadeField(pixels, field, theme), box, false)
      const [across, down] = [box.width / columns, box.height / rows]
      if (Math.min(across, down) >= 7) drawGaps(surface, box, columns, rows)
      drawLabels(surface, box, written.rows, written.columns, rows, columns)
      drawNumbers(surface, box, field, format)
      for (const [mark, colour] of [
        [selected, theme.act],
        [cell, theme.ink],
      ] as const) {
        if (!mark) continue
        context.strokeStyle = colour
        context.lineWidth = 2
        context.strokeRect(
          box.x + mark.column * across,
          box.y + mark.row * down,
          Math.min(across, width),
          Math.min(down, height),
        )
      }
    },
    [
      rows,
      columns,
      values,
      lo,
      hi,
      scale,
      rowLabels,
      columnLabels,
      numbered,
      format,
      selected,
      cell,
      paintRaster,
    ],
  )

  const nameOf = (row: number, column: number) =>
    say('{rowTitle} {row}, {columnTitle} {column}', {
      rowTitle: props.rowTitle ?? say('row'),
      row: rowLabels?.[row] ?? row,
      columnTitle: props.columnTitle ?? say('column'),
      column: columnLabels?.[column] ?? column,
    })
  const summary = useSlow(
    found
      ? say('{label}: {rows} by {columns}, from {found} to {found2}.', {
          label: props.label,
          rows,
          columns,
          found: format(found[0]),
          found2: format(found[1]),
        })
      : say('{label}: nothing computed yet.', { label: props.label }),
  )
  return (
    <figure
      dir="ltr"
      aria-label={props.label}
      className={`m-0 grid w-full min-w-0 gap-1 ${props.className ?? ''}`}
      style={{ maxWidth: `${columns * LARGEST_CELL + 64}px` }}
    >
      {(props.rowTitle || props.columnTitle) && (
        <div className="flex gap-3 font-sans text-quiet text-xs" aria-hidden="true">
          <span>↓ {props.rowTitle}</span>
          <span>→ {props.columnTitle}</span>
        </div>
      )}
      <div
        role="application"
        aria-label={
          props.onSelect
            ? say('{label}: arrow keys move over the cells, Enter opens one', { label: props.label })
            : say('{label}: arrow keys move over the cells', { label: props.label })
        }
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        className={`touch-manipulation ${props.onSelect ? 'cursor-pointer' : ''}`}
        {...handlers}
      >
        <Canvas
          draw={draw}
          label={summary}
          className="w-full"
          style={{
            aspectRatio: `${columns} / ${rows}`,
            minHeight: `${rows * (rowLabels ? 0.9 : 0.2) + (columnLabels ? 1.5 : 0.8)}rem`,
            maxHeight: `${rows * LARGEST_CELL + 24}px`,
          }}
        />
      </div>
      <figcaption
        className={
          props.plain ? 'sr-only' : 'flex flex-wrap items-baseline justify-between gap-x-3 gap-y-0.5'
        }
      >
        {!props.plain && <ScaleLegend scale={scale} domain={[lo, hi]} format={props.format} />}
        <output className="min-h-[1.5em] font-mono text-ink text-xs tabular-nums">
          {cell && `${nameOf(cell.row, cell.column)}: ${format(values[cell.row * columns + cell.column]!)}`}
        </output>
        {!props.plain && (
          <div className="w-full">
            <DataTable
              caption={say('{label}, largest entries first', { label: props.label })}
              head={[props.rowTitle ?? say('row'), props.columnTitle ?? say('column'), say('value')]}
              rows={() =>
                largest(values, 20).map((i) => {
                  const [row, column] = [Math.floor(i / columns), i % columns]
                  return [rowLabels?.[row] ?? row, columnLabels?.[column] ?? column, format(values[i]!)]
                })
              }
            />
          </div>
        )}
      </figcaption>
    </figure>
  )
}

function gridBox(
  { context, width, height, textSize }: Surface,
  rowLabels?: readonly string[],
  columnLabels?: readonly string[],
): Box {
  const x = rowLabels ? Math.min(width * 0.3, textWidth(context, rowLabels) + 6) : 1
  const y = columnLabels ? textSize + 5 : 1
  return { x, y, width: width - x - 1, height: height - y - 1 }
}

function drawGaps({ context, theme }: Surface, box: Box, columns: number, rows: number) {
  context.strokeStyle = theme.panel
  context.lineWidth = 1
  context.beginPath()
  for (let c = 1; c < columns; c++) {
    const x = box.x + (c / columns) * box.width
    context.moveTo(x, box.y)
    context.lineTo(x, box.y + box.height)
  }
  for (let r = 1; r < rows; r++) {
    const y = box.y + (r / rows) * box.height
    context.moveTo(box.x, y)
    context.lineTo(box.x + box.width, y)
  }
  context.stroke()
}

function drawLabels(
  { context, theme, textSize }: Surface,
  box: Box,
  rowLabels: readonly string[] = [],
  columnLabels: readonly string[] = [],
  rows: number,
  columns: number,
) {
  context.fillStyle = theme.quiet
  context.textBaseline = 'middle'
  context.textAlign = 'right'
  const everyRow = Math.ceil((textSize * 1.05) / (box.height / rows))
  rowLabels.forEach((text, row) => {
    if (row % everyRow === 0)
      context.fillText(text, box.x - 5, box.y + ((row + 0.5) / rows) * box.height, box.x - 5)
  })
  context.textAlign = 'center'
  const everyColumn = labelStride(columnLabels, box.width / columns, (text) => textWidth(context, [text]))
  columnLabels.forEach((text, column) => {
    if (column % everyColumn === 0)
      context.fillText(text, box.x + ((column + 0.5) / columns) * box.width, box.y - textSize * 0.6)
  })
}

/** Writes each number into its cell, in ink or page colour, whichever reads better there. */
function drawNumbers(
  { context, theme, textSize }: Surface,
  box: Box,
  {
    columns,
    rows,
    values,
    domain,
    scale,
  }: {
    columns: number
    rows: number
    values: ArrayLike<number>
    domain: Interval
    scale: 'diverging' | 'sequential'
  },
  format: (value: number) => string,
) {
  const [across, down] = [box.width / columns, box.height / rows]
  if (across < textSize * 1.5 || down < textSize * 1.2) return
  const texts = Array.from({ length: rows * columns }, (_, i) => format(values[i] ?? Number.NaN))
  if (textWidth(context, texts) > across - 2) return
  const [lo, hi] = tableEnds(scale, domain)
  const { ink, panel } = theme.rgb
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  texts.forEach((text, i) => {
    const ground = unpackColour(theme[scale][shadeIndex(values[i]!, lo, hi)]!)
    context.fillStyle = contrast(ink, ground) >= contrast(panel, ground) ? theme.ink : theme.panel
    context.fillText(
      text,
      box.x + ((i % columns) + 0.5) * across,
      box.y + (Math.floor(i / columns) + 0.5) * down,
    )
  })
}

/** Indices of the entries of largest size, largest first. */
function largest(values: ArrayLike<number>, most: number): number[] {
  return Array.from({ length: values.length }, (_, i) => i)
    .sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!))
    .slice(0, most)
}
