// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Numeric } from '@/components/exercises'
import { useProgress } from '@/lib/progress/use-progress'

afterEach(cleanup)

async function answer(text: string) {
  const input = screen.getByLabelText(/Your answer/)
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Check' }).disabled).toBe(false),
  )
  fireEvent.change(input, { target: { value: text } })
  fireEvent.submit(input.closest('form')!)
}

test('a slip is named, then the right number is accepted in another notation', async () => {
  render(
    <Numeric id="surprise" answer={-Math.log(0.01)} tolerance={0.01} unit="nats" solution="It is `-ln 0.01`.">
      What does cross-entropy charge?
    </Numeric>,
  )
  await answer('\u22124.605')
  expect(await screen.findByText(/Look at the sign/)).toBeDefined()
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Check'])
  await answer('4,605')
  expect(await screen.findByText('Right.')).toBeDefined()
  expect(screen.getByLabelText<HTMLInputElement>(/Your answer/).value).toBe('4,605')
})

test('a typical mistake is explained', async () => {
  render(
    <Numeric id="count" answer={101770} mistakes={[{ value: 101632, why: 'You left out the biases.' }]} />,
  )
  await answer('101632')
  expect(await screen.findByText('You left out the biases.')).toBeDefined()
})

test('what cannot be read is no attempt and marks the field', async () => {
  render(<Numeric id="unread" answer={3} />)
  await answer('three')
  expect(await screen.findByText(/cannot be read as a number/)).toBeDefined()
  expect(screen.getByLabelText(/Your answer/).getAttribute('aria-invalid')).toBe('true')
  expect(document.querySelector('[data-exercise="unread"]')?.getAttribute('data-state')).toBe('untouched')
})

test('checking the same wrong number again is no second attempt, and leads back to it', async () => {
  render(<Numeric id="same" answer={3} />)
  await answer('4')
  await screen.findByText('Not yet.')
  fireEvent.click(screen.getByRole('button', { name: 'Check' }))
  expect(document.activeElement).toBe(screen.getByLabelText(/Your answer/))
  const { result } = renderHook(() => useProgress())
  expect(result.current.progress.exercises.get('same')?.attempts).toBe(1)
})
