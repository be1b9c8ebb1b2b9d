// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { act, cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Drawn } from '@/components/exercises'
import { exercise as loss } from '@/content/exercises/your-first-model/loss'
import { drawQuestion } from '@/lib/exercises/drawn'
import { useProgress } from '@/lib/progress/use-progress'

// The device decides the numbers: another may by chance draw the same answer twice.
localStorage.setItem('epoch-device', '0123456789abcdef'.repeat(2))

afterEach(cleanup)

const ID = 'your-first-model.loss'
const PATIENCE = { timeout: 5000 }

const question = () => document.getElementById(`${ID}-question`)?.textContent ?? ''
const input = () => screen.getByLabelText<HTMLInputElement>(/Your answer/)

async function answer(text: string) {
  await waitFor(
    () => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Check' }).disabled).toBe(false),
    PATIENCE,
  )
  fireEvent.change(input(), { target: { value: text } })
  fireEvent.submit(input().closest('form')!)
}

test('numbers are judged, recorded with the seed that brings them back, and fresh after a fresh start', async () => {
  const { result } = renderHook(() => useProgress())
  await act(async () => {
    render(<Drawn id={ID} />)
  })
  await screen.findByRole('button', { name: 'Check' }, PATIENCE)
  await answer('99')
  await screen.findByText('Not yet.')
  const { last } = result.current.progress.exercises.get(ID)!
  const first = drawQuestion(loss, ID, last!.seed!)
  expect(question()).toContain(first.prompt.slice(0, 60))
  if (first.kind !== 'numeric') throw new Error('the loss is a number')

  await answer(first.answer.toFixed(4))
  await screen.findByText('Right.')
  const before = question()
  const again = screen.getByRole('button', { name: 'Try again with fresh numbers' })
  again.focus()
  fireEvent.click(again)
  await waitFor(() => expect(question()).not.toBe(before))
  expect(document.activeElement).toBe(input())
  expect(input().value).toBe('')
  expect(screen.queryByText('Right.')).toBeNull()

  await answer(first.answer.toFixed(4))
  await screen.findByText('Not yet.')
  const state = result.current.progress.exercises.get(ID)!
  expect(state).toMatchObject({ attempts: 3, solved: true, restarts: 1 })
  expect(state.last!.seed).not.toBe(last!.seed)
})
