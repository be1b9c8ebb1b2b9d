import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advance, type Command, START } from '@/lib/present/deck'
import { commandOf } from '@/lib/remote/command'
import { cut, type FromPhone, readFromLaptop, readFromPhone, type View } from '@/lib/remote/message'

const view: View = {
  slide: 3,
  count: 12,
  title: 'A layer',
  next: null,
  later: 0,
  blank: 'none',
  notes: 'Ask first.',
  timer: { shown: true, runs: true, passed: 61_000.5, minutes: null },
  aspect: 1.83,
}
const read = (value: unknown) => readFromPhone(JSON.stringify(value))
const command = (message: FromPhone) => commandOf(message, 5, ([x, y]) => [1000 * x, 500 * y])

test('what a phone may say is heard as it was said', () => {
  const said: FromPhone[] = [
    { type: 'next' },
    { type: 'previous' },
    { type: 'black' },
    { type: 'light' },
    { type: 'timer' },
    { type: 'here' },
    { type: 'laser', at: [0, 1] },
    { type: 'laser', at: null },
  ]
  for (const one of said) expect(read(one)).toEqual(one)
})

test('each asks the deck for one thing, and the time is the laptop’s', () => {
  expect(command({ type: 'next' })).toEqual({ type: 'next', at: 5 })
  expect(command({ type: 'timer' })).toEqual({ type: 'timer', at: 5 })
  expect(command({ type: 'previous' })).toEqual({ type: 'previous' })
  expect(command({ type: 'black' })).toEqual({ type: 'blank', as: 'black' })
  expect(command({ type: 'light' })).toEqual({ type: 'blank', as: 'none' })
  expect(command({ type: 'laser', at: [0.5, 0.5] })).toEqual({ type: 'beam', at: [500, 250] })
  expect(command({ type: 'laser', at: null })).toEqual({ type: 'beam', at: null })
  expect(command({ type: 'here' })).toBeUndefined()
})

test('“Show the slide” shows it, whatever hid it, also where it comes late', () => {
  for (const blank of ['black', 'white', 'none'] as const)
    expect(advance({ ...START, blank }, command({ type: 'light' })!, [0]).blank).toBe('none')
})

test('nothing else is heard: no other command, no field that was not asked for, no place beside the slide', () => {
  const wrong = [
    { type: 'load', state: START },
    { type: 'clear' },
    { type: 'jump', slide: 3 },
    { type: 'constructor' },
    { type: ['next'] },
    { type: 'laser' },
    { type: 'laser', at: [2, 0] },
    { type: 'laser', at: [0] },
    { type: 'laser', at: ['0', '0'] },
    { type: 'laser', at: { 0: 0, 1: 0, length: 2 } },
    [],
    null,
    'next',
  ]
  for (const one of wrong) expect(read(one)).toBeUndefined()
  for (const data of ['', 'next', '{', new ArrayBuffer(4), null, `{"type":"next"}${' '.repeat(300)}`])
    expect(readFromPhone(data)).toBeUndefined()
  expect(read({ type: 'next', at: 9e15, slide: 4 })).toEqual({ type: 'next' })
})

test('whatever comes, the deck stays a deck', () => {
  const types = ['next', 'previous', 'black', 'light', 'timer', 'here', 'laser', 'load', 'pen', '']
  const message = fc.oneof(
    fc.record({ type: fc.constantFrom(...types), at: fc.anything() }),
    fc.record({ type: fc.constant('laser'), at: fc.tuple(fc.double(), fc.double()) }),
    fc.anything(),
  )
  fc.assert(
    fc.property(fc.array(message), (messages) => {
      const steps = [0, 2, 0]
      let state = START
      for (const one of messages) {
        const heard = readFromPhone(JSON.stringify(one))
        const asked: Command | undefined = heard && command(heard)
        if (asked) state = advance(state, asked, steps)
      }
      expect(state.slide).toBeLessThan(3)
      expect(state.fragment).toBeLessThanOrEqual(steps[state.slide]!)
      expect(state.strokes).toEqual({})
      expect(state.pointer ?? [0, 0]).toSatisfy((at: number[]) => at.every((one) => one >= 0 && one <= 1000))
    }),
  )
})

test('the laser comes into the hand with the finger and goes with it, and takes no pen away by lifting', () => {
  const beam = advance(START, { type: 'beam', at: [1, 2] }, [0])
  expect(beam).toMatchObject({ tool: 'laser', pointer: [1, 2] })
  expect(advance(beam, { type: 'beam', at: null }, [0])).toEqual(START)
  const pen = { ...START, tool: 'pen' as const }
  expect(advance(pen, { type: 'beam', at: null }, [0])).toBe(pen)
})

test('a view is read back; one with a field of another kind is not', () => {
  const readView = (value: unknown) => readFromLaptop(JSON.stringify({ type: 'view', view: value }))
  expect(readView(view)).toEqual({ type: 'view', view })
  expect(readFromLaptop('{"type":"here"}')).toEqual({ type: 'here' })
  for (const key of Object.keys(view)) {
    expect(readView({ ...view, [key]: { toString: 1 } })).toBeUndefined()
    expect(readView({ ...view, [key]: undefined })).toBeUndefined()
  }
  for (const key of Object.keys(view.timer))
    expect(readView({ ...view, timer: { ...view.timer, [key]: [] } })).toBeUndefined()
  expect(readView({ ...view, aspect: 1e9 })).toBeUndefined()
  expect(readView({ ...view, blank: 'red' })).toBeUndefined()
  expect(readView({ ...view, more: 1 })).toEqual({ type: 'view', view })
})

test('words that are too long are cut, and say so', () => {
  expect(cut('abcdef', 6)).toBe('abcdef')
  expect(cut('abcdefg', 6)).toBe('abcde…')
})
