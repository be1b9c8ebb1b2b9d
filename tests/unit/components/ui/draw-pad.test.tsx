// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { DrawPad } from '@/components/ui/draw-pad'

afterEach(cleanup)

const nextFrame = () => act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())))

test('a digit can be drawn with the keyboard alone, and cleared', async () => {
  const onChange = vi.fn<(pixels: Float32Array, empty: boolean) => void>()
  render(<DrawPad label="Draw a digit" onChange={onChange} />)
  const sheet = screen.getByRole('application')
  const press = (key: string, times = 1) => {
    for (let i = 0; i < times; i++) fireEvent.keyDown(sheet, { key })
  }
  press('ArrowUp', 8)
  await nextFrame()
  expect(onChange).not.toHaveBeenCalled() // the pen is up

  press(' ')
  expect(screen.getByRole('status').textContent).toBe('Pen down')
  press('ArrowDown', 16)
  await nextFrame()
  expect(onChange).toHaveBeenCalledTimes(1) // once a frame, however many strokes
  const [pixels, empty] = onChange.mock.lastCall!
  expect(empty).toBe(false)
  expect(pixels).toHaveLength(784)
  // An upright line: more rows than columns hold ink.
  const inked = [...pixels.keys()].filter((i) => pixels[i]! > 0.5)
  const rows = new Set(inked.map((i) => Math.floor(i / 28))).size
  const columns = new Set(inked.map((i) => i % 28)).size
  expect(rows).toBeGreaterThan(4 * columns)

  fireEvent.click(screen.getByRole('button', { name: 'Clear' }))
  await nextFrame()
  expect(onChange.mock.lastCall![1]).toBe(true)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Clear' }).disabled).toBe(true)
})

test('nothing is reported after the sheet is gone', async () => {
  const onChange = vi.fn()
  const { unmount } = render(<DrawPad label="Draw a digit" onChange={onChange} />)
  fireEvent.keyDown(screen.getByRole('application'), { key: ' ' })
  unmount()
  await new Promise((resolve) => setTimeout(resolve, 40))
  expect(onChange).not.toHaveBeenCalled()
})

test('pictures of the widget leave an empty sheet out, and hold a drawing', async () => {
  const { container } = render(<DrawPad label="Draw a digit" onChange={() => {}} />)
  const leftOut = () => screen.getByRole('application').closest('[data-control]') !== null
  expect(leftOut()).toBe(true)
  fireEvent.keyDown(screen.getByRole('application'), { key: ' ' })
  await nextFrame()
  expect(leftOut()).toBe(false)
  expect(container.querySelectorAll('canvas')).toHaveLength(2)
})
