// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { BarList } from '@/components/charts/bar-list'
import { FieldThumb } from '@/components/charts/field-thumb'
import { Heatmap } from '@/components/charts/heatmap'
import { ImageGrid } from '@/components/charts/image-grid'
import { LineChart } from '@/components/charts/line-chart'
import { MatrixView } from '@/components/charts/matrix-view'
import { Surface } from '@/components/charts/surface'

afterEach(cleanup)

const train = { name: 'train loss', points: { x: [0, 10, 20], y: [0.5, 0.25, 0.125] } }
const test_ = { name: 'test loss', points: { x: [0, 20], y: [0.6, Number.NaN] } }

test('a line chart says its newest values, and what to do while there are none', () => {
  render(<LineChart series={[train, test_]} xLabel="step" yLabel="loss" />)
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    'loss over step. Newest: step 20: train loss 0.125, test loss NaN.',
  )
  cleanup()
  render(<LineChart series={[]} xLabel="step" yLabel="loss" empty="Press Train." />)
  expect(screen.getByText('Press Train.')).toBeTruthy()
})

test('a line chart is read step by step from the keyboard, and Enter goes there', () => {
  const onCursor = vi.fn()
  render(<LineChart series={[train]} xLabel="step" yLabel="loss" onCursor={onCursor} />)
  const cursor = screen.getByRole('slider', { name: 'Read loss at a step' })
  expect(cursor.getAttribute('aria-valuetext')).toBe('step 20: train loss 0.125')
  fireEvent.change(cursor, { target: { value: '1' } })
  expect(cursor.getAttribute('aria-valuetext')).toBe('step 10: train loss 0.250')
  fireEvent.keyDown(cursor, { key: 'Enter' })
  expect(onCursor).toHaveBeenCalledExactlyOnceWith(10)
})

test('the table of a chart exists only while it is open, and holds at most twenty rows', () => {
  const x = Array.from({ length: 5000 }, (_, i) => i)
  render(<LineChart series={[{ name: 'loss', points: { x, y: x } }]} xLabel="step" yLabel="loss" />)
  expect(screen.queryByRole('table')).toBeNull()
  const details = screen.getByText(/as a table$/).closest('details')!
  details.open = true
  fireEvent(details, new Event('toggle'))
  const rows = within(screen.getByRole('table')).getAllByRole('row')
  expect(rows).toHaveLength(21)
  expect(rows[1]!.textContent).toBe('00')
  expect(rows[20]!.textContent).toBe('4,9994,999')
})

const field = { columns: 2, rows: 2, values: Float32Array.of(1, 2, 3, 4), domain: [0, 4] as const }

test('row 0 of a heat map is the top', () => {
  render(<Heatmap label="output" {...field} scale="sequential" />)
  const plane = screen.getByRole('application')
  for (const key of ['ArrowUp', 'ArrowLeft']) fireEvent.keyDown(plane, { key, shiftKey: true })
  expect(screen.getByRole('status').textContent).toBe('x −0.50, y 0.50: 1')
  for (let i = 0; i < 9; i++) fireEvent.keyDown(plane, { key: 'ArrowDown', shiftKey: true })
  expect(screen.getByRole('status').textContent).toBe('x −0.50, y −1: 3')
})

test('Enter places a point where the cursor of a heat map stands', () => {
  const onPoint = vi.fn()
  render(
    <Heatmap
      label="output"
      {...field}
      scale="diverging"
      xDomain={[0, 8]}
      yDomain={[-2, 2]}
      onPoint={onPoint}
    />,
  )
  const plane = screen.getByRole('application')
  fireEvent.keyDown(plane, { key: 'ArrowRight', shiftKey: true })
  fireEvent.keyDown(plane, { key: 'Enter' })
  expect(onPoint).toHaveBeenCalledExactlyOnceWith(6, 0)
})

test('a heat map of classes names the winner', () => {
  render(
    <Heatmap
      label="species"
      {...field}
      scale="classes"
      winners={[0, 1, 1, 0]}
      classNames={['Adelie', 'Gentoo']}
    />,
  )
  fireEvent.keyDown(screen.getByRole('application'), { key: 'ArrowUp' })
  expect(screen.getByRole('status').textContent).toContain('Gentoo 2')
})

