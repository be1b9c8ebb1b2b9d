import type { Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'

const ID = /^\/\*\s*([a-z0-9][a-z0-9-]*)\s*\*\/$/

/**
 * The id of a heading that does not follow from its words: `## 学习的三种方式 {/*three-kinds*\/}`. A translation gives
 * its headings those of the English lesson, so that an address leads to the same place in every language.
 */
export function remarkHeadingIds() {
  return (tree: Root) => {
    visit(tree, 'heading', (node) => {
      const last = node.children.at(-1)
      const [, id] = (last?.type === 'mdxTextExpression' && ID.exec(last.value.trim())) || []
      if (!id) return
      node.data = { ...node.data, hProperties: { id } }
      node.children.pop()
      const words = node.children.at(-1)
      if (words?.type === 'text') words.value = words.value.trimEnd()
    })
  }
}
