import * as v from 'valibot'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Setup } from '@/lib/engine/experiment'
import { openLink } from '@/lib/twin/link'
import type { Controller } from '@/lib/worker/controller'
import { readOpening } from '@/lib/worker/lab'
import { createMirror, shareRun } from '@/lib/worker/mirror'
import { type RunState, untouched } from '@/lib/worker/run-state'
import { browser } from '../twin/browser'

const setup: Setup = { title: 'Test', params: v.object({}), backends: ['scratch'] }
const start = () => untouched(setup, readOpening(setup, new URLSearchParams()))

let frames: (() => void)[] = []
beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (job: () => void) => frames.push(job))
  vi.stubGlobal('cancelAnimationFrame', () => {})
  vi.stubGlobal('document', { hidden: false, addEventListener() {}, removeEventListener() {} })
})
afterEach(() => void vi.unstubAllGlobals())
const paint = () => frames.splice(0).forEach((job) => void job())

/** A run of the presenter's window that only remembers what it was asked to do. */
function fakeRun() {
  let state: RunState = start()
  const listeners = new Set<() => void>()
  const done: unknown[][] = []
  const does =
    (name: string) =>
    (...args: unknown[]) =>
      void done.push([name, ...args])
  return {
    done,
    set(patch: Partial<RunState>) {
      state = { ...state, ...patch }
      for (const listener of listeners) listener()
    },
    controller: {
      state: () => state,
      subscribe(listener: () => void) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
      train: does('train'),
      change: does('change'),
      close: does('close'),
      ask: (question: unknown) =>
        question === 'bad' ? Promise.reject(new Error('cannot')) : Promise.resolve([question, 'answered']),
    } as unknown as Controller,
  }
}

function windows() {
  const channel = browser()
  const presenter = openLink(channel(), { role: 'presenter', talk: 'a', id: '1', page: '/' })
  const audience = openLink(channel(), { role: 'audience', talk: 'a', id: '2', page: '/' })
  presenter.greet()
  return { presenter, audience }
}

test('the mirror shows what the run shows, from its beginning and after each frame', () => {
  const { presenter, audience } = windows()
  const run = fakeRun()
  run.set({ step: 3, seed: 7 })
  shareRun(presenter, 'run', run.controller, () => {})
  const mirror = createMirror(audience, 'run', start())
  mirror.open()
  expect(mirror.state()).toEqual(run.controller.state())

  const drawn = vi.fn()
  mirror.subscribe(drawn)
  run.set({ step: 4, status: 'running' })
  run.set({ step: 5, loading: undefined, error: 'lost' })
  expect(drawn, 'nothing before the presenter sees it').not.toHaveBeenCalled()
  paint()
  expect(drawn).toHaveBeenCalledTimes(1)
  expect(mirror.state()).toEqual(run.controller.state())
  run.set({ error: undefined })
  paint()
  expect(mirror.state()).toEqual(run.controller.state())
})

test('a history that grows is sent by what it grew by, and one that is cut is sent anew', () => {
  const { presenter, audience } = windows()
  const run = fakeRun()
  shareRun(presenter, 'run', run.controller, () => {})
  const mirror = createMirror(audience, 'run', start())
  mirror.open()
  const said = vi.spyOn(presenter, 'say')
  const points = Array.from({ length: 6 }, (_, step) => ({ step, loss: 1 / (1 + step) }))
  for (const [length, sent] of [
    [2, 2],
    [5, 3],
    [6, 1],
  ] as const) {
    run.set({ history: points.slice(0, length) })
    paint()
    expect(said.mock.lastCall![1]).toMatchObject({ more: { length: sent } })
    expect(mirror.state().history).toEqual(points.slice(0, length))
  }
  run.set({ history: points.slice(0, 3) }) // went back in time
  paint()
  expect(mirror.state().history).toEqual(points.slice(0, 3))
  run.set({ history: [points[0]!, points[2]!, points[5]!, points[5]!] }) // thinned
  paint()
  expect(mirror.state().history).toEqual([points[0], points[2], points[5], points[5]])
})

test('commands go to the run, without what a button adds to them, and only those of a reader', () => {
  const { presenter, audience } = windows()
  const run = fakeRun()
  shareRun(presenter, 'run', run.controller, () => {})
  const mirror = createMirror(audience, 'run', start())
  mirror.open()
  const click = { target: () => 'a function cannot be sent' }
  ;(mirror.train as (event: unknown) => void)(click)
  mirror.change({ rate: 0.5 })
  audience.say('run', { command: 'close', args: [] })
  audience.say('run', { command: 'constructor', args: [] })
  expect(run.done).toEqual([['train'], ['change', { rate: 0.5 }]])
})

test('questions are answered by the run, and fail as there', async () => {
  const { presenter, audience } = windows()
  const run = fakeRun()
  shareRun(presenter, 'run', run.controller, () => {})
  const mirror = createMirror(audience, 'run', start())
  const close = mirror.open()
  const [first, second] = [mirror.ask('one'), mirror.ask('two')]
  expect(await second).toEqual(['two', 'answered'])
  expect(await first).toEqual(['one', 'answered'])
  await expect(mirror.ask('bad')).rejects.toThrow('cannot')
  const late = mirror.ask('late')
  close()
  await expect(late).rejects.toThrow('presenter’s window is gone')
})

test('a presenter’s window that is reloaded trains on what the room saw training', () => {
  for (const status of ['running', 'paused'] as const) {
    const { presenter, audience } = windows()
    const mirror = createMirror(audience, 'run', { ...start(), status, step: 40 })
    mirror.open()
    const run = fakeRun()
    run.set({ status: 'paused', step: 30 })
    const resume = vi.fn()
    shareRun(presenter, 'run', run.controller, resume)
    expect(resume).toHaveBeenCalledTimes(status === 'running' ? 1 : 0)
    expect(mirror.state()).toMatchObject({ status: 'paused', step: 30 })
  }
})
