import { say } from '@/lib/locale/say'
import { formatBrief } from '@/lib/math/format'
import { type Challenge, type DebugTask, JUDGED_RUNS } from './challenge'
import { readOptions, type WrittenOption } from './choice'
import type { CodeExercise } from './code'
import { type CurveAxes, placesOf } from './curve'
import type { MatchMistake, Pair } from './match'
import type { Mistake } from './numeric'
import { amount, demands } from './questions'
import { type Shape, type ShapeMistake, writeShape } from './shape'

/** What a teacher wants to know of an exercise; `W` is what the page can show. */
export interface Answered<W> {
  /** The right answer, or several that belong together, in order. */
  right: W[]
  /** Why it is right, or how it is found. */
  why?: W
  /** Wrong answers that come often, and what is said to them. */
  wrong: { answer: W; why: W }[]
  /** What a program or a set-up is judged by. */
  judged: string[]
  /** A right program. */
  code?: string
  /** A set-up that passes, in its widget. */
  setup?: { widget: string; params: Readonly<Record<string, unknown>> }
}

interface Told<W> {
  solution?: W
  /** What a prediction calls its solution. */
  reveal?: W
}

/** What the kinds of exercise ask, as lessons write it down and as files draw it. */
export type Posed<W> = Told<W> &
  (
    | { kind: 'numeric'; answer: number; unit?: string; mistakes?: readonly Mistake<W>[] }
    | { kind: 'choice'; options: readonly WrittenOption<W>[]; answer?: number | readonly number[] }
    | { kind: 'predict'; options: readonly WrittenOption<W>[]; answer: number | readonly number[] }
    | { kind: 'predict'; interval: unknown; answer: number; unit?: string }
    | { kind: 'predict'; curve: CurveAxes; answer: readonly number[] }
    | { kind: 'shape'; answer: Shape; mistakes?: readonly ShapeMistake<W>[] }
    | { kind: 'order'; items: readonly W[] }
    | { kind: 'match'; pairs: readonly Pair<W>[]; mistakes?: readonly MatchMistake<W>[] }
  )

/** What is run or trained to be judged. */
export type Worked =
  | ({ kind: 'code' } & Pick<CodeExercise, 'checks' | 'mistakes'> & { solution: string })
  | ({ kind: 'challenge' } & Omit<Challenge, 'title'>)
  | ({ kind: 'debug' } & Omit<DebugTask, 'title'>)

const NOTHING = { right: [], wrong: [], judged: [] }

/** What is right in an exercise, read from what its judge reads. */
export function answered<W>(posed: Posed<W> | Worked): Answered<W | string> {
  switch (posed.kind) {
    case 'code':
      return { ...NOTHING, judged: posed.checks.map(({ name }) => name), code: posed.solution }
    case 'challenge':
      return setUp(posed)
    case 'debug': {
      const causes = choices(posed.causes)
      return { ...setUp(posed), right: causes.right, wrong: causes.wrong }
    }
  }
  const why = posed.reveal ?? posed.solution
  const told = { ...NOTHING, ...(why !== undefined && { why }) }
  if ('options' in posed) {
    const { right, wrong, why } = choices(posed.options, posed.answer)
    return { ...told, right, wrong, ...(told.why === undefined && why !== undefined && { why }) }
  }
  switch (posed.kind) {
    case 'numeric':
      return {
        ...told,
        right: [amount(posed.answer, posed.unit)],
        wrong: (posed.mistakes ?? []).map(({ value, why }) => ({ answer: amount(value, posed.unit), why })),
      }
    case 'shape':
      return {
        ...told,
        right: [writeShape(posed.answer)],
        wrong: (posed.mistakes ?? []).map(({ shape, why }) => ({ answer: writeShape(shape), why })),
      }
    case 'order':
      return { ...told, right: [...posed.items] }
    case 'match':
      return {
        ...told,
        right: posed.pairs.map(([left, right]) => `${left}: ${right}`),
        wrong: (posed.mistakes ?? []).map(({ pair, right, why }) => ({
          answer: `${posed.pairs[pair]?.[0]}: ${right}`,
          why,
        })),
      }
    case 'predict':
      return 'curve' in posed
        ? { ...told, right: [curveInWords(posed.curve, posed.answer)] }
        : { ...told, right: [amount(posed.answer, posed.unit)] }
  }
}

/** `test loss by step: 0.81 at 0, 0.33 at 1,000, …`. */
function curveInWords(axes: CurveAxes, answer: readonly number[]): string {
  const places = placesOf(axes, answer.length)
  const points = answer.map((y, i) =>
    say('{y} at {places}', { y: formatBrief(y, 3), places: formatBrief(places[i]!) }),
  )
  return say('{y} by {x}: {points}', {
    y: axes.y,
    x: axes.x,
    points: points.join(say(', ##between the items of a list')),
  })
}

function setUp(challenge: Omit<Challenge, 'title'>): Answered<string> {
  const { solution, widget, start, runs = JUDGED_RUNS } = challenge
  return {
    ...NOTHING,
    why: solution.words,
    judged: [say('{challenge}, in each of {runs} fresh runs', { challenge: demands(challenge), runs })],
    setup: { widget, params: { ...start, ...solution.params } },
  }
}

/** What is said to several right options, one after the other; elements cannot be joined, so of them the first. */
function together<W>(feedback: readonly W[]): W | string | undefined {
  return feedback.every((one) => typeof one === 'string') ? feedback.join(' ') || undefined : feedback[0]
}

function choices<W>(written: readonly WrittenOption<W>[], answer?: number | readonly number[]) {
  const options = readOptions(written, answer)
  const right = options.filter(({ correct }) => correct)
  return {
    right: right.map(({ text }) => text),
    why: together(right.flatMap(({ feedback }) => (feedback === undefined ? [] : [feedback]))),
    wrong: options.flatMap(({ text, correct, feedback }) =>
      correct || feedback === undefined ? [] : [{ answer: text, why: feedback }],
    ),
  }
}
