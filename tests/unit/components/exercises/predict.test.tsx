// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { Card, Choice, Numeric, Predict, Reveal } from '@/components/exercises'
import { useProgress } from '@/lib/progress/use-progress'

afterEach(cleanup)

async function commit() {
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'This is my prediction' })
  await waitFor(() => expect(button.disabled).toBe(false))
  fireEvent.click(button)
}
/** Reads the newest progress. */
function watchProgress() {
  const { result } = renderHook(() => useProgress())
  return () => result.current.progress
}

test('committing opens the answer and what waits for it, and keeps how sure the reader was', async () => {
  const progress = watchProgress()
  render(
    <>
      <Predict id="stuck" options={['squared error', 'cross-entropy']} answer={1} reveal="The slope cancels.">
        Which leaves first?
      </Predict>
      <Reveal of="stuck">The race.</Reveal>
    </>,
  )
  const race = screen.getByText('The race.').closest('details')!
  expect(race.open).toBe(false)
  fireEvent.click(screen.getByLabelText('squared error'))
  fireEvent.click(screen.getByLabelText('80 %'))
  await commit()
  expect(await screen.findByText('Not as you predicted.')).toBeDefined()
  expect(screen.getByText(/You were 80 % sure/)).toBeDefined()
  expect(screen.getByText('The slope cancels.').closest('details')?.open).toBe(true)
  expect(race.open).toBe(true)
  const folds = [...document.querySelectorAll('summary')].map(({ textContent }) => textContent)
  expect(folds).toEqual(['The answer', 'What happens'])
  expect(screen.getByLabelText<HTMLInputElement>(/squared error/).closest('fieldset')?.disabled).toBe(true)
  expect(screen.queryByRole('button')).toBeNull()
  expect(progress().predictions).toMatchObject([{ exercise: 'stuck', correct: false, confidence: 0.8 }])
})

test('looking without predicting is possible, and a prediction after it does not count', async () => {
  const progress = watchProgress()
  render(<Predict id="looked" options={['a', 'b']} answer={0} />)
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(false))
  screen.getByText('Show the answer without predicting').closest('details')!.open = true
  await waitFor(() => expect(progress().exercises.get('looked')?.revealed).toBe(true))
  fireEvent.click(screen.getByLabelText('a'))
  await commit()
  await screen.findByText('As you predicted.')
  expect(progress().predictions.map(({ exercise }) => exercise)).not.toContain('looked')
})

test('an interval is judged by whether it holds the answer and scored by its width', async () => {
  const progress = watchProgress()
  render(<Predict id="interval" interval={{ level: 0.8 }} answer={4.6} unit="nats" />)
  fireEvent.change(screen.getByLabelText(/from/), { target: { value: '3' } })
  await commit()
  expect(screen.getByText(/Both ends have to be numbers/)).toBeDefined()
  fireEvent.change(screen.getByLabelText(/to/), { target: { value: '4,5' } })
  await commit()
  expect(await screen.findByText(/It is 4.6 nats. Your interval misses it./)).toBeDefined()
  expect(screen.getByText(/Interval score 2.5 nats/)).toBeDefined() // 1.5 + 10 · 0.1
  expect(progress().exercises.get('interval')?.last?.answer).toEqual({ low: 3, high: 4.5 })
})

test('a card is turned over and graded', async () => {
  const progress = watchProgress()
  render(
    <Card id="deaf-neuron" front="Why is a saturated sigmoid deaf?">
      Its slope is nearly zero.
    </Card>,
  )
  screen.getByText('Turn over').closest('details')!.open = true
  const good = screen.getByRole<HTMLButtonElement>('button', { name: 'Good' })
  await waitFor(() => expect(good.disabled).toBe(false))
  fireEvent.click(good)
  expect(await screen.findByText('Last time: Good')).toBeDefined()
  expect(progress().cards.get('deaf-neuron')?.grades).toMatchObject([{ grade: 'good' }])
})

test('without scripts question, options, answers and both sides of a card can be read', () => {
  const html = renderToStaticMarkup(
    <>
      <Predict id="p" options={['first', 'second']} answer={1} reveal="because">
        Which one?
      </Predict>
      <Choice id="c" options={['third', 'fourth']} answer={0} solution="worked out">
        And here?
      </Choice>
      <Choice id="d" options={['fifth', 'sixth']} answer={1} feedback={['no', 'it is even']} />
      <Numeric id="n" answer={Math.log(10)} unit="nats" />
      <Card id="k" front="front" back="back" />
    </>,
  )
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const text of [
    'Which one?',
    'first',
    'second',
    'because',
    'And here?',
    'third',
    'worked out',
    'front',
    'back',
  ]) {
    expect(page.body.textContent).toContain(text)
  }
  const said = (id: string) => page.querySelector(`[data-exercise="${id}"] details`)?.textContent
  expect(said('d')).toMatch(/^Solution.*✓ right: sixthit is even✗ no: fifthno$/)
  expect(said('n')).toMatch(/^Solution.*2\.30259 nats$/)
  expect([...page.querySelectorAll('button')].every((button) => button.disabled)).toBe(true)
})
