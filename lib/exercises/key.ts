import { judgeChoice } from './choice'
import { CLOSE, scoreCurve } from './curve'
import { judgeNumeric, type Tolerance } from './numeric'
import { judgeOrder, readOrder } from './order'
import { holds } from './predict'
import { judgeShape, type Shape } from './shape'

/** What is right in a question that a lesson writes down, as short data: enough to judge an answer anew. */
export type AnswerKey =
  /** Indices of the right ones of `of` options. */
  | { kind: 'choice' | 'predict'; right: readonly number[]; of: number }
  | { kind: 'numeric'; answer: number; tolerance?: Tolerance | undefined; unit?: string | undefined }
  /** Steps in order, so many. */
  | { kind: 'order'; of: number }
  /** For each pair the index of its partner. */
  | { kind: 'match'; right: readonly number[] }
  | { kind: 'shape'; answer: Shape }
  /** An interval that shall hold the answer. */
  | { kind: 'interval'; answer: number }
  /** A curve that shall come close to the true one. */
  | { kind: 'predict-curve'; answer: readonly number[] }

/** Whether an answer, as progress holds it, is right; undefined when it is no answer to a question of this kind. */
export function judgeByKey(key: AnswerKey, answer: unknown): boolean | undefined {
  switch (key.kind) {
    case 'choice':
    case 'predict': {
      const picks = indices(answer)
      if (!picks || picks.length === 0 || picks.some((i) => i >= key.of)) return
      // Any one of several right options is a right prediction; a choice asks for all of them.
      if (key.kind === 'predict') return picks.every((i) => key.right.includes(i))
      const options = Array.from({ length: key.of }, (_, i) => ({ correct: key.right.includes(i) }))
      return judgeChoice(options, picks).correct
    }
    case 'numeric': {
      const verdict = typeof answer === 'string' ? judgeNumeric(answer, key) : undefined
      return verdict?.readable ? verdict.correct : undefined
    }
    case 'order': {
      const order = readOrder(answer, key.of)
      return order && judgeOrder(order).correct
    }
    case 'match': {
      const picks = indices(answer)
      if (picks?.length !== key.right.length) return
      return key.right.every((partner, i) => picks[i] === partner)
    }
    case 'shape': {
      const verdict = typeof answer === 'string' ? judgeShape(answer, key.answer) : undefined
      return verdict?.readable ? verdict.correct : undefined
    }
    case 'interval': {
      if (typeof answer !== 'object' || answer === null) return
      const { low, high } = answer as Record<string, unknown>
      if (typeof low !== 'number' || typeof high !== 'number') return
      return holds({ low, high }, key.answer)
    }
    case 'predict-curve':
      return isCurve(answer) && answer.length === key.answer.length
        ? scoreCurve(answer, key.answer).score >= CLOSE
        : undefined
  }
}

function isCurve(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((y) => typeof y === 'number')
}

function indices(answer: unknown): number[] | undefined {
  if (!Array.isArray(answer)) return
  const all = answer.filter((i): i is number => typeof i === 'number' && Number.isInteger(i) && i >= 0)
  return all.length === answer.length ? all : undefined
}
