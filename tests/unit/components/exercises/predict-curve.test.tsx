// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { PredictCurve } from '@/components/exercises/predict-curve'
import { Reveal } from '@/components/exercises/reveal'
import { useProgress } from '@/lib/progress/use-progress'

afterEach(cleanup)

const AXES = { x: 'step', y: 'test loss', unit: 'nats', from: 0, by: 100, min: 0, max: 2 }
const TRUTH = [2, 0.5, 0.4, 0.4]
const curve = (id: string) => (
  <>
    <PredictCurve id={id} curve={AXES} answer={TRUTH} reveal="Most comes early.">
      Draw it.
    </PredictCurve>
    <Reveal of={id}>The run.</Reveal>
  </>
)

const slider = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name })
const set = (name: string, hundredths: number) =>
  fireEvent.change(slider(name), { target: { value: String(hundredths) } })

async function commit() {
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'This is my prediction' })
  await waitFor(() => expect(button.disabled).toBe(false))
  fireEvent.click(button)
}

test('places are heard with their value; one Tab stop, arrows go from place to place', () => {
  render(curve('heard'))
  expect(screen.getAllByRole('slider').map((one) => one.tabIndex)).toEqual([0, -1, -1, -1])
  expect(slider('step 0').getAttribute('aria-valuetext')).toBe('not drawn')
  set('step 0', 90)
  expect(slider('step 0').getAttribute('aria-valuetext')).toBe('1.8 nats')
  slider('step 0').focus()
  fireEvent.keyDown(slider('step 0'), { key: 'ArrowRight' })
  expect(document.activeElement).toBe(slider('step 100'))
  expect(slider('step 100').tabIndex).toBe(0)
  // A new place stands level with the one before it, so that one key goes on from there.
  expect(slider('step 100').value).toBe('90')
  fireEvent.keyDown(slider('step 100'), { key: 'ArrowLeft' })
  fireEvent.keyDown(slider('step 0'), { key: 'ArrowLeft' })
  expect(document.activeElement).toBe(slider('step 0'))
  set('step 300', 30)
  expect(slider('step 100').getAttribute('aria-valuetext')).toBe('1.4 nats, on the line between')
})

test('a key draws a place where it stands when the slider itself would not move', () => {
  render(curve('level'))
  set('step 0', 0)
  slider('step 0').focus()
  fireEvent.keyDown(slider('step 0'), { key: 'ArrowRight' })
  fireEvent.keyDown(slider('step 100'), { key: 'ArrowDown' }) // at the lower end already
  expect(slider('step 100').getAttribute('aria-valuetext')).toBe('0 nats')
  set('step 100', 20)
  fireEvent.keyDown(slider('step 100'), { key: 'ArrowRight' })
  fireEvent.keyDown(slider('step 200'), { key: ' ' })
  expect(slider('step 200').getAttribute('aria-valuetext')).toBe('0.4 nats')
})

test('half a curve is not judged; a whole one is, kept as numbers, and opens what waits for it', async () => {
  const { result } = renderHook(() => useProgress())
  const { unmount } = render(curve('kept'))
  const run = screen.getByText('The run.').closest('details')!
  set('step 0', 100)
  await commit()
  expect(screen.getByText(/nothing is drawn at step 300/)).toBeDefined()
  expect(run.open).toBe(false)

  unmount() // as a reload does
  render(curve('kept'))
  expect(slider('step 0').getAttribute('aria-valuetext')).toBe('2 nats')
  set('step 300', 80)
  await commit()
  // Straight from 2 to 1.6: gaps 0, 4.1/3, 4/3, 1.2, a mean of 0.975 and 61 % of the range of 1.6.
  expect(await screen.findByText('Partly what you drew.')).toBeDefined()
  expect(screen.getByText('level').nextSibling?.textContent).toBe('39')
  expect(screen.queryAllByRole('slider')).toEqual([])
  expect(screen.getByText('The run.').closest('details')!.open).toBe(true)
  expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(
    /^You drew step 0: 2 nats, step 100: 1.87 nats.* True is step 0: 2 nats, step 100: 0.5 nats/,
  )
  const last = result.current.progress.exercises.get('kept')
  expect(last?.last?.answer).toEqual([2, expect.closeTo(5.6 / 3, 9), expect.closeTo(5.2 / 3, 9), 1.6])
  const [prediction] = result.current.progress.predictions
  expect(prediction).toMatchObject({ exercise: 'kept', correct: false })
  expect(prediction?.nearness).toBeGreaterThan(0.5)
})

test('a drawing can be cleared, and an answer from other axes is not drawn on these', async () => {
  const { result } = renderHook(() => useProgress())
  const { rerender } = render(curve('cleared'))
  set('step 100', 40)
  fireEvent.click(screen.getByRole('button', { name: 'Clear' }))
  expect(slider('step 100').getAttribute('aria-valuetext')).toBe('not drawn')
  set('step 0', 100)
  set('step 100', 25)
  set('step 300', 20)
  await commit()
  await screen.findByText('Close to what you drew.')
  expect(result.current.progress.exercises.get('cleared')?.attempts).toBe(1)
  rerender(<PredictCurve id="cleared" curve={AXES} answer={[...TRUTH, 0.3]} />)
  expect(screen.getByText(/on other axes/)).toBeDefined()
})

test('without scripts the question and the true values can be read', () => {
  const html = renderToStaticMarkup(curve('silent'))
  const page = new DOMParser().parseFromString(html, 'text/html')
  expect(page.body.textContent).toContain('Draw it.')
  expect(page.body.textContent).toContain('Most comes early.')
  expect(page.querySelector('details [role="img"]')?.getAttribute('aria-label')).toContain(
    'step 100: 0.5 nats',
  )
})
