import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** The empty corner of a table heads nothing: as `<th>` it would be read out as a heading without a name. */
export function rehypeTables() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td'
    })
  }
}
