// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** What the page does, by hand: how late it is, and what it calls in the next frame. */
let now = 0
let frames: FrameRequestCallback[] = []
let drawn: string[] = []
let turns: typeof import('@/components/ui/turns')

beforeEach(async () => {
  now = 0
  frames = []
  drawn = []
  vi.resetModules()
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback))
  vi.stubGlobal('innerHeight', 600)
  turns = await import('@/components/ui/turns')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const at = (top: number) => ({ getBoundingClientRect: () => ({ top, bottom: top + 10 }) }) as Element
/** A drawing that takes so many milliseconds. */
const drawing = (name: string, ms: number) => () => {
  now += ms
  drawn.push(name)
}
const frame = () => {
  const due = frames
  frames = []
  for (const callback of due) callback(now)
}

test('what fits into a frame is drawn at once, the rest in the next ones, in its order', () => {
  for (const name of 'abcdef') turns.takeTurn(at(0), drawing(name, 5))
  expect(drawn.join('')).toBe('ab')
  frame()
  expect(drawn.join('')).toBe('abcd')
  frame()
  expect(drawn.join('')).toBe('abcdef')
  frame()
  expect(frames).toEqual([])
})

test('a frame has its whole time again, and one drawing longer than it does not stop the others', () => {
  turns.takeTurn(at(0), drawing('a', 100))
  turns.takeTurn(at(0), drawing('b', 100))
  expect(drawn.join('')).toBe('a')
  frame()
  frame()
  turns.takeTurn(at(0), drawing('c', 5))
  expect(drawn.join('')).toBe('abc')
})

test('whoever asks again while it waits keeps its place and is drawn once, as asked last', () => {
  const [first, second, third] = [at(0), at(0), at(0)]
  turns.takeTurn(first, drawing('a', 10))
  turns.takeTurn(second, drawing('b', 1))
  turns.takeTurn(third, drawing('c', 1))
  turns.takeTurn(second, drawing('B', 1))
  frame()
  expect(drawn.join('')).toBe('aBc')
})

test('what is on the screen comes before what is not', () => {
  turns.takeTurn(at(0), drawing('a', 10))
  for (const [name, top] of [
    ['below', 700],
    ['here', 100],
    ['above', -50],
    ['there', 590],
  ] as const)
    turns.takeTurn(at(top), drawing(name, 5))
  frame()
  expect(drawn).toEqual(['a', 'here', 'there'])
  frame()
  expect(drawn).toEqual(['a', 'here', 'there', 'below', 'above'])
})

test('what is gone is not drawn, and a drawing that fails keeps nobody waiting', () => {
  const gone = at(0)
  turns.takeTurn(at(0), drawing('a', 10))
  turns.takeTurn(gone, drawing('gone', 1))
  turns.takeTurn(at(0), () => {
    throw new Error('no')
  })
  turns.takeTurn(at(0), drawing('b', 1))
  turns.leaveTurn(gone)
  expect(frame).toThrow('no')
  frame()
  expect(drawn).toEqual(['a', 'b'])
})

test('nobody waits while the page is printed', () => {
  turns.takeTurn(at(0), drawing('a', 10))
  turns.takeTurn(at(0), drawing('b', 10))
  turns.takeTurn(at(0), drawing('c', 10))
  dispatchEvent(new Event('beforeprint'))
  expect(drawn).toEqual(['a', 'b', 'c'])
})
