// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useCellCursor } from '@/components/charts/cell-cursor'

afterEach(cleanup)

/** Ten by ten cells of ten pixels. */
function Grid() {
  const { cell, handlers } = useCellCursor({
    label: 'cells',
    rows: 10,
    columns: 10,
    locate: (x, y) => ({ row: Math.floor(y / 10), column: Math.floor(x / 10) }),
  })
  return (
    <button type="button" {...handlers}>
      {cell ? `${cell.row},${cell.column}` : 'none'}
    </button>
  )
}

const at = (x: number, y: number) => ({ clientX: x, clientY: y, screenX: x, screenY: y })

test('a pointer that only rests leaves the keyboard its cell, one that moves takes it', () => {
  render(<Grid />)
  const grid = screen.getByRole('button')
  fireEvent.keyDown(grid, { key: 'ArrowDown' })
  fireEvent.keyDown(grid, { key: 'ArrowDown' })
  expect(grid.textContent).toBe('1,0')
  fireEvent.pointerMove(grid, at(55, 75)) // the page was scrolled, and this is now under the pointer
  fireEvent.pointerMove(grid, at(55, 75))
  fireEvent.pointerLeave(grid)
  expect(grid.textContent).toBe('1,0')
  fireEvent.keyDown(grid, { key: 'ArrowRight' })
  fireEvent.pointerMove(grid, at(85, 75))
  expect(grid.textContent).toBe('1,1')
  fireEvent.pointerMove(grid, at(86, 75))
  expect(grid.textContent).toBe('7,8')
  fireEvent.pointerLeave(grid)
  expect(grid.textContent).toBe('none')
})
