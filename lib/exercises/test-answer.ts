import { judgeChoice } from './choice'
import { judgeNumeric } from './numeric'
import { judgeShape } from './shape'
import type { TestQuestion } from './test-paper'

/** What an answer comes to that was typed or picked, before anybody is told. */
export type TestAnswer =
  /** Nothing was given, or nothing that can be read, for this reason. */
  | { given: false; reason?: string }
  /** `answer` as progress holds it; `words` are said to it once the test is handed in. */
  | { given: true; answer: string | number[]; correct: boolean; words: string[] }

/** Picked options as a draft holds them, such as `0,2`. */
export const writePicks = (picks: readonly number[]) => picks.join(',')

/** The picked options in a draft; what points at no option is dropped. */
export function readPicks(text: string, options: number): number[] {
  const picks = text.split(',').filter(Boolean).map(Number)
  return [...new Set(picks)].filter((i) => Number.isInteger(i) && i >= 0 && i < options)
}

/** Judges one answer of a test. */
export function judgeAnswer(question: TestQuestion, text: string): TestAnswer {
  if (text.trim() === '') return { given: false }
  switch (question.kind) {
    case 'choice': {
      const picks = readPicks(text, question.options.length)
      if (picks.length === 0) return { given: false }
      const words = picks.flatMap((i) => question.options[i]!.feedback ?? [])
      return { given: true, answer: picks, correct: judgeChoice(question.options, picks).correct, words }
    }
    case 'numeric': {
      const verdict = judgeNumeric(text, question)
      if (!verdict.readable) return { given: false, reason: verdict.reason }
      const words = [verdict.why ?? verdict.note ?? []].flat()
      return { given: true, answer: text, correct: verdict.correct, words }
    }
    case 'shape': {
      const verdict = judgeShape(text, question.answer, question.mistakes)
      if (!verdict.readable) return { given: false, reason: verdict.reason }
      const words = [verdict.why ?? verdict.note ?? []].flat()
      return { given: true, answer: text, correct: verdict.correct, words }
    }
  }
}

/** A recorded answer as the draft it was; '' for none. */
export function answerText(answer: unknown): string {
  if (Array.isArray(answer)) return writePicks(answer.filter((i): i is number => typeof i === 'number'))
  return typeof answer === 'string' ? answer : ''
}
