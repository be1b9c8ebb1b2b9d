import { type Kind, keyOf, type Question } from '@/lib/exercises/questions'
import { writeShape } from '@/lib/exercises/shape'
import type { Json } from '@/lib/progress/events'

/** The right answer to a question that is judged by a key, as its component records it. */
export function rightAnswer(question: Question<Kind>): Json {
  const key = keyOf(question)
  switch (key?.kind) {
    case 'choice':
    case 'predict':
    case 'match':
      return [...key.right]
    case 'numeric':
      return String(key.answer)
    case 'shape':
      return writeShape(key.answer)
    case 'order':
      return [...Array(key.of).keys()]
    case 'interval':
      return { low: 0.9 * key.answer, high: 1.1 * key.answer }
    default:
      throw new Error(`${question.kind} has no key`)
  }
}
