// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DemosPage } from '@/components/demos/demos-page'
import { type DemoSet, MOST_DEMOS, readLink, writeLink } from '@/lib/demos/set'

vi.mock('@/lib/demos/warm-up', () => ({ warmUp: async () => ({ backend: 'scratch', first: 400 }) }))

const KEY = 'epoch:demos'
const slides = '/present/neural-networks/the-neuron'
const setOf = (title: string, ...paths: string[]): DemoSet => ({
  title,
  demos: paths.map((path) => ({ title: path.split('/').at(-1)!, path })),
})
const mine = setOf('Mine', '/lab/cnn', '/lab/neuron', '/lab/gpt')

beforeEach(() => {
  localStorage.clear()
  history.replaceState(null, '', '/demos')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  localStorage.clear()
  history.replaceState(null, '', '/')
})

function open({ kept, hash = '' }: { kept?: string; hash?: string }) {
  if (kept !== undefined) localStorage.setItem(KEY, kept)
  history.replaceState(null, '', `/demos${hash}`)
  render(<DemosPage />)
}
const rows = () => screen.queryAllByRole('textbox', { name: /^Name of demo/ })
const kept = () => readLink(localStorage.getItem(KEY) ?? '')
const rename = (title: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: 'Name of the set' }), { target: { value: title } })

test('under a broken link the kept set is shown, and worked on', () => {
  open({ kept: writeLink(mine), hash: '#set=broken' })
  expect(screen.getByText('This link was cut off or changed on its way.')).toBeTruthy()
  expect(rows()).toHaveLength(3)
  rename('Still mine')
  expect(kept()).toEqual({ ...mine, title: 'Still mine' })
})

test('a good link opens, also where what was kept cannot be read', () => {
  open({ kept: '#set=broken', hash: writeLink(mine) })
  expect(rows()).toHaveLength(3)
  expect(screen.queryByText(/cannot be read|cut off/)).toBeNull()
})

test('a set that is full takes no more, by link or by hand, and stays whole', () => {
  const full = setOf('Full', ...Array<string>(MOST_DEMOS).fill('/lab/cnn'))
  open({ kept: writeLink(full), hash: '#add=%2Flab%2Fgpt' })
  expect(screen.getByText('A set has at most 40 demos.')).toBeTruthy()
  expect(rows()).toHaveLength(MOST_DEMOS)
  expect(kept()).toEqual(full)
  fireEvent.change(screen.getByRole('textbox', { name: 'Add' }), { target: { value: '/lab/gpt' } })
  fireEvent.click(screen.getByRole('button', { name: 'Add to the set' }))
  expect(kept()).toEqual(full)
})

test('a widget’s link is added to the kept set; one that was cut off is not, and says so', () => {
  open({ kept: writeLink(mine), hash: '#add=%2Flab%2Fgan-2d%3Fseed%3D7' })
  expect(kept()?.demos.at(-1)).toEqual({ title: 'gan 2d', path: '/lab/gan-2d?seed=7' })
  cleanup()
  open({ hash: '#add=%2Flab%2' })
  expect(screen.getByText('This link was cut off or changed on its way.')).toBeTruthy()
  expect(rows()).toHaveLength(4)
})

test('a link to another set does not cost the own one', () => {
  open({ kept: writeLink(mine), hash: writeLink(setOf('Theirs', '/lab/cnn')) })
  expect(kept()).toEqual(mine)
  rename('Changed')
  expect(kept()?.title).toBe('Changed')
  fireEvent.click(screen.getByRole('button', { name: 'Go back to it' }))
  expect(kept()).toEqual(mine)
  expect(rows()).toHaveLength(3)
  expect(screen.queryByRole('button', { name: 'Go back to it' })).toBeNull()
})

test('the focus follows a demo that is moved, and stays in the list when one is removed', () => {
  open({ kept: writeLink(mine) })
  const press = (name: string) => {
    const button = screen.getByRole('button', { name })
    button.focus()
    fireEvent.click(button)
  }
  const focused = () => document.activeElement?.getAttribute('aria-label')
  press('Move “cnn” down')
  expect(focused()).toBe('Move “cnn” down')
  expect(screen.getByText('“cnn” is now demo 2 of 3.')).toBeTruthy()
  press('Move “cnn” down') // to the end, where it goes no further
  expect(focused()).toBe('Move “cnn” up')
  press('Remove “cnn”')
  expect(focused()).toBe('Remove “gpt”')
  expect(kept()?.demos.map(({ title }) => title)).toEqual(['neuron', 'gpt'])
})

test('what another tab adds to the set that is shown here is not undone by work on it', () => {
  open({ kept: writeLink(mine) })
  rename('Ours')
  const before = localStorage.getItem(KEY)!
  const elsewhere = (next: DemoSet, oldValue = before) => {
    localStorage.setItem(KEY, writeLink(next))
    act(
      () =>
        void dispatchEvent(new StorageEvent('storage', { key: KEY, oldValue, newValue: writeLink(next) })),
    )
  }
  elsewhere(setOf('Ours', '/lab/cnn', '/lab/neuron', '/lab/gpt', '/lab/gan-2d'))
  expect(rows()).toHaveLength(4)
  rename('Still ours')
  expect(kept()?.demos).toHaveLength(4)
  // A set that has nothing to do with the one shown here.
  elsewhere(setOf('Theirs', '/lab/cnn'), writeLink(setOf('Before', '/lab/gpt')))
  expect(rows()).toHaveLength(4)
})

const course = { stages: [{ lessons: [{ slug: 'the-neuron', slides, widgets: ['neuron', 'neuron'] }] }] }
const warmUpAll = () => act(async () => fireEvent.click(screen.getByRole('button', { name: 'Warm up all' })))

test('every model of slides is tried once; a demo that stands in the set twice is ready twice', async () => {
  vi.stubGlobal('fetch', async () => Response.json(course))
  open({ kept: writeLink(setOf('Twice', slides, slides)) })
  await warmUpAll()
  await waitFor(() => expect(screen.getByText('All are ready.')).toBeTruthy())
  expect(screen.getAllByText(/: neuron on scratch, first step after 0.4 s\./)).toHaveLength(2)
})

test('a page that is not there is no demo that is ready', async () => {
  vi.stubGlobal('fetch', async () => Response.json(course))
  open({ kept: writeLink(setOf('Mistyped', '/learn/the-neurone', '/present/architectures/the-neuron')) })
  await warmUpAll()
  await waitFor(() => expect(screen.getByText('2 of 2 do not run here.')).toBeTruthy())
  expect(screen.getAllByText(/This course has no such page\./)).toHaveLength(2)
})

test('without the list of lessons nobody says that a lesson runs', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  open({ kept: writeLink(setOf('Offline', '/learn/the-neuron')) })
  await warmUpAll()
  await waitFor(() => expect(screen.getByText(/The list of lessons could not be fetched/)).toBeTruthy())
})
