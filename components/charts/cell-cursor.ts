'use client'

import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { useShown } from '@/lib/twin/use-shown'

export interface Cell {
  row: number
  column: number
}

interface CellCursorOptions {
  /** Names the grid among those of its widget. */
  label: string
  rows: number
  columns: number
  /** How many cells there are, where the last row is not full. */
  count?: number
  /** The cell under a pointer at x, y inside the element, if any. */
  locate: (x: number, y: number) => Cell | null
  onSelect?: (row: number, column: number) => void
}

/** A cursor over a grid of cells by pointer and by keyboard: arrows, Home, End, Enter, Escape. */
export function useCellCursor({
  label,
  rows,
  columns,
  count = rows * columns,
  locate,
  onSelect,
}: CellCursorOptions) {
  // By its place in reading order: another window may have room for more columns.
  const [place, setPlace] = useShown<number | null>(`cells/${label}`, null)
  const cell = place === null ? null : { row: Math.floor(place / columns), column: place % columns }
  const setCell = (next: Cell | null) => setPlace(next && next.row * columns + next.column)
  // A page that scrolls under a resting pointer sends pointer events, too. While keys lead, the first event only
  // says where the pointer rests, and the cursor is its own again once it has moved from there.
  const pointer = useRef<{ byKeys: boolean; rests?: string }>({ byKeys: false })
  const inside = ({ row, column }: Cell) =>
    row >= 0 && column >= 0 && row < rows && column < columns && row * columns + column < count
  // The grid may have shrunk under the cursor.
  const shown = cell && inside(cell) ? cell : null

  const find = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    const found = locate(event.clientX - box.left, event.clientY - box.top)
    return found && inside(found) ? found : null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { row, column } = shown ?? { row: 0, column: 0 }
    if ((event.key === 'Enter' || event.key === ' ') && shown) {
      event.preventDefault()
      return onSelect?.(row, column)
    }
    if (event.key === 'Escape') return setCell(null)
    const next = moved(event.key, row, column, rows, columns)
    if (!next) return
    event.preventDefault()
    pointer.current = { byKeys: true }
    if (!shown) setCell({ row: 0, column: 0 })
    else if (inside(next)) setCell(next)
  }
  return {
    cell: shown,
    /** For the focusable element around the picture. */
    handlers: {
      onKeyDown,
      onFocus: (event: { currentTarget: HTMLElement }) => {
        if (!event.currentTarget.matches(':focus-visible') || count === 0) return
        pointer.current = { byKeys: true }
        setCell(shown ?? { row: 0, column: 0 })
      },
      onBlur: () => {
        pointer.current = { byKeys: false }
        setCell(null)
      },
      onPointerMove: (event: MouseEvent) => {
        const at = `${event.screenX},${event.screenY}`
        const { byKeys, rests = at } = pointer.current
        pointer.current = { byKeys: byKeys && rests === at, rests: at }
        if (pointer.current.byKeys) return
        const found = find(event)
        if (found?.row !== shown?.row || found?.column !== shown?.column) setCell(found)
      },
      onPointerLeave: () => {
        if (!pointer.current.byKeys) setCell(null)
      },
      onClick: (event: MouseEvent) => {
        const found = find(event)
        if (found) onSelect?.(found.row, found.column)
      },
    },
  }
}

function moved(key: string, row: number, column: number, rows: number, columns: number): Cell | null {
  switch (key) {
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: columns - 1 }
    case 'PageUp':
      return { row: 0, column }
    case 'PageDown':
      return { row: rows - 1, column }
  }
  return null
}
