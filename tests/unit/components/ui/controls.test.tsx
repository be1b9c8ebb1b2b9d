// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { NumberField } from '@/components/ui/number-field'
import { Readout } from '@/components/ui/readout'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { Tabs } from '@/components/ui/tabs'
import { Toggle } from '@/components/ui/toggle'
import { WeightField } from '@/components/ui/weight-field'

afterEach(cleanup)

const OPTIONS = [
  { value: 'tanh', label: 'tanh' },
  { value: 'relu', label: 'ReLU' },
]

test('a slider has a name that does not change with its value, and speaks the value with its unit', () => {
  render(<Slider label="Pause" value={20} min={0} max={100} unit="ms" onChange={() => {}} />)
  const slider = screen.getByRole('slider', { name: 'Pause' })
  expect(slider.getAttribute('aria-valuetext')).toBe('20 ms')
})

test('every single step of a log slider changes its value, upwards when it goes up', () => {
  let value = 0.0001
  const draw = () => (
    <Slider
      label="Rate"
      log
      value={value}
      min={0.0001}
      max={10}
      onChange={(next) => {
        value = next
      }}
    />
  )
  const { rerender } = render(draw())
  const slider = screen.getByRole<HTMLInputElement>('slider')
  for (let step = 0; step < 1000 && value < 10; step++) {
    const before = value
    fireEvent.change(slider, { target: { value: String(slider.valueAsNumber + 1) } })
    rerender(draw())
    expect(value).toBeGreaterThan(before)
    expect(value).toBe(Number(value.toPrecision(2)))
  }
  expect(value).toBe(10)
})

test('a select and a group of radio buttons hand on the value that was chosen', () => {
  const [one, two] = [vi.fn(), vi.fn()]
  render(
    <>
      <Select label="Activation" value="tanh" options={OPTIONS} onChange={one} />
      <Segmented label="Bend" value="tanh" options={OPTIONS} onChange={two} />
    </>,
  )
  fireEvent.change(screen.getByRole('combobox', { name: 'Activation' }), { target: { value: 'relu' } })
  fireEvent.click(screen.getByRole('radio', { name: 'ReLU' }))
  expect(one).toHaveBeenCalledExactlyOnceWith('relu')
  expect(two).toHaveBeenCalledExactlyOnceWith('relu')
  expect(screen.getByRole('group', { name: 'Bend' })).toBeTruthy()
})

test('a number field hands on numbers in its range only, marks others, and puts them right on leaving', () => {
  const onChange = vi.fn()
  render(<NumberField label="Batch" value={10} min={1} max={100} onChange={onChange} />)
  const field = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Batch' })
  for (const value of ['', '0', '500']) {
    fireEvent.change(field, { target: { value } })
    expect(field.getAttribute('aria-invalid')).toBe('true')
  }
  expect(onChange).not.toHaveBeenCalled()
  fireEvent.change(field, { target: { value: '32' } })
  expect(onChange).toHaveBeenCalledExactlyOnceWith(32)
  fireEvent.blur(field)
  expect(field.value).toBe('10')
})

test('a toggle is a checkbox', () => {
  const onChange = vi.fn()
  render(<Toggle label="Discretize" checked={false} onChange={onChange} />)
  fireEvent.click(screen.getByRole('checkbox', { name: 'Discretize' }))
  expect(onChange).toHaveBeenCalledExactlyOnceWith(true)
})

test('a locked control is not there at all', () => {
  const { container } = render(
    <>
      <Slider label="a" value={1} min={0} max={2} locked onChange={() => {}} />
      <Select label="b" value="tanh" options={OPTIONS} locked onChange={() => {}} />
      <NumberField label="c" value={1} locked onChange={() => {}} />
      <Toggle label="d" checked locked onChange={() => {}} />
      <Segmented label="e" value="tanh" options={OPTIONS} locked onChange={() => {}} />
    </>,
  )
  expect(container.textContent).toBe('')
  expect(container.querySelector('input, select')).toBeNull()
})

test('arrow keys move through tabs and around their ends; only the open one exists', () => {
  const tabs = ['TensorFlow.js', 'Keras', 'PyTorch'].map((label) => ({
    id: label,
    label,
    content: `${label} code`,
  }))
  render(<Tabs label="Code" tabs={tabs} />)
  expect(screen.queryByText('Keras code')).toBeNull()
  fireEvent.keyDown(screen.getByRole('tablist'), { key: 'ArrowLeft' })
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('PyTorch')
  expect(document.activeElement?.textContent).toBe('PyTorch')
  fireEvent.keyDown(screen.getByRole('tablist'), { key: 'ArrowRight' })
  expect(screen.getByRole('tabpanel', { name: 'TensorFlow.js' }).textContent).toBe('TensorFlow.js code')
})

test('a button does not send a form unless told to', () => {
  render(<Button>Step</Button>)
  expect(screen.getByRole('button', { name: 'Step' }).getAttribute('type')).toBe('button')
})

test('a read-out tells a missing value from zero', () => {
  render(
    <>
      <Readout label="train loss" value={undefined} />
      <Readout label="test loss" value="0" unit="nats" />
    </>,
  )
  expect(screen.getByText('–')).toBeTruthy()
  expect(screen.getByText('test loss (nats)').nextSibling?.textContent).toBe('0')
})

test('a notice says its tone in words, not by colour alone', () => {
  render(
    <Notice tone="error" role="alert">
      The GPU was lost.
    </Notice>,
  )
  expect(screen.getByRole('alert').textContent).toBe('Error: The GPU was lost.')
})

test('a weight that is locked is read, and cannot be written', () => {
  const { rerender } = render(<WeightField label="Bias" value={0.25} onChange={() => {}} />)
  expect(screen.getByRole('spinbutton', { name: 'Bias' })).toHaveProperty('value', '0.2500')
  rerender(<WeightField label="Bias" value={0.25} locked onChange={() => {}} />)
  expect(screen.queryByRole('spinbutton')).toBeNull()
  expect(screen.getByText('0.2500')).toBeDefined()
})
