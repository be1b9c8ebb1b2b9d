// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Stage } from '@/components/demos/stage'
import { keepPrepared } from '@/lib/demos/prepared'
import { loadRun, saveRun } from '@/lib/progress/database'

const demos = [
  { title: 'One', path: '/lab/neuron?stop=3' },
  { title: 'Two', path: '/lab/cnn' },
  { title: 'Three', path: '/learn/losses' },
]
const KEY = '/lab/neuron?stop=3&project=1#neuron'

function Lecture() {
  const [place, setPlace] = useState(0)
  return <Stage demos={demos} place={place} onPlace={setPlace} onClose={() => {}} />
}

beforeEach(() => {
  // jsdom shows no dialogs.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true
  }
})
afterEach(cleanup)

const frame = (title: string) => screen.queryByTitle<HTMLIFrameElement>(title)
const shown = () => screen.getByRole('status').textContent
const focused = () => document.activeElement?.getAttribute('title')

test('the demo that is shown has the focus, and opens as it was prepared, each time anew', async () => {
  await keepPrepared(demos[0]!, { step: 3 })
  await saveRun(KEY, { step: 9 }) // a rehearsal
  render(<Lecture />)
  await waitFor(() => expect(focused()).toBe('One'))
  expect(await loadRun(KEY)).toEqual({ step: 3 })
  expect(frame('Two')).not.toBeNull() // loaded behind it
  expect(frame('Three')).toBeNull()

  fireEvent.keyDown(document.body, { key: 'PageDown' })
  expect(shown()).toContain('2/3 Two')
  expect(focused()).toBe('Two')
  await saveRun(KEY, { step: 10 })
  fireEvent.click(screen.getByRole('button', { name: 'Demo before' }))
  await waitFor(() => expect(focused()).toBe('One'))
  expect(await loadRun(KEY)).toEqual({ step: 3 })
})

test('a clicker is heard inside the demo that is shown, and at the ends nothing happens', async () => {
  render(<Lecture />)
  await waitFor(() => expect(focused()).toBe('One'))
  const press = (title: string, key: string) =>
    act(() => {
      const page = frame(title)!.contentWindow!
      page.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    })
  fireEvent.load(frame('One')!)
  press('One', 'PageUp')
  expect(shown()).toContain('1/3')
  press('One', 'PageDown')
  expect(shown()).toContain('2/3')
  fireEvent.load(frame('Two')!)
  press('Two', 'PageDown')
  expect(shown()).toContain('3/3 Three')
})
