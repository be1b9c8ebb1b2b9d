// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { act, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, test, vi } from 'vitest'
import { defaultsOf } from '@/lib/engine/params'
import { setup } from '@/lib/experiments/playground.params'
import { saveRun } from '@/lib/progress/database'
import type { Command } from '@/lib/worker/protocol'
import { LabAddress, useExperiment } from '@/lib/worker/use-experiment'

const heard: Command[] = []
vi.stubGlobal(
  'Worker',
  class {
    onmessage = null
    onerror = null
    postMessage = (command: Command) => heard.push(command)
    terminate() {}
  },
)

function Widget() {
  const run = useExperiment('playground', setup, { noise: 0.2 })
  return (
    <p>
      {run.status} · {run.params.noise} · {run.seed} · {run.locked('noise') ? 'locked' : 'open'}
    </p>
  )
}

const lab = (query: string) => (
  <StrictMode>
    <LabAddress value={new URLSearchParams(query)}>
      <Widget />
    </LabAddress>
  </StrictMode>
)

test('in a lesson the widget waits for the reader with the lesson’s parameters', () => {
  const { unmount } = render(<Widget />)
  expect(screen.getByText('idle · 0.2 · 1 · open')).toBeTruthy()
  expect(heard).toEqual([])
  unmount()
})

test('an address that says train leaves one run, mounted twice; leaving the page ends it', () => {
  const { unmount } = render(lab('train=1&seed=5&noise=0.3&lock=noise'))
  expect(screen.getByText('loading · 0.3 · 5 · locked')).toBeTruthy()
  const open = new Set<string>()
  const count = () => {
    open.clear()
    for (const { type, run } of heard) {
      if (type === 'start') open.add(run)
      if (type === 'stop') open.delete(run)
    }
    return open.size
  }
  expect(count()).toBe(1)
  unmount()
  expect(count()).toBe(0)
})

test('a tab that opens hidden waits with training until it is seen', () => {
  heard.length = 0
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  const { unmount } = render(lab('train=1'))
  expect(heard.at(-1)!.type).toBe('pause')
  hidden.mockReturnValue(false)
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'))
  })
  expect(heard.at(-1)!.type).toBe('play')
  hidden.mockRestore()
  unmount()
})

test('what was trained under a link goes on under the same link, and under no other', async () => {
  await saveRun(`${location.pathname}?seed=5#playground`, {
    version: 1,
    state: {
      params: { ...defaultsOf(setup.params), noise: 0.4 },
      seed: 5,
      wanted: 'auto',
      step: 40,
      history: [],
      ghosts: [],
      snapshot: { metrics: {} },
      until: {},
      done: false,
    },
    checkpoint: { step: 40, arrays: {} },
  })
  const same = render(lab('seed=5'))
  expect(await screen.findByText('paused · 0.4 · 5 · open')).toBeTruthy()
  same.unmount()
  for (const [link, text] of [
    ['seed=6', 'idle · 0.2 · 6 · open'],
    ['seed=5&train=1', 'loading · 0.2 · 5 · open'],
  ] as const) {
    const other = render(lab(link))
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)))
    expect(screen.getByText(text)).toBeTruthy()
    other.unmount()
  }
})

/** The same widget as a lesson places it, with a button that changes a setting. */
function Placed({ noise }: { noise: number }) {
  const run = useExperiment('playground', setup, { noise })
  return (
    <button type="button" onClick={() => run.change({ noise: 0.4 })}>
      {`${noise} shows ${run.params.noise}`}
    </button>
  )
}

test('what a reader left comes back whenever the widget is rendered anew, and in no other of the page', async () => {
  const lesson = (
    <>
      <Placed noise={0.2} />
      <Placed noise={0.3} />
    </>
  )
  const first = render(lesson)
  await act(() => new Promise((resolve) => setTimeout(resolve, 100))) // nothing was kept
  act(() => screen.getByText('0.2 shows 0.2').click())
  first.unmount()
  const again = render(lesson)
  expect(await screen.findByText('0.2 shows 0.4')).toBeTruthy()
  expect(screen.getByText('0.3 shows 0.3')).toBeTruthy()
  again.unmount()
})
