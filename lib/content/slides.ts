import {
  Children,
  cloneElement,
  createElement,
  type ElementType,
  Fragment,
  isValidElement,
  type ReactNode,
} from 'react'

/** A slide as it is made from a part of a lesson. */
export interface SlideContent {
  /** In words alone: it is also said and listed. */
  title: string
  body: ReactNode
  /** What the speaker may say; never on the wall. */
  notes?: ReactNode
  /** How many parts come one at a time after the first; the k-th is marked `data-part={k}`. */
  steps: number
}

/** The components by which parts of a lesson are told apart; `lib/content` knows none by itself. */
export interface SlideTags {
  slide: ElementType
  speaker: ElementType
  /** Those that are no matter for a wall, such as review cards; left out where a whole section is a slide. */
  apart: readonly ElementType[]
}

interface Props {
  children?: ReactNode
  id?: string
  title?: string
  steps?: boolean
}

/**
 * The slides of a lesson: each `<Slide>` is one, and in a lesson without any each section. They are picked from what the
 * lesson's own page shows, so that nothing is compiled twice and no formula is set twice.
 *
 * @param lesson the elements of the lesson's text, as its compiled component returns them
 * @param headings of the outline: their words by their ids
 * @param title of the lesson, for a slide above all headings
 */
export function slidesOf(
  lesson: ReactNode,
  headings: readonly { id: string; text: string }[],
  title: string,
  tags: SlideTags,
): SlideContent[] {
  const words = new Map(headings.map(({ id, text }) => [id, text]))
  const slides: SlideContent[] = []
  const sections: { title: string; blocks: ReactNode[] }[] = [{ title, blocks: [] }]
  for (const block of blocksOf(lesson)) {
    const above = sections.at(-1)!
    for (const slide of within(block, tags.slide)) slides.push(slideOf(propsOf(slide), above.title, tags))
    if (isOf(block, 'h2', 'h3'))
      sections.push({ title: words.get(propsOf(block).id ?? '') ?? above.title, blocks: [] })
    else if (!isOf(block, tags.speaker, ...tags.apart)) above.blocks.push(block)
  }
  if (slides.length > 0) return slides
  return sections
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ title, blocks }) => ({ title, body: blocks, steps: 0 }))
}

/** Ids of all elements in a part of a lesson that have one, in their order: exercises among them. */
export function exercisesIn(node: ReactNode): string[] {
  const { id, children } = propsOf(node)
  return [
    ...(typeof id === 'string' ? [id] : []),
    ...(Array.isArray(node) ? node : Children.toArray(children)).flatMap(exercisesIn),
  ]
}

/** The elements of a type in a part of a lesson, itself or deep inside, as in an answer that is folded away. */
function within(node: ReactNode, type: ElementType): ReactNode[] {
  if (isOf(node, type)) return [node]
  return Children.toArray(propsOf(node).children).flatMap((child) => within(child, type))
}

function slideOf({ title, steps, children }: Props, above: string, { speaker }: SlideTags): SlideContent {
  const blocks = blocksOf(children)
  const notes = blocks.filter((block) => isOf(block, speaker))
  const shown = blocks.filter((block) => !isOf(block, speaker))
  return {
    title: title ?? above,
    ...(steps ? inSteps(shown) : { body: shown, steps: 0 }),
    ...(notes.length > 0 && { notes: notes.map((note) => propsOf(note).children) }),
  }
}

/** The first block, or the first item of a list, is there from the start; each that follows is a step. */
function inSteps(blocks: readonly ReactNode[]): Pick<SlideContent, 'body' | 'steps'> {
  let last = -1
  const body = blocks.map((block, i) => {
    if (!isOf(block, 'ul', 'ol') || !isValidElement<Props>(block))
      return createElement('div', { key: i, 'data-part': ++last }, block)
    const items = blocksOf(block.props.children).map((item) =>
      isValidElement<{ 'data-part'?: number }>(item) ? cloneElement(item, { 'data-part': ++last }) : item,
    )
    return cloneElement(block, {}, items)
  })
  return { body, steps: Math.max(0, last) }
}

/** What stands one below another; a compiled lesson is one fragment. Line ends of the source are none of it. */
function blocksOf(content: ReactNode): ReactNode[] {
  const inside = isOf(content, Fragment) ? propsOf(content).children : content
  return Children.toArray(inside).filter((one) => typeof one !== 'string' || one.trim() !== '')
}

const isOf = (node: ReactNode, ...types: readonly ElementType[]) =>
  isValidElement(node) && types.some((type) => type === node.type)

const propsOf = (node: ReactNode): Props => (isValidElement<Props>(node) ? node.props : {})
