import { createHash } from 'node:crypto'
import type { Element, Nodes, Root } from 'hast'
import type {} from 'mdast-util-mdx'
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { FIRST_SECTION, parseBlockId } from './block-id'

/** Blocks that can be bookmarked and noted. */
const BLOCKS: readonly string[] = ['p', 'ul', 'ol', 'table', 'blockquote']
/** Tags that hold blocks of the running text. What is inside any other tag belongs to that tag. */
const HOLDERS: readonly string[] = ['Slide', 'Note', 'Margin', 'Misconception', 'Try']

/** A block as an outline lists it: its id, and what it is. */
export interface Block {
  id: string
  kind: string
}

/**
 * Gives each paragraph, list, table, figure and displayed formula an id: the section's own, a dot, and eight digits of
 * the SHA-256 of its words. It changes with these words alone, whatever is rewritten around them. A section of a
 * translation that has the same blocks as that of its original has its ids, too, so that a note is at the same place in
 * both languages. Comes after the formulas have become `<Tex>`. Then gives each card the id of the block that it asks
 * about.
 *
 * @param original the blocks of the lesson that this one translates
 */
export function rehypeBlocks(outline: { blocks: Block[] }, file: string, original: readonly Block[] = []) {
  return () => (tree: Root) => {
    const found = blocksIn(tree)
    const ids = translated(found, hashed(found), original)
    const blocks: Blocks = new Map()
    found.forEach(({ node, kind, words }, i) => {
      const id = ids[i]!
      if (node.type === 'element') node.properties.id = id
      else node.attributes.push({ type: 'mdxJsxAttribute', name: 'id', value: id })
      blocks.set(node, { id, words })
      outline.blocks.push({ id, kind })
    })
    placeCards(tree, blocks, file)
  }
}

interface Found {
  node: Element | MdxJsxFlowElementHast
  kind: string
  section: string
  words: string
}

/** The blocks of the running text in its order. */
function blocksIn(tree: Root): Found[] {
  const found: Found[] = []
  let section = FIRST_SECTION
  const add = (node: Found['node'], kind: string) =>
    found.push({ node, kind, section, words: squeeze(wordsIn(node)) })

  function go(nodes: readonly Nodes[]) {
    for (const node of nodes) {
      if (node.type === 'element') {
        const { tagName, properties } = node
        if (/^h[23]$/.test(tagName)) section = String(properties.id ?? section)
        else if (BLOCKS.includes(tagName) && properties.id === undefined) add(node, tagName)
      } else if (node.type === 'mdxJsxFlowElement') {
        if (node.name === 'Tex' || node.name === 'Figure') add(node, node.name)
        else if (HOLDERS.includes(node.name ?? '')) go(node.children)
      }
    }
  }
  go(tree.children)
  return found
}

/** Ids by the words of each block; of equal ones in a section, the second ends with `.2`. */
function hashed(found: readonly Found[]): string[] {
  const given = new Map<string, number>()
  return found.map(({ section, words }) => {
    const base = `${section}.${createHash('sha256').update(words).digest('hex').slice(0, 8)}`
    const count = (given.get(base) ?? 0) + 1
    given.set(base, count)
    return count === 1 ? base : `${base}.${count}`
  })
}

/** The ids of the original for the sections that have the same kinds of blocks there, in the same order. */
function translated(found: readonly Found[], ids: readonly string[], original: readonly Block[]): string[] {
  const kindsOf = (blocks: readonly { kind: string }[]) => blocks.map(({ kind }) => kind).join()
  const inSection = (section: string) => found.filter((block) => block.section === section)
  const inOriginal = (section: string) => original.filter(({ id }) => parseBlockId(id)?.section === section)
  return found.map((block, i) => {
    const [here, there] = [inSection(block.section), inOriginal(block.section)]
    return kindsOf(here) === kindsOf(there) ? there[here.indexOf(block)]!.id : ids[i]!
  })
}

/** The blocks of a lesson in its order, each with its words in one line. */
type Blocks = Map<Nodes, { id: string; words: string }>

/**
 * Where a reader who missed a card reads it again: the one block that holds the words of its attribute `at`, or
 * without it the block that has most in common with the card, outside the section in which the cards stand: that one
 * sums up what others explain.
 *
 * @throws Error with file and line when no block, or more than one, holds these words
 */
function placeCards(tree: Root, named: Blocks, file: string) {
  const blocks = [...named.values()]
  const sectionOf = (id: string) => parseBlockId(id)?.section
  let section: string | undefined
  visit(tree, (node) => {
    const block = named.get(node)
    if (block) section = sectionOf(block.id)
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Card') return
    const at = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'at')
    if (!at) {
      const others = blocks.filter(({ id }) => sectionOf(id) !== section)
      const near = closest(wordsIn(node), others.length > 0 ? others : blocks)
      if (near) node.attributes.push({ type: 'mdxJsxAttribute', name: 'at', value: near.id })
      return
    }
    const words = squeeze(String(at.value))
    const found = blocks.filter((block) => block.words.includes(words))
    if (found.length !== 1)
      throw new Error(
        `${file}:${node.position?.start.line}: the words at="${words}" stand in ${found.length} paragraphs of the lesson, and must in one`,
      )
    at.value = found[0]!.id
  })
}

/** The block that shares most with a text, a word counting the more the fewer blocks have it; the first of equals. */
function closest<B extends { words: string }>(text: string, blocks: readonly B[]): B | undefined {
  const bags = blocks.map(({ words }) => bagOf(words))
  const worth = (word: string) => Math.log(blocks.length / bags.filter((bag) => bag.has(word)).length)
  const asked = [...bagOf(text)]
  const shared = bags.map((bag) => asked.reduce((sum, word) => (bag.has(word) ? sum + worth(word) : sum), 0))
  return blocks[shared.indexOf(Math.max(...shared))]
}

const bagOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{3,}/gu))

const squeeze = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** The words as they are written; of a formula its TeX, of a computed number its expression. */
function wordsIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'mdxTextExpression') return node.value
  const attributes = 'attributes' in node ? node.attributes : []
  const told = attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && ['tex', 'caption', 'front'].includes(one.name)
      ? [String(one.value)]
      : [],
  )
  return [...told, ...('children' in node ? node.children.map((child) => wordsIn(child)) : [])].join('')
}
