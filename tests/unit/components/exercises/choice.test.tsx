// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Choice } from '@/components/exercises'

afterEach(cleanup)

async function ready() {
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Check' }).disabled).toBe(false),
  )
}
const pick = (name: string | RegExp) => fireEvent.click(screen.getByLabelText(name))
const check = () => fireEvent.click(screen.getByRole('button', { name: 'Check' }))

const limit = (
  <Choice
    id="gd-limit"
    options={['0.05', '0.15', '0.21']}
    answer={2}
    feedback={['Far below the limit.', 'Below 2 / curvature.', 'Above 2 / `curvature`.']}
    hints={['Look at the curvature.', 'The limit is 2 / curvature.']}
    solution="2 / 10 = 0.2, and 0.21 is above it."
  >
    <p>Which learning rate makes the walk diverge?</p>
  </Choice>
)

test('a wrong pick gets its own words, a right one closes the question, trying again opens it', async () => {
  render(limit)
  await ready()
  pick(/0\.15/)
  check()
  expect(await screen.findByText('Below 2 / curvature.')).toBeDefined()
  expect(screen.getByText('Not yet.')).toBeDefined()

  pick(/0\.21/)
  expect(screen.queryByText('Not yet.')).toBeNull()
  check()
  expect(await screen.findByText('Right.')).toBeDefined()
  expect(screen.getByText('curvature', { selector: 'code' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Check' })).toBeNull()

  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await ready()
  expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false)
  expect(screen.getByText('✓ solved before')).toBeDefined()
})

test('hints come one at a time', async () => {
  render(<Choice id="gd-hints" options={['a', 'b']} answer={0} hints={['First.', 'Second.']} />)
  await ready()
  expect(screen.queryByText('Hint 2 of 2')).toBeNull()
  const first = screen.getByText('Hint 1 of 2').closest('details')!
  first.open = true
  expect(await screen.findByText('Hint 2 of 2')).toBeDefined()
})

test('what help costs is said before it is opened, and no longer once it costs nothing', async () => {
  const given = { options: ['a', 'b'], answer: 0, hints: ['First.', 'Second.'], solution: 'It is a.' }
  render(<Choice id="gd-price" {...given} />)
  await ready()
  const folds = () => screen.getAllByText(/^(Hint|Solution)/).map((summary) => summary.textContent)
  expect(folds()).toEqual(['Hint 1 of 2, for half the credit', 'Solution, for a quarter of the credit'])
  screen.getByText('Hint 1 of 2').closest('details')!.open = true
  await screen.findByText('Hint 2 of 2')
  expect(folds()).toEqual(['Hint 1 of 2', 'Hint 2 of 2', 'Solution, for a quarter of the credit'])
  pick('a')
  check()
  await screen.findByText('Right.')
  expect(folds()).toEqual(['Hint 1 of 2', 'Hint 2 of 2', 'Solution'])
})

test('several right answers are check boxes, and what is wrong and missing is counted', async () => {
  render(
    <Choice id="gd-many" options={['a', 'b', { text: 'c', feedback: 'c is no vowel.' }]} answer={[0, 1]} />,
  )
  await ready()
  pick('a')
  pick(/^c/)
  check()
  expect(await screen.findByText(/One of these does not belong. One right option is missing./)).toBeDefined()
  const feedback = document.getElementById('gd-many-feedback')!
  expect(within(feedback).getByText('c is no vowel.')).toBeDefined()
})

test('where no solution is written, the options are one: the right ones first, each with its word', async () => {
  render(
    <Choice
      id="gd-way-out"
      options={['b', 'a', 'e']}
      answer={[1, 2]}
      feedback={['A consonant.', 'A vowel.']}
    />,
  )
  await ready()
  const fold = screen.getByText('Solution').closest('details')!
  expect(
    within(fold)
      .getAllByRole('listitem', { hidden: true })
      .map((item) => item.textContent),
  ).toEqual(['✓ right: aA vowel.', '✓ right: e', '✗ no: bA consonant.'])
})

test('nothing picked is no attempt', async () => {
  render(<Choice id="gd-none" options={['a', 'b']} answer={0} />)
  await ready()
  check()
  expect(screen.getByText('Pick an option first.')).toBeDefined()
  expect(document.querySelector('[data-exercise="gd-none"]')?.getAttribute('data-state')).toBe('untouched')
})

test('what was said is announced only after the reader has come to the exercise', async () => {
  const { container } = render(<Choice id="gd-limit" options={['0.05', '0.15', '0.21']} answer={2} />)
  await ready()
  expect(within(container).queryByRole('status')).toBeNull()
  fireEvent.focus(screen.getAllByRole('radio')[0]!)
  expect(within(container).getByRole('status')).toBeDefined()
})

test('answers, hints and half-made picks are there again after a reload', async () => {
  render(<Choice id="gd-kept" options={['a', 'b']} answer={0} />)
  await ready()
  pick('b')
  check()
  await screen.findByText('Not yet.')
  cleanup()
  render(<Choice id="gd-draft" options={['a', 'b']} answer={0} />)
  pick('b')
  cleanup()
  await new Promise((resolve) => setTimeout(resolve, 50)) // the write behind the answer

  vi.resetModules()
  const { Choice: Reloaded } = await import('@/components/exercises')
  render(
    <>
      <Reloaded id="gd-kept" options={['a', 'b']} answer={0} />
      <Reloaded id="gd-draft" options={['a', 'b']} answer={0} />
    </>,
  )
  expect(await screen.findByText('Not yet.')).toBeDefined()
  const checked = screen.getAllByRole<HTMLInputElement>('radio').map((radio) => radio.checked)
  expect(checked).toEqual([false, true, false, true])
})