test('a matrix is walked by arrow keys, stops at its edges, and opens a cell', () => {
  const onSelect = vi.fn()
  render(
    <MatrixView
      label="confusion"
      rows={2}
      columns={3}
      values={[1, 2, 3, 4, 5, 6]}
      scale="sequential"
      rowLabels={['a', 'b']}
      columnLabels={['p', 'q', 'r']}
      rowTitle="true"
      columnTitle="predicted"
      onSelect={onSelect}
    />,
  )
  const cells = screen.getByRole('application')
  const press = (...keys: string[]) => {
    for (const key of keys) fireEvent.keyDown(cells, { key })
  }
  press('ArrowDown')
  expect(screen.getByRole('status').textContent).toBe('true a, predicted p: 1')
  press('ArrowUp', 'ArrowLeft')
  expect(screen.getByRole('status').textContent).toBe('true a, predicted p: 1')
  press('End', 'ArrowDown')
  expect(screen.getByRole('status').textContent).toBe('true b, predicted r: 6')
  press('Enter')
  expect(onSelect).toHaveBeenCalledExactlyOnceWith(1, 2)
  press('Escape')
  expect(screen.getByRole('status').textContent).toBe('')
})

test('images are counted, walked and opened; a wrong one is said to be wrong', () => {
  const onSelect = vi.fn()
  render(
    <ImageGrid
      label="mistakes"
      pixels={new Uint8Array(3 * 4)}
      width={2}
      height={2}
      captions={['1', '4 → 9', '7']}
      right={[true, false, true]}
      onSelect={onSelect}
    />,
  )
  const images = screen.getByRole('application')
  fireEvent.keyDown(images, { key: 'ArrowRight' })
  fireEvent.keyDown(images, { key: 'ArrowRight' })
  expect(screen.getByRole('status').textContent).toBe('image 2 of 3: 4 → 9, wrong')
  fireEvent.keyDown(images, { key: 'Enter' })
  expect(onSelect).toHaveBeenCalledExactlyOnceWith(1)
})

test('bars mark the most likely and the true one in words', () => {
  render(
    <BarList
      label="digits"
      bars={[
        { label: '0', value: 0.25, truth: true },
        { label: '1', value: 0.75 },
      ]}
    />,
  )
  const rows = within(screen.getByRole('list', { name: 'digits' })).getAllByRole('listitem')
  expect(rows.map((row) => row.textContent)).toEqual(['0 (true)25.0 %', '▸1 (most likely)75.0 %'])
})

test('bars without any probability have no winner', () => {
  render(<BarList label="digits" bars={[{ label: '0', value: 0 }]} />)
  expect(screen.queryByText(/most likely/)).toBeNull()
})

test('a log surface speaks in the units of its values', () => {
  render(
    <Surface label="loss around here" columns={2} rows={2} values={[1, 10, 100, 1000]} zLabel="loss" log />,
  )
  expect(screen.getAllByRole('img')[0]!.getAttribute('aria-label')).toBe(
    'loss around here: loss over direction 1 and direction 2, from 1 to 1,000, on a log scale.',
  )
})

test('charts bear having nothing to show', () => {
  render(
    <>
      <Heatmap label="a" columns={0} rows={0} values={[]} domain={[0, 0]} scale="diverging" />
      <FieldThumb label="b" columns={0} rows={0} values={[]} domain={[0, 0]} scale="sequential" />
      <MatrixView label="c" rows={0} columns={0} values={[]} scale="sequential" />
      <ImageGrid label="d" pixels={[]} width={28} height={28} />
      <BarList label="e" bars={[]} />
      <Surface label="f" columns={0} rows={0} values={[]} zLabel="loss" />
    </>,
  )
  for (const plane of screen.getAllByRole('application')) fireEvent.keyDown(plane, { key: 'ArrowRight' })
  expect(screen.getByText('No images yet.')).toBeTruthy()
})
