import { expect, test } from 'vitest'
import { actionOf, BINDINGS, labelOf, typeNumber } from '@/lib/present/keys'

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  actionOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more })

test('no key means two things', () => {
  const keys = BINDINGS.flatMap((binding) => binding.keys)
  expect(new Set(keys).size).toBe(keys.length)
})

test('what clickers send turns the page and darkens the screen', () => {
  expect(['PageDown', 'PageUp', '.', 'b'].map((key) => press(key))).toEqual([
    'next',
    'previous',
    'black',
    'black',
  ])
})

test('Shift turns the space bar and the timer round, and caps lock turns nothing', () => {
  expect([press(' '), press(' ', { shiftKey: true })]).toEqual(['next', 'previous'])
  expect([press('t'), press('T', { shiftKey: true }), press('T')]).toEqual(['timer', 'reset-timer', 'timer'])
  expect(press('B')).toBe('black')
  expect(press('?', { shiftKey: true })).toBe('help')
})

test('with Ctrl, Alt or Cmd a key is the browser’s', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey']) expect(press('f', { [held]: true })).toBeUndefined()
})

test('a key that means nothing is left alone', () => {
  expect(['x', 'Tab', 'Enter', 'Shift', 'ArrowFoo'].map((key) => press(key))).toEqual(
    Array(5).fill(undefined),
  )
})

test('digits and Enter name a slide, counted from 1 by people and from 0 by us', () => {
  const type = (keys: string[]) =>
    keys.reduce<ReturnType<typeof typeNumber>>(({ typed }, key) => typeNumber(typed, key), { typed: '' })
  expect(type(['1', '2', 'Enter'])).toEqual({ typed: '', jump: 11 })
  expect(type(['0', '7'])).toEqual({ typed: '7' })
  expect(type(['1', '2', 'Backspace', 'Enter'])).toEqual({ typed: '', jump: 0 })
  expect(type(['1', 'Escape', 'Enter'])).toEqual({ typed: '' })
  expect(type(['1', '2', '3', '4'])).toEqual({ typed: '123' })
})

test('every key has a name for the list', () => {
  expect(labelOf('Shift+ ')).toBe('Shift Space')
  expect(labelOf('PageDown')).toBe('Page ↓')
  for (const { keys } of BINDINGS) for (const key of keys) expect(labelOf(key)).toMatch(/\S/)
})
