import { list } from '@/lib/locale/list'
import { say } from '@/lib/locale/say'
import { formatBrief } from '@/lib/math/format'
import type { Challenge, DebugTask } from './challenge'
import type { Option } from './choice'
import type { CodeExercise } from './code'
import type { AnswerKey } from './key'
import { type MatchMistake, type Pair, partners } from './match'
import type { Mistake, Tolerance } from './numeric'
import type { OrderMistake } from './order'
import { type Shape, type ShapeMistake, writeShape } from './shape'

/** What is said around a question that is answered in words or numbers. */
interface Told {
  hints?: readonly string[]
  /** Shows the right answer as the reader could have written it; of a prediction, explains it. */
  solution: string
}

/** What each kind of exercise asks once its numbers are known: its props, all words as strings. */
interface Questions {
  numeric: Told & {
    answer: number
    tolerance?: Tolerance
    unit?: string
    mistakes?: readonly Mistake<string>[]
  }
  choice: Told & { options: readonly Option[] }
  shape: Told & { answer: Shape; mistakes?: readonly ShapeMistake<string>[] }
  /** The steps in their right order. */
  order: Told & { items: readonly string[]; mistakes?: readonly OrderMistake<string>[] }
  match: Told & {
    pairs: readonly Pair<string>[]
    distractors?: readonly string[]
    mistakes?: readonly MatchMistake<string>[]
  }
  predict: Told &
    (
      | { options: readonly string[]; answer: number }
      | { interval: true | { level?: number }; answer: number; unit?: string }
    )
  /** `answer` is what the numbers change in a right program, in a line. */
  code: Omit<CodeExercise, 'title'> & { answer: string }
  challenge: Omit<Challenge, 'title'>
  debug: Omit<DebugTask, 'title'>
}

export type Kind = keyof Questions

/** What a drawn exercise of some kind asks. */
export type Question<K extends Kind = Kind> = {
  [P in K]: {
    kind: P
    /** The question; an empty line begins a new paragraph, `code` and *emphasis* are set. */
    prompt: string
  } & Questions[P]
}[K]

/** A question under the title of its exercise. */
export type Asked<K extends Kind = Kind> = { [P in K]: Question<P> & { title: string } }[K]

interface KindOf<Q> {
  /** The right answer as text. */
  inWords(question: Q): string
  /** What an answer to it is judged by anew; absent where it has to be run or trained. */
  key?(question: Q): AnswerKey
}

/** What is known of every kind without showing it. */
const KINDS: { [K in Kind]: KindOf<Question<K>> } = {
  numeric: {
    inWords: ({ answer, unit }) => amount(answer, unit),
    key: (question) => question,
  },
  choice: {
    inWords: ({ options }) => rightOf(options).join(say('; ')),
    key: ({ options }) => ({
      kind: 'choice',
      right: options.flatMap(({ correct }, i) => (correct ? [i] : [])),
      of: options.length,
    }),
  },
  shape: { inWords: ({ answer }) => writeShape(answer), key: (question) => question },
  order: {
    inWords: ({ items }) => items.map((item, i) => `${i + 1}. ${item}`).join(say('; ')),
    key: ({ items }) => ({ kind: 'order', of: items.length }),
  },
  match: {
    inWords: ({ pairs }) => pairs.map(([left, right]) => `${left}${say(': ')}${right}`).join(say('; ')),
    key({ pairs, distractors }) {
      const offered = partners(pairs, distractors)
      return { kind: 'match', right: pairs.map(([, right]) => offered.indexOf(right)) }
    },
  },
  predict: {
    inWords: (question) =>
      'options' in question ? question.options[question.answer]! : amount(question.answer, question.unit),
    key: (question) =>
      'options' in question
        ? { kind: 'predict', right: [question.answer], of: question.options.length }
        : { kind: 'interval', answer: question.answer },
  },
  code: { inWords: ({ answer }) => answer },
  challenge: {
    inWords: (task) => say('{task}. One way: {words}', { task: demands(task), words: task.solution.words }),
  },
  debug: { inWords: ({ causes, solution }) => `${rightOf(causes).join(' ')} ${solution.words}` },
}

/** The right answer as text; of what is set up or written, what is asked for and one way to it. */
export function answerInWords<K extends Kind>(question: Question<K>): string {
  return plain(KINDS[question.kind].inWords(question))
}

/** What an answer is judged by anew; undefined where it has to be run or trained. */
export function keyOf<K extends Kind>(question: Question<K>): AnswerKey | undefined {
  return KINDS[question.kind].key?.(question)
}

/** Whether a kind of exercise is judged by a key alone. */
export function isKeyed(kind: string): boolean {
  return Object.hasOwn(KINDS, kind) && KINDS[kind as Kind].key !== undefined
}

/** Without the marks of code and emphasis. */
function plain(text: string): string {
  return text.replaceAll(/`([^`]+)`|\*([^*\s][^*]*)\*/g, '$1$2')
}

const rightOf = (options: readonly { text: string; correct?: boolean }[]) =>
  options.flatMap(({ text, correct }) => (correct ? [text] : []))

/** A number with its unit, as a key gives it. */
export function amount(value: number, unit: string | undefined): string {
  const text = formatBrief(value, 4)
  return unit ? `${text} ${unit}` : text
}

/** What a challenge asks for: `a loss of at most 0.1 after 60 steps, with at most 20 weights`. */
export function demands({ goals, steps, limits }: Pick<Challenge, 'goals' | 'steps' | 'limits'>): string {
  const reached = list(goals.map(({ name }) => name))
  const spent = list(limits.map(({ name, most }) => say('at most {most} {name}', { most, name })))
  const after = say('{reached} after {steps} steps', { reached, steps: formatBrief(steps) })
  return spent ? say('{after}, with {spent}', { after, spent }) : after
}
