/** A place on a slide, in thousandths of its width from its upper left corner. */
export type Point = readonly [x: number, y: number]

export type Stroke = readonly Point[]

/** A watch that can be stopped: times in milliseconds. */
export interface Timer {
  shown: boolean
  /** When it was started last; null while it stands. */
  since: number | null
  /** What it had counted before. */
  before: number
}

/** What is shown of a deck: plain data, so that it can be kept, and sent to another window. */
export interface DeckState {
  /** From 0. */
  slide: number
  /** How many of the parts that come one at a time are there. */
  fragment: number
  blank: 'none' | 'black' | 'white'
  overview: boolean
  tool: 'none' | 'laser' | 'pen'
  /** Where the laser pointer is; null while it is not on the slide. */
  pointer: Point | null
  /** What was drawn, by slide. */
  strokes: Readonly<Record<number, readonly Stroke[]>>
  /** What was wiped off last, by slide: it can be taken back. */
  wiped: Readonly<Record<number, readonly Stroke[]>>
  timer: Timer
}

export type Command =
  /** One step on. `at` is the time: the first step starts a timer that waits. */
  | { type: 'next'; at: number }
  | { type: 'previous' | 'first' | 'last' }
  /** To a slide, from 0, with so many of its parts; out of the overview, unless it says otherwise. */
  | { type: 'jump'; slide: number; fragment?: number; overview?: boolean }
  /** Black and white are each taken back by themselves; `none` shows the slide, whatever there was. */
  | { type: 'blank'; as: DeckState['blank'] }
  | { type: 'overview' }
  | { type: 'tool'; tool: 'laser' | 'pen' }
  /** Takes one thing away: a blank screen, the tool in hand; where there is nothing, shows the overview. */
  | { type: 'escape' }
  | { type: 'point'; at: Point | null }
  /** The laser of a remote: in the hand while it points, put away when it does not. */
  | { type: 'beam'; at: Point | null }
  /** Begins a stroke, and draws it on. */
  | { type: 'stroke'; at: Point }
  | { type: 'extend'; at: Point }
  | { type: 'undo' | 'clear' }
  /** Starts the timer, or stops it. */
  | { type: 'timer'; at: number }
  /** To zero, and standing. */
  | { type: 'reset-timer' }
  /** What was kept, or what another window shows. */
  | { type: 'load'; state: DeckState }

export const START: DeckState = {
  slide: 0,
  fragment: 0,
  blank: 'none',
  overview: false,
  tool: 'none',
  pointer: null,
  strokes: {},
  wiped: {},
  timer: { shown: false, since: null, before: 0 },
}

/** A stroke gets no point nearer than this to its last, in thousandths of the slide's width. */
const CLOSE = 1.5

/**
 * The deck after a command.
 *
 * @param steps for each slide, how many parts of it come one at a time
 */
