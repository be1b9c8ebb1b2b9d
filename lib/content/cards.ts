import { getMDXComponent } from 'mdx-bundler/client'
import { type ComponentType, isValidElement, type ReactNode } from 'react'
import type { Lesson } from './lessons'
import { scope } from './scope'

/** A review card as its lesson writes it. */
export interface LessonCard {
  id: string
  /** Slug of its lesson. */
  lesson: string
  title: string
  /** Address of the paragraph that it asks about. */
  href: string
  front: ReactNode
  back: ReactNode
  /** Name of its file in `content/cards`, when its numbers are fresh at each review. */
  live?: string
}

type Props = Record<string, unknown> & { children?: ReactNode }
// biome-ignore lint/suspicious/noExplicitAny: each tag checks its own props
type Vocabulary = Record<string, ComponentType<any>>

const CardMark = () => null

/**
 * The cards of a lesson with both sides as elements, without rendering anything else of it: a compiled lesson is a
 * function without hooks, so it is called, and the tree that it returns is searched.
 *
 * @param vocabulary the tags that stand in a card's answer
 */
export function cardsOf(
  { slug, code, title }: Pick<Lesson, 'slug' | 'code'> & { title: string },
  vocabulary: Vocabulary,
): LessonCard[] {
  const prose = getMDXComponent(code, scope) as unknown as (props: object) => ReactNode
  const cards: LessonCard[] = []
  const search = (node: ReactNode) => {
    if (Array.isArray(node)) node.forEach(search)
    if (!isValidElement<Props>(node)) return
    const { id, at, front, back, live, children } = node.props
    if (node.type !== CardMark) return search(children)
    cards.push({
      id: String(id),
      lesson: slug,
      title,
      href: `/learn/${slug}#${encodeURIComponent(typeof at === 'string' ? at : `${id}-front`)}`,
      front: front as ReactNode,
      back: children ?? (back as ReactNode),
      ...(typeof live === 'string' && { live }),
    })
  }
  search(prose({ components: { ...vocabulary, Card: CardMark } }))
  return cards
}
