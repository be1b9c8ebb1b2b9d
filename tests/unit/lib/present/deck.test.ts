import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  advance,
  type Command,
  type DeckState,
  elapsed,
  START,
  strokesOf,
  undoable,
} from '@/lib/present/deck'

/** Five slides; the second has two parts that come one at a time, the fourth has one. */
const STEPS = [0, 2, 0, 1, 0]

const next: Command = { type: 'next', at: 0 }
const previous: Command = { type: 'previous' }
const after = (commands: readonly Command[], from: DeckState = START) =>
  commands.reduce((state, command) => advance(state, command, STEPS), from)
const place = ({ slide, fragment }: DeckState) => `${slide}.${fragment}`

test('goes through all parts of all slides, and stays on the last', () => {
  const places: string[] = []
  let state = START
  for (let i = 0; i < 9; i++) {
    state = advance(state, next, STEPS)
    places.push(place(state))
  }
  expect(places).toEqual(['1.0', '1.1', '1.2', '2.0', '3.0', '3.1', '4.0', '4.0', '4.0'])
})

test('goes back the way it came', () => {
  const places: string[] = []
  let state = after([{ type: 'last' }])
  for (let i = 0; i < 8; i++) {
    state = advance(state, previous, STEPS)
    places.push(place(state))
  }
  expect(places).toEqual(['3.1', '3.0', '2.0', '1.2', '1.1', '1.0', '0.0', '0.0'])
})

test('a step in the dark brings the light back, and no more', () => {
  for (const as of ['black', 'white'] as const)
    for (const step of [next, previous]) {
      const dark = after([
        { type: 'jump', slide: 2 },
        { type: 'blank', as },
      ])
      expect(dark.blank).toBe(as)
      const light = after([step], dark)
      expect([light.blank, place(light)]).toEqual(['none', '2.0'])
    }
  expect(
    after([
      { type: 'blank', as: 'black' },
      { type: 'blank', as: 'black' },
    ]).blank,
  ).toBe('none')
  expect(
    after([
      { type: 'blank', as: 'black' },
      { type: 'blank', as: 'white' },
    ]).blank,
  ).toBe('white')
})

test('a jump ends at a slide there is, with parts it has, in the light and out of the overview', () => {
  const jump = (slide: number, fragment?: number) =>
    after([{ type: 'overview' }, { type: 'jump', slide, fragment }])
  expect(place(jump(1, 1))).toBe('1.1')
  expect(place(jump(1, 9))).toBe('1.2')
  expect(place(jump(99))).toBe('4.0')
  expect(place(jump(-3))).toBe('0.0')
  expect(place(jump(Number.NaN))).toBe('0.0')
  expect(jump(2).overview).toBe(false)
})

test('in the overview a step is a whole slide', () => {
  const overview = after([{ type: 'jump', slide: 1 }, { type: 'overview' }])
  expect(place(after([next], overview))).toBe('2.0')
  expect(place(after([next, previous], overview))).toBe('1.0')
  expect(after([next], overview).overview).toBe(true)
})

test('Escape takes away one thing at a time: darkness, the tool, and at last shows the overview', () => {
  let state = after([
    { type: 'tool', tool: 'pen' },
    { type: 'blank', as: 'black' },
  ])
  const seen = []
  for (let i = 0; i < 4; i++) {
    state = advance(state, { type: 'escape' }, STEPS)
    seen.push([state.blank, state.tool, state.overview])
  }
  expect(seen).toEqual([
    ['none', 'pen', false],
    ['none', 'none', false],
    ['none', 'none', true],
    ['none', 'none', false],
  ])
})

test('strokes belong to their slide, can be taken back one by one, and wiped off', () => {
  const drawn = after([
    { type: 'tool', tool: 'pen' },
    { type: 'stroke', at: [10, 10] },
    { type: 'extend', at: [20, 10] },
    { type: 'extend', at: [20.5, 10] }, // too near to matter
    { type: 'stroke', at: [50, 50] },
    next,
    { type: 'stroke', at: [1, 1] },
  ])
  expect(drawn.strokes).toEqual({
    0: [
      [
        [10, 10],
        [20, 10],
      ],
      [[50, 50]],
    ],
    1: [[[1, 1]]],
  })
  const undone = after([previous, { type: 'undo' }], drawn)
  expect(strokesOf(undone)).toEqual([
    [
      [10, 10],
      [20, 10],
    ],
  ])
  const wiped = after([{ type: 'clear' }], undone)
  expect(wiped.strokes).toEqual({ 1: [[[1, 1]]] })
})

