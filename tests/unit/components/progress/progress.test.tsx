// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import {
  act,
  cleanup,
  configure,
  fireEvent,
  render,
  renderHook,
  screen,
  waitFor,
} from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { LessonProgress } from '@/components/progress/lesson-progress'
import { MasteryMark, stateWord } from '@/components/progress/mastery-mark'
import { Objectives } from '@/components/progress/objectives'
import { ProgressPage } from '@/components/progress/progress-page'
import type { LessonPlan } from '@/lib/progress/mastery'
import { exportProgress, record, useProgress } from '@/lib/progress/use-progress'

type Watch = { callback: IntersectionObserverCallback; targets: Element[] }
const watches: Watch[] = []

beforeAll(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      watch: Watch
      constructor(callback: IntersectionObserverCallback) {
        this.watch = { callback, targets: [] }
        watches.push(this.watch)
      }
      observe(target: Element) {
        this.watch.targets.push(target)
      }
      disconnect() {
        watches.splice(watches.indexOf(this.watch), 1)
      }
    },
  )
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false
  }
})
afterEach(cleanup)

/** Reads the newest progress, once it is loaded. */
async function watchProgress() {
  const { result } = renderHook(() => useProgress())
  await waitFor(() => expect(result.current.storage).toBe('saved'))
  return () => result.current
}

const losses: LessonPlan = {
  slug: 'losses',
  title: 'Loss functions',
  objectives: 2,
  exercises: [
    { id: 'stuck', kind: 'Predict', objective: 1 },
    { id: 'gd', kind: 'Choice', objective: 2 },
  ],
  cards: [],
  prerequisites: [],
}
const stages = [{ title: '2 Neural networks', lessons: [losses] }]

// A busy machine answers later than in the library's one second.
configure({ asyncUtilTimeout: 5000 })

test('every state has a shape and a word of its own', () => {
  const states = ['unseen', 'seen', 'practised', 'mastered', 'due'] as const
  const shapes = states.map((state) => {
    const { container, unmount } = render(<MasteryMark state={state} share={0.4} />)
    const parts = [...container.querySelectorAll('circle, path')].map((part) =>
      ['r', 'd', 'fill', 'stroke-dasharray'].map((name) => part.getAttribute(name)),
    )
    unmount()
    return JSON.stringify(parts)
  })
  expect(new Set(shapes).size).toBe(states.length)
  expect(states.map((state) => stateWord(state, 0.4))).toEqual([
    'not begun',
    'begun',
    'practised, 40 %',
    'mastered',
    'to review',
  ])
})

test('a checklist of objectives follows what the reader does', async () => {
  render(<Objectives plan={losses} texts={['Say why it is stuck', 'Compute a step']} />)
  const items = () => screen.getAllByRole('listitem').map(({ dataset }) => dataset.state)
  expect(items()).toEqual(['unseen', 'unseen'])
  await watchProgress()
  await act(() => record({ type: 'answered', exercise: 'gd', kind: 'choice', answer: [0], correct: true }))
  await waitFor(() => expect(items()).toEqual(['unseen', 'practised']))
  expect(screen.getByText(/1 of 1 exercise solved\. Succeed once more after a night/)).toBeDefined()
})

test('a lesson counts a visit once, sections when read to the end, and finishes when the reader says so', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setInterval', 'clearInterval', 'performance'] })
  render(
    <LessonProgress lesson={{ slug: 'reading', exercises: [] }}>
      <p>Opening words.</p>
      <h2 id="why">Why</h2>
      <p>{'word '.repeat(60)}</p>
    </LessonProgress>,
  )
  const state = await watchProgress()
  await waitFor(() => expect(state().progress.lessons.get('reading')?.visits).toBe(1))

  const { callback, targets } = watches.at(-1)!
  const onScreen = (target: Element) =>
    ({ target, isIntersecting: true, rootBounds: null }) as unknown as IntersectionObserverEntry
  callback(targets.map(onScreen), {} as IntersectionObserver)
  act(() => void vi.advanceTimersByTime(2000))
  expect([...state().progress.lessons.get('reading')!.sections]).toEqual(['start'])
  act(() => void vi.advanceTimersByTime(4000)) // 61 words at 15 a second
  expect(state().progress.lessons.get('reading')?.share).toBe(1)
  act(() => void vi.advanceTimersByTime(600_000)) // nobody touches anything
  vi.useRealTimers()

  fireEvent.click(screen.getByRole('button', { name: 'Mark as finished' }))
  expect(await screen.findByText(/You have finished this lesson/)).toBeDefined()
  cleanup()
  const lesson = (await watchProgress())().progress.lessons.get('reading')!
  expect(lesson).toMatchObject({ visits: 1, finished: true })
  expect(lesson.seconds).toBeGreaterThan(0)
  expect(lesson.seconds).toBeLessThanOrEqual(61)
})

test('the page sums up, exports, refuses a damaged file, and erases with a way back', async () => {
  render(<ProgressPage tests={[]} stages={stages} first={undefined} />)
  const state = await watchProgress()
  await act(async () => {
    await record({ type: 'visited', lesson: 'losses' })
    await record({ type: 'answered', exercise: 'gd', kind: 'choice', answer: [0], correct: true })
    await record({
      type: 'answered',
      exercise: 'stuck',
      kind: 'predict',
      answer: [0],
      correct: false,
      confidence: 0.9,
    })
  })
  expect(screen.getByText('2 / 2', { selector: 'dd' })).toBeDefined()
  expect(screen.getByRole('img', { name: /90 % sure on average and right in 0 % of 1/ })).toBeDefined()
  const file = await exportProgress()
  const count = state().events.length

  const input = screen.getByLabelText('Import')
  const choose = (text: string) =>
    fireEvent.change(input, { target: { files: [new File([text], 'progress.json')] } })
  choose(file.slice(0, -20))
  expect(await screen.findByText(/Nothing was imported.*cut off or damaged/)).toBeDefined()
  choose(file)
  expect(await screen.findByText(/already here/)).toBeDefined()
  expect(state().events).toHaveLength(count)

  fireEvent.click(screen.getByRole('button', { name: 'Erase' }))
  const dialog = await screen.findByRole('dialog', { name: 'Erase your progress?' })
  fireEvent.click([...dialog.querySelectorAll('button')].find(({ textContent }) => textContent === 'Erase')!)
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(await screen.findByText(/progress is back/)).toBeDefined()
  expect(state().events).toHaveLength(count)
})
