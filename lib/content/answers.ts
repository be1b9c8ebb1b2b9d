import { getMDXComponent } from 'mdx-bundler/client'
import { isValidElement, type ReactNode } from 'react'
import { readOptions, type WrittenOption } from '@/lib/exercises/choice'
import type { AnswerKey } from '@/lib/exercises/key'
import { type Pair, partners } from '@/lib/exercises/match'
import type { Tolerance } from '@/lib/exercises/numeric'
import type { Shape } from '@/lib/exercises/shape'
import type { Lesson } from './lessons'
import { scope } from './scope'
import { TAGS } from './tags'

type Props = Record<string, unknown> & { children?: ReactNode }

/** What stands in a lesson's place of each tag: its props are read, and nothing is rendered. */
const marks = new Map([...TAGS, 'Tex', 'a'].map((tag) => [tag, () => null]))
const tagOf = new Map([...marks].map(([tag, mark]) => [mark as unknown, tag]))

/**
 * What is right in the questions that a lesson writes down, by id. Each stands in the lesson's own page as well, so a
 * list of them gives nothing away. Exercises that files judge (code, challenges, drawn numbers) are not among them.
 */
export function answersOf({ code }: Pick<Lesson, 'code'>): Record<string, AnswerKey> {
  const prose = getMDXComponent(code, scope) as unknown as (props: object) => ReactNode
  const answers: Record<string, AnswerKey> = {}
  const search = (node: ReactNode) => {
    if (Array.isArray(node)) node.forEach(search)
    if (!isValidElement<Props>(node)) return
    const key = keyOf(tagOf.get(node.type) ?? '', node.props)
    if (key) answers[String(node.props.id)] = key
    search(node.props.children)
  }
  search(prose({ components: Object.fromEntries(marks) }))
  return answers
}

function keyOf(tag: string, props: Props): AnswerKey | undefined {
  const { answer, options } = props
  switch (tag) {
    case 'Choice':
      return { kind: 'choice', ...rightOf(props) }
    case 'Predict':
      if (Array.isArray(options)) return { kind: 'predict', ...rightOf(props) }
      if (props.curve) return { kind: 'predict-curve', answer: answer as number[] }
      return props.interval ? { kind: 'interval', answer: answer as number } : undefined
    case 'Numeric':
      return {
        kind: 'numeric',
        answer: answer as number,
        tolerance: props.tolerance as Tolerance | undefined,
        unit: props.unit as string | undefined,
      }
    case 'Order':
      return { kind: 'order', of: (props.items as unknown[]).length }
    case 'Match': {
      const pairs = props.pairs as Pair<unknown>[]
      const offered = partners(pairs, props.distractors as string[] | undefined)
      return { kind: 'match', right: pairs.map(([, right]) => offered.indexOf(right)) }
    }
    case 'Shape':
      return { kind: 'shape', answer: answer as Shape }
  }
}

function rightOf({ options, answer }: Props) {
  const all = readOptions(options as WrittenOption<ReactNode>[], answer as number | number[] | undefined)
  return { right: all.flatMap(({ correct }, i) => (correct ? [i] : [])), of: all.length }
}
