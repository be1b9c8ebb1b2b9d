import { getMDXComponent } from 'mdx-bundler/client'
import { isValidElement, type ReactNode } from 'react'
import { challenges, codeExercises, drawnExercises } from '@/content/exercises'
import { type Answered, answered, type Posed, type Worked } from '@/lib/exercises/answered'
import { drawNumbers } from '@/lib/exercises/drawn'
import type { Lesson } from './lessons'
import { scope } from './scope'
import { TAGS } from './tags'

/** An exercise of a lesson with all that a teacher wants to know of it. */
export interface ExerciseAnswer extends Answered<ReactNode> {
  id: string
  /** Its place among the exercises of the lesson, from 1. */
  number: number
  /** The tag of what it asks, such as `Choice`. */
  kind: string
  title?: string
  /** The question: elements as the lesson has them, or words with `code` and *emphasis*. */
  prompt: ReactNode
  /** Whether every reader has other numbers; one version stands for all of them. */
  drawn?: boolean
}

type Props = Record<string, unknown> & { children?: ReactNode }

/** Whose numbers are shown as an example; any would do. */
const EXAMPLE_SEED = 1

/**
 * The exercises of a lesson in its order with what is right in them, read from where the judge reads it: the lesson's
 * own tags, and the files of `content/exercises`.
 *
 * @param vocabulary the tags that stand in a question
 */
export async function exerciseAnswers(
  { code, outline }: Pick<Lesson, 'code' | 'outline'>,
  vocabulary: Record<string, unknown>,
): Promise<ExerciseAnswer[]> {
  const posed = tagsOf(code, vocabulary)
  return Promise.all(
    outline.exercises.map(async ({ id, kind }, i) => ({
      id,
      number: i + 1,
      ...(await answerTo(id, kind, posed.get(id)!)),
    })),
  )
}

type Answer = Omit<ExerciseAnswer, 'id' | 'number'>

async function answerTo(id: string, tag: string, { children, ...props }: Props): Promise<Answer> {
  switch (tag) {
    case 'Drawn': {
      const { exercise } = await drawnExercises[id]!()
      const question = exercise.make(drawNumbers(exercise, id, EXAMPLE_SEED))
      return {
        kind: capital(question.kind),
        title: exercise.title,
        prompt: question.prompt,
        drawn: true,
        ...answered(question),
      }
    }
    case 'Code': {
      const { exercise } = await codeExercises[id]!()
      return {
        kind: tag,
        title: exercise.title,
        prompt: children,
        ...answered({ kind: 'code', ...exercise }),
      }
    }
    case 'Challenge':
    case 'Debug': {
      const { challenge } = await challenges[id]!()
      const task = 'causes' in challenge ? { kind: 'debug' as const } : { kind: 'challenge' as const }
      return {
        kind: tag,
        title: challenge.title,
        prompt: children,
        ...answered<string>({ ...challenge, ...task } as Worked),
      }
    }
    default:
      return {
        kind: tag,
        prompt: children,
        ...answered({ ...props, kind: tag.toLowerCase() } as unknown as Posed<ReactNode>),
      }
  }
}

const capital = (word: string) => `${word[0]!.toUpperCase()}${word.slice(1)}`

/** What each tag with an id says, without rendering anything: a compiled lesson is a function without hooks. */
function tagsOf(code: string, vocabulary: Record<string, unknown>): Map<string, Props> {
  const marks = Object.fromEntries([...TAGS, 'Tex', 'a'].map((tag) => [tag, () => null]))
  const prose = getMDXComponent(code, scope) as unknown as (props: object) => ReactNode
  const found = new Map<string, Props>()
  const search = (node: ReactNode) => {
    if (Array.isArray(node)) node.forEach(search)
    if (!isValidElement<Props>(node)) return
    if (typeof node.props.id === 'string') found.set(node.props.id, node.props)
    search(node.props.children)
  }
  search(prose({ components: { ...marks, ...vocabulary } }))
  return found
}