export function advance(state: DeckState, command: Command, steps: readonly number[]): DeckState {
  const { slide, fragment } = state
  switch (command.type) {
    case 'next': {
      // Whoever goes on in the dark wants light first, and no slide lost.
      if (state.blank !== 'none') return { ...state, blank: 'none' }
      const timer = startWaiting(state.timer, command.at)
      if (!state.overview && fragment < steps[slide]!) return { ...state, timer, fragment: fragment + 1 }
      return slide + 1 < steps.length ? { ...to(state, slide + 1, 0), timer } : state
    }
    case 'previous':
      if (state.blank !== 'none') return { ...state, blank: 'none' }
      if (!state.overview && fragment > 0) return { ...state, fragment: fragment - 1 }
      return slide > 0 ? to(state, slide - 1, state.overview ? 0 : steps[slide - 1]!) : state
    case 'first':
      return to(state, 0, 0)
    case 'last':
      return to(state, steps.length - 1, 0)
    case 'jump': {
      const target = clamp(command.slide, steps.length - 1)
      const shown = clamp(command.fragment ?? 0, steps[target]!)
      return { ...to(state, target, shown), blank: 'none', overview: command.overview ?? false }
    }
    case 'blank':
      return { ...state, blank: state.blank === command.as ? 'none' : command.as }
    case 'overview':
      return { ...state, blank: 'none', overview: !state.overview, tool: 'none', pointer: null }
    case 'tool':
      return {
        ...state,
        tool: state.tool === command.tool ? 'none' : command.tool,
        pointer: null,
        overview: false,
      }
    case 'escape':
      if (state.blank !== 'none') return { ...state, blank: 'none' }
      if (state.tool !== 'none') return { ...state, tool: 'none', pointer: null }
      return { ...state, overview: !state.overview }
    case 'point':
      return state.tool === 'laser' ? { ...state, pointer: command.at } : state
    case 'beam':
      if (command.at) return { ...state, tool: 'laser', pointer: command.at, overview: false }
      return state.tool === 'laser' ? { ...state, tool: 'none', pointer: null } : state
    case 'stroke':
      return state.tool === 'pen' ? withStrokes(state, [...strokesOf(state), [command.at]]) : state
    case 'extend': {
      const drawn = strokesOf(state)
      const last = drawn.at(-1)
      if (state.tool !== 'pen' || !last || distance(last.at(-1)!, command.at) < CLOSE) return state
      return withStrokes(state, [...drawn.slice(0, -1), [...last, command.at]])
    }
    case 'undo':
      return undone(state)
    case 'clear': {
      const drawn = strokesOf(state)
      return drawn.length > 0
        ? { ...withStrokes(state, []), wiped: { ...state.wiped, [slide]: drawn } }
        : state
    }
    case 'timer':
      return { ...state, timer: toggled(state.timer, command.at) }
    case 'reset-timer':
      return { ...state, timer: { shown: true, since: null, before: 0 } }
    case 'load': {
      const loaded = clamp(command.state.slide, steps.length - 1)
      return { ...command.state, slide: loaded, fragment: clamp(command.state.fragment, steps[loaded]!) }
    }
  }
}

/** What is drawn on the slide that is shown. */
export const strokesOf = ({ strokes, slide }: DeckState): readonly Stroke[] => strokes[slide] ?? []

/** Whether anything can be taken back on the slide that is shown. */
export const undoable = (state: DeckState): boolean =>
  strokesOf(state).length > 0 || state.wiped[state.slide] !== undefined

/** How long a timer has run, in milliseconds. */
export const elapsed = ({ since, before }: Timer, now: number): number =>
  before + (since === null ? 0 : Math.max(0, now - since))

function to(state: DeckState, slide: number, fragment: number): DeckState {
  return { ...state, slide, fragment, pointer: null }
}

function withStrokes(state: DeckState, strokes: readonly Stroke[]): DeckState {
  const { [state.slide]: _, ...others } = state.strokes
  return { ...state, strokes: strokes.length > 0 ? { ...others, [state.slide]: strokes } : others }
}

/** Without the last stroke; on an empty slide, with what was wiped off it. */
function undone(state: DeckState): DeckState {
  const drawn = strokesOf(state)
  if (drawn.length > 0) return withStrokes(state, drawn.slice(0, -1))
  const { [state.slide]: back, ...wiped } = state.wiped
  return back ? { ...withStrokes(state, back), wiped } : state
}

function toggled(timer: Timer, at: number): Timer {
  return timer.since === null
    ? { ...timer, shown: true, since: at }
    : { ...timer, since: null, before: elapsed(timer, at) }
}

/** A timer that is shown and has counted nothing waits for the first step. */
function startWaiting(timer: Timer, at: number): Timer {
  return timer.shown && timer.since === null && timer.before === 0 ? { ...timer, since: at } : timer
}

const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by)

/** The nearest whole number from 0 to `most`. */
function clamp(value: number, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(Math.round(value), 0), most) : 0
}