test('a slide that was wiped clean can be had back, also after a stroke that is taken back', () => {
  const drawn = after([
    { type: 'tool', tool: 'pen' },
    { type: 'stroke', at: [1, 1] },
    { type: 'stroke', at: [5, 5] },
  ])
  expect(undoable(START)).toBe(false)
  const wiped = after([{ type: 'clear' }, { type: 'clear' }], drawn)
  expect(wiped.strokes).toEqual({})
  expect(undoable(wiped)).toBe(true)
  expect(undoable(after([next], wiped))).toBe(false)
  const again = after([{ type: 'stroke', at: [9, 9] }, { type: 'undo' }, { type: 'undo' }], wiped)
  expect(again.strokes).toEqual(drawn.strokes)
  expect(after([{ type: 'undo' }], again).strokes).toEqual({ 0: [[[1, 1]]] })
})

test('without the tool in hand nothing is drawn and nothing pointed at', () => {
  const state = after([
    { type: 'stroke', at: [1, 1] },
    { type: 'extend', at: [9, 9] },
    { type: 'point', at: [5, 5] },
  ])
  expect(state).toEqual(START)
})

test('the laser is off when the slide turns, until the hand moves', () => {
  const pointing = after([
    { type: 'tool', tool: 'laser' },
    { type: 'point', at: [5, 6] },
  ])
  expect(pointing.pointer).toEqual([5, 6])
  expect(after([next], pointing).pointer).toBeNull()
  expect(after([next], pointing).tool).toBe('laser')
})

test('a timer counts while it runs, stands when stopped, and begins anew at zero', () => {
  const running = after([{ type: 'timer', at: 1000 }])
  expect(elapsed(running.timer, 4000)).toBe(3000)
  const stopped = after([{ type: 'timer', at: 5000 }], running)
  expect(elapsed(stopped.timer, 99_000)).toBe(4000)
  const again = after([{ type: 'timer', at: 100_000 }], stopped)
  expect(elapsed(again.timer, 101_000)).toBe(5000)
  expect(after([{ type: 'reset-timer' }], again).timer).toEqual({ shown: true, since: null, before: 0 })
})

test('a timer that waits starts with the first step; one that was not asked for never', () => {
  const waiting = after([{ type: 'reset-timer' }, { type: 'next', at: 500 }])
  expect(waiting.timer.since).toBe(500)
  expect(after([{ type: 'next', at: 500 }]).timer.since).toBeNull()
})

test('what is loaded is brought within the deck there is', () => {
  const kept = { ...START, slide: 40, fragment: 7 }
  expect(place(after([{ type: 'load', state: kept }]))).toBe('4.0')
})

const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    next,
    previous,
    { type: 'first' },
    { type: 'last' },
    { type: 'overview' },
    { type: 'escape' },
    { type: 'undo' },
    { type: 'clear' },
    { type: 'blank', as: 'white' },
    { type: 'tool', tool: 'pen' },
    { type: 'timer', at: 3 },
  ),
  fc.record({ type: fc.constant('jump' as const), slide: fc.double(), fragment: fc.integer() }),
  fc.record({
    type: fc.constantFrom('stroke' as const, 'extend' as const),
    at: fc.tuple(fc.nat(1000), fc.nat(1000)),
  }),
)

test('whatever is asked, a slide that exists is shown, and the state is plain data', () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 40 }), (given) => {
      const state = after(given)
      expect(STEPS[state.slide]).toBeGreaterThanOrEqual(state.fragment)
      expect(state.fragment).toBeGreaterThanOrEqual(0)
      expect(JSON.parse(JSON.stringify(state))).toEqual(state)
    }),
    { seed: 1 },
  )
})
