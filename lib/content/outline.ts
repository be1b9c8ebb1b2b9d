import type { Root as HastRoot } from 'hast'
import type { Root as MdastRoot } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { WIDGET_IDS } from '@/components/widgets/ids'
import { TAGS } from './tags'

/** Tags whose id is a storage key of something judged. */
const EXERCISES: readonly string[] = ['Choice', 'Numeric', 'Predict', 'Code', 'Challenge']

export interface Heading {
  depth: 2 | 3
  id: string
  text: string
}

/** What a lesson holds, found while it is compiled. */
export interface Outline {
  headings: Heading[]
  widgets: string[]
  exercises: { id: string; kind: string }[]
  cards: string[]
  /** Text by section, for the search index; the first section has no heading. */
  sections: { id: string; title: string; text: string }[]
  words: number
}

export const emptyOutline = (): Outline => ({
  headings: [],
  widgets: [],
  exercises: [],
  cards: [],
  sections: [{ id: '', title: '', text: '' }],
  words: 0,
})

type Jsx = MdxJsxFlowElement | MdxJsxTextElement

/** Checks that a lesson is prose and tags only, and notes its widgets, exercises and words. */
export function remarkOutline(outline: Outline, file: string) {
  return () => (tree: MdastRoot) => {
    const fail = (message: string, line?: number): never => {
      throw new Error(`${file}${line ? `:${line}` : ''}: ${message}`)
    }
    visit(tree, (node) => {
      const line = node.position?.start.line
      // The pipeline's own export of the front matter has no place in the file.
      if (node.type === 'mdxjsEsm' && line !== undefined)
        fail('a lesson has no imports or exports; tags come from the vocabulary', line)
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
      const { name } = node
      if (!name || !/^[A-Z]/.test(name)) return
      if (!TAGS.includes(name)) fail(`<${name}> is not in the vocabulary (${TAGS.join(', ')})`, line)
      if (name === 'Widget') {
        const id = attribute(node, 'id')
        if (!WIDGET_IDS.some((known) => known === id)) fail(`there is no widget "${id}"`, line)
        outline.widgets.push(id!)
      }
      const id = attribute(node, 'id')
      if (EXERCISES.includes(name))
        outline.exercises.push({ id: id ?? fail(`<${name}> needs an id`, line), kind: name })
      if (name === 'Card') outline.cards.push(id ?? fail('<Card> needs an id', line))
    })
    for (const node of tree.children) {
      const text = textOf(node, { includeImageAlt: false })
      if (node.type === 'heading' && node.depth <= 3) outline.sections.push({ id: '', title: text, text: '' })
      else if (node.type !== 'code' && node.type !== 'yaml') outline.sections.at(-1)!.text += `${text}\n`
    }
    outline.words = outline.sections.reduce((sum, { title, text }) => sum + count(title) + count(text), 0)
  }
}

/** Notes the headings with the ids that rehype-slug gave them. */
export function rehypeHeadings(outline: Outline) {
  return () => (tree: HastRoot) => {
    let at = 0
    visit(tree, 'element', (node) => {
      if (!/^h[123]$/.test(node.tagName)) return
      const id = String(node.properties.id ?? '')
      const section = outline.sections[++at]
      if (section) section.id = id
      if (node.tagName === 'h1') return
      outline.headings.push({ depth: node.tagName === 'h2' ? 2 : 3, id, text: section?.title ?? '' })
    })
  }
}

function attribute(node: Jsx, name: string): string | undefined {
  const found = node.attributes.find(
    (a): a is MdxJsxAttribute => a.type === 'mdxJsxAttribute' && a.name === name,
  )
  return typeof found?.value === 'string' ? found.value : undefined
}

const count = (text: string) => text.split(/\s+/).filter(Boolean).length
