import type { Root as HastRoot } from 'hast'
import type { Root as MdastRoot, Nodes } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { WIDGET_IDS } from '@/components/widgets/ids'
import { glossary } from '@/content/glossary'
import type { Block } from './blocks'
import { TAGS } from './tags'
import { textOf, wordsOf } from './text'

/** Tags whose id is a storage key of something judged. */
const EXERCISES: readonly string[] = [
  'Choice',
  'Numeric',
  'Order',
  'Match',
  'Shape',
  'Predict',
  'Code',
  'Challenge',
  'Debug',
  'Drawn',
]

export interface Heading {
  depth: 2 | 3
  id: string
  text: string
}

/** What a lesson holds, found while it is compiled. */
export interface Outline {
  headings: Heading[]
  widgets: string[]
  exercises: { id: string; kind: string; objective: number }[]
  cards: { id: string; objective: number }[]
  /** What can be noted, in order; a translation is named after it. */
  blocks: Block[]
  /** Where its links lead, in order. */
  links: string[]
  /** Text by section, for the search index; the first section has no heading. */
  sections: { id: string; title: string; text: string }[]
  /** Of prose: formulas, code blocks and what exercises ask are not counted. */
  words: number
}

/** The objective, from 1, that an exercise or a card serves, and the line where it says so. */
export interface Aim {
  objective: number
  line: number | undefined
}

export const emptyOutline = (): Outline => ({
  headings: [],
  widgets: [],
  exercises: [],
  cards: [],
  blocks: [],
  links: [],
  sections: [{ id: '', title: '', text: '' }],
  words: 0,
})

type Jsx = MdxJsxFlowElement | MdxJsxTextElement

/**
 * Checks that a lesson is prose and tags only, and notes its widgets, exercises and words.
 *
 * @param aims is filled for `checkAims`: how many objectives there are is known only with the front matter
 */
export function remarkOutline(
  outline: Outline,
  file: string,
  aims: Aim[] = [],
  tags: readonly string[] = TAGS,
) {
  return () => (tree: MdastRoot) => {
    const fail = (message: string, line?: number): never => {
      throw new Error(`${file}${line ? `:${line}` : ''}: ${message}`)
    }
    visit(tree, (node) => {
      const line = node.position?.start.line
      // The pipeline's own export of the front matter has no place in the file.
      if (node.type === 'mdxjsEsm' && line !== undefined)
        fail('a lesson has no imports or exports; tags come from the vocabulary', line)
      if (node.type === 'link') outline.links.push(node.url)
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
      const { name } = node
      if (!name || !/^[A-Z]/.test(name)) return
      if (!tags.includes(name)) fail(`<${name}> is not in the vocabulary (${tags.join(', ')})`, line)
      if (name === 'Widget') {
        const id = attribute(node, 'id')
        if (!WIDGET_IDS.some((known) => known === id)) fail(`there is no widget "${id}"`, line)
        outline.widgets.push(id!)
      }
      const id = attribute(node, 'id')
      if (name === 'Term' && !Object.hasOwn(glossary, id ?? ''))
        fail(`<Term id="${id}"> is not in content/glossary.ts`, line)
      const judged = EXERCISES.includes(name)
      if (!judged && name !== 'Card') return
      if (!id) return fail(`<${name}> needs an id`, line)
      const objective = takeObjective(node)
      if (objective === undefined)
        return fail(`<${name} id="${id}"> says which objective it serves: objective={1} for the first`, line)
      aims.push({ objective, line })
      if (outline.cards.some((one) => one.id === id) || outline.exercises.some((one) => one.id === id))
        fail(`the id "${id}" is used twice`, line)
      if (judged) outline.exercises.push({ id, kind: name, objective })
      else outline.cards.push({ id, objective })
    })
    for (const node of tree.children as Nodes[]) {
      // Tasks are done, not read.
      if (!('name' in node && EXERCISES.includes(node.name ?? ''))) outline.words += wordsOf(node)
      if (node.type === 'heading' && node.depth <= 3)
        outline.sections.push({ id: '', title: textOf(node), text: '' })
      else outline.sections.at(-1)!.text += `${textOf(node)}\n`
    }
  }
}

/** Notes the headings with the ids that rehype-slug gave them. */
export function rehypeHeadings(outline: Outline) {
  return () => (tree: HastRoot) => {
    let at = 0
    // Headings inside a tag belong to that tag, not to the lesson.
    for (const node of tree.children) {
      if (node.type !== 'element' || !/^h[123]$/.test(node.tagName)) continue
      const section = outline.sections[++at]!
      section.id = String(node.properties.id ?? '')
      if (node.tagName === 'h1') continue
      outline.headings.push({ depth: node.tagName === 'h2' ? 2 : 3, id: section.id, text: section.title })
    }
  }
}

function attribute(node: Jsx, name: string): string | undefined {
  const found = node.attributes.find(
    (a): a is MdxJsxAttribute => a.type === 'mdxJsxAttribute' && a.name === name,
  )
  return typeof found?.value === 'string' ? found.value : undefined
}

/** The attribute `objective={2}` as a whole number from 1, taken off the tag: no component needs it. */
function takeObjective(node: Jsx): number | undefined {
  const at = node.attributes.findIndex((a) => a.type === 'mdxJsxAttribute' && a.name === 'objective')
  if (at < 0) return undefined
  const [{ value }] = node.attributes.splice(at, 1) as [MdxJsxAttribute]
  const text = typeof value === 'string' ? value : value?.value.trim()
  return text && /^[1-9]$/.test(text) ? Number(text) : undefined
}

/** @throws Error with file and line for the first aim at an objective that the lesson does not have */
export function checkAims(aims: readonly Aim[], objectives: number, file: string) {
  const wrong = aims.find(({ objective }) => objective > objectives)
  if (wrong)
    throw new Error(
      `${file}:${wrong.line}: objective={${wrong.objective}}, but the lesson has ${objectives} objectives`,
    )
}
