// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ThemeSwitch } from '@/components/site/theme-switch'

const KEY = 'epoch:theme'
const chosen = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Theme' }).value
const theme = () => document.documentElement.dataset.theme

beforeEach(() => {
  localStorage.clear()
  const light = { matches: false, addEventListener() {}, removeEventListener() {} }
  vi.stubGlobal('matchMedia', () => light)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  localStorage.clear()
  delete document.documentElement.dataset.theme
})

test('a theme is kept, and seen at once', () => {
  render(<ThemeSwitch />)
  fireEvent.change(screen.getByRole('combobox', { name: 'Theme' }), { target: { value: 'dark' } })
  expect(theme()).toBe('dark')
  expect(localStorage.getItem(KEY)).toBe('dark')
})

test('what another window chooses holds in this one, and nothing else that it keeps', () => {
  render(<ThemeSwitch />)
  const elsewhere = (key: string | null) =>
    act(() => void dispatchEvent(new StorageEvent('storage', { key })))
  localStorage.setItem(KEY, 'dark')
  elsewhere('epoch:other')
  expect(theme()).toBeUndefined()
  elsewhere(KEY)
  expect([theme(), chosen()]).toEqual(['dark', 'dark'])
  localStorage.clear()
  elsewhere(null)
  expect([theme(), chosen()]).toEqual(['light', 'system'])
})
