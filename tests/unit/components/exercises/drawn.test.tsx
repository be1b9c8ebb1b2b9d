// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { act, cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Drawn } from '@/components/exercises'
import { exercise as block } from '@/content/exercises/initialization-and-normalization/block'
import { exercise as stuck } from '@/content/exercises/losses/stuck'
import { exercise as creeps } from '@/content/exercises/the-neuron/creeps'
import { exercise as loss } from '@/content/exercises/your-first-model/loss'
import { deviceSeed } from '@/lib/exercises/class'
import { type DrawnExercise, drawQuestion, versionSeed } from '@/lib/exercises/drawn'
import { offeredOrder } from '@/lib/exercises/order'
import type { Question } from '@/lib/exercises/questions'
import { useProgress } from '@/lib/progress/use-progress'

// The device decides the numbers: another may by chance draw the same answer twice.
const DEVICE = '0123456789abcdef'.repeat(2)
localStorage.setItem('epoch-device', DEVICE)

afterEach(cleanup)

const ID = 'your-first-model.loss'
const PATIENCE = { timeout: 5000 }

const question = (id = ID) => document.getElementById(`${id}-question`)?.textContent ?? ''
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

/** What this device is asked. */
function asked<K extends Question['kind']>(exercise: DrawnExercise, id: string, kind: K, restarts = 0) {
  const seed = versionSeed(exercise, id, deviceSeed(DEVICE), restarts)
  const question = drawQuestion(exercise, id, seed)
  if (question.kind !== kind) throw new Error(`${id} is no ${kind}`)
  return { seed, question: question as Extract<typeof question, { kind: K }> }
}

/** Renders an exercise and waits until it can be answered. */
async function open(id: string, button: string) {
  const { result } = renderHook(() => useProgress())
  await act(async () => {
    render(<Drawn id={id} />)
  })
  const found = await screen.findByRole<HTMLButtonElement>('button', { name: button }, PATIENCE)
  await waitFor(() => expect(found.disabled).toBe(false), PATIENCE)
  return () => result.current.progress.exercises.get(id)
}

const freshNumbers = () => screen.findByRole('button', { name: 'Try again with fresh numbers' })
const draftOf = (id: string, seed: number) => `epoch-draft:${id}:${seed}`

test('an order is offered, judged and asked again with numbers of its own', async () => {
  const id = 'initialization-and-normalization.block'
  const first = asked(block, id, 'order')
  const { items } = first.question
  localStorage.setItem(draftOf(id, first.seed), [...items.keys()].join(','))
  const state = await open(id, 'Check')
  expect(question(id)).toBe(first.question.prompt)
  fireEvent.submit(document.querySelector('form')!)
  await screen.findByText('Right.')
  expect(state()).toMatchObject({ solved: true, last: { answer: [...items.keys()], numbers: first.seed } })

  fireEvent.click(await freshNumbers())
  const second = asked(block, id, 'order', 1)
  await waitFor(() => expect(question(id)).toBe(second.question.prompt))
  expect(screen.queryByText('Right.')).toBeNull()
  const shown = [...document.querySelectorAll('fieldset li [id*="-place-"]')].map((one) => one.textContent)
  const offered = offeredOrder(second.question.items.length, second.seed, id)
  expect(shown).toEqual(offered.map((i) => second.question.items[i]))
})

test('a prediction is made once for each set of numbers, and only the first counts for calibration', async () => {
  const id = 'losses.stuck'
  const { result } = renderHook(() => useProgress())
  const { seed, question: first } = asked(stuck, id, 'predict')
  const state = await open(id, 'This is my prediction')
  const predict = (low: string, high: string) => {
    fireEvent.change(screen.getByLabelText(/^from/), { target: { value: low } })
    fireEvent.change(screen.getByLabelText(/^to/), { target: { value: high } })
    fireEvent.submit(document.querySelector('form')!)
  }
  predict('10', '20')
  await screen.findByText(/Your interval misses it/)
  expect(question(id)).toBe(first.prompt)
  expect(state()).toMatchObject({ attempts: 1, last: { correct: false, numbers: seed } })

  fireEvent.click(await freshNumbers())
  const again = asked(stuck, id, 'predict', 1)
  await waitFor(() => expect(question(id)).toBe(again.question.prompt))
  expect(screen.getByLabelText<HTMLInputElement>(/^from/).value).toBe('')
  predict('0', String(again.question.answer))
  await screen.findByText(/Your interval holds it/)
  expect(state()).toMatchObject({ attempts: 2, last: { correct: true, numbers: again.seed } })
  expect(result.current.progress.predictions).toMatchObject([{ exercise: id, correct: false }])
})

test('a cause is recorded with the number of its attempt and the numbers of its fault, and forgotten with them', async () => {
  const id = 'the-neuron.creeps'
  const { seed, question: fault } = asked(creeps, id, 'debug')
  const state = await open(id, 'Open the workbench')
  const wrong = fault.causes.findIndex(({ correct }) => !correct)
  fireEvent.click(screen.getByLabelText(fault.causes[wrong]!.text))
  fireEvent.click(screen.getByRole('button', { name: 'This is the cause' }))
  await screen.findByText(fault.causes[wrong]!.feedback, { selector: '[role] *, p' })
  await waitFor(() =>
    expect(state()?.last).toEqual({ answer: wrong, correct: false, seed: 1, numbers: seed }),
  )
  screen.getByText(/^Solution/).closest('details')!.open = true
  const again = await freshNumbers()
  again.focus()
  fireEvent.click(again)
  await waitFor(() => expect(state()?.restarts).toBe(1))
  await waitFor(() => expect(document.querySelector('input:checked')).toBeNull())
  expect(document.activeElement).toBe(document.querySelector('fieldset input'))
  expect(localStorage.getItem(draftOf(id, seed))).toBeNull()
})

test('code begins with its own numbers, and with others after a fresh start', async () => {
  const id = 'activations.leaky-relu'
  const state = await open(id, 'Run and check')
  const leak = () => /leak of (0\.\d+)/.exec(question(id))![1]!
  const first = leak()
  expect(document.querySelector('textarea')!.value).toContain(`otherwise ${first} times z`)
  screen.getByText(/^Solution/).closest('details')!.open = true
  fireEvent.click(await freshNumbers())
  await waitFor(() => expect(leak()).not.toBe(first))
  expect(document.querySelector('textarea')!.value).toContain(`otherwise ${leak()} times z`)
  expect(state()).toMatchObject({ attempts: 0, restarts: 1 })
})

test('a prediction, too, says whose numbers it has', async () => {
  await act(async () => {
    render(<Drawn id="losses.stuck" />)
  })
  expect(await screen.findByText(/These numbers are yours alone/, {}, PATIENCE)).toBeTruthy()
})
