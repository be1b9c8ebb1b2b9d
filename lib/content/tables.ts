import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * The empty corner of a table heads nothing: as `<th>` it would be read out as a heading without a name. Below it stand
 * the names of the rows.
 */
export function rehypeTables() {
  return (tree: Root) => {
    visit(tree, 'element', (table) => {
      if (table.tagName !== 'table') return
      const [corner, ...firsts] = rowsOf(table).map((row) => row.children.find(isCell))
      if (corner?.tagName === 'th' && corner.children.length === 0) firsts.forEach(nameRow)
      visit(table, 'element', (cell) => {
        if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td'
      })
    })
  }
}

const isCell = (node: Element['children'][number]): node is Element =>
  node.type === 'element' && (node.tagName === 'th' || node.tagName === 'td')

function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  visit(table, 'element', (node) => {
    if (node.tagName === 'tr') rows.push(node)
  })
  return rows
}

function nameRow(cell: Element | undefined) {
  if (!cell || cell.children.length === 0) return
  cell.tagName = 'th'
  cell.properties.scope = 'row'
}
