import { createHash } from 'node:crypto'
import type { Nodes, Root } from 'hast'
import type {} from 'mdast-util-mdx'
import { FIRST_SECTION } from './block-id'

/** Blocks that can be bookmarked and noted. */
const BLOCKS: readonly string[] = ['p', 'ul', 'ol', 'table', 'blockquote']
/** Tags that hold blocks of the running text. What is inside any other tag belongs to that tag. */
const HOLDERS: readonly string[] = ['Slide', 'Note', 'Margin', 'Misconception', 'Try']

/**
 * Gives each paragraph, list, table, figure and displayed formula an id: the section's own, a dot, and eight digits of
 * the SHA-256 of its words. It changes with these words alone, whatever is rewritten around them. Comes after the
 * formulas have become `<Tex>`.
 */
export function rehypeBlocks() {
  return (tree: Root) => {
    const given = new Map<string, number>()
    let section = FIRST_SECTION

    function name(node: Nodes): string {
      const hash = createHash('sha256').update(wordsIn(node).replaceAll(/\s+/g, ' ').trim()).digest('hex')
      const id = `${section}.${hash.slice(0, 8)}`
      const count = (given.get(id) ?? 0) + 1
      given.set(id, count)
      return count === 1 ? id : `${id}.${count}`
    }

    function go(nodes: readonly Nodes[]) {
      for (const node of nodes) {
        if (node.type === 'element') {
          if (/^h[23]$/.test(node.tagName)) section = String(node.properties.id ?? section)
          else if (BLOCKS.includes(node.tagName)) node.properties.id ??= name(node)
        } else if (node.type === 'mdxJsxFlowElement') {
          const formula = node.name === 'Tex'
          if (formula || node.name === 'Figure')
            node.attributes.push({ type: 'mdxJsxAttribute', name: 'id', value: name(node) })
          else if (HOLDERS.includes(node.name ?? '')) go(node.children)
        }
      }
    }
    go(tree.children)
  }
}

/** The words as they are written; of a formula its TeX, of a computed number its expression. */
function wordsIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'mdxTextExpression') return node.value
  const attributes = 'attributes' in node ? node.attributes : []
  const told = attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && ['tex', 'caption'].includes(one.name) ? [String(one.value)] : [],
  )
  return [...told, ...('children' in node ? node.children.map((child) => wordsIn(child)) : [])].join('')
}
