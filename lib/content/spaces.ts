import type { Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

const NO_BREAK = '\u00a0'

/**
 * Keeps a number in one line with its per cent sign, and with the word that says what it counts: “seed 1”. Comes after
 * the paragraphs have their names, which are made from their text; code stays as it is.
 */
export function rehypeSpaces() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (node.type === 'element' && node.tagName === 'code') return SKIP
      if (node.type !== 'text') return
      node.value = node.value
        .replaceAll(/ (?=%)/g, NO_BREAK)
        .replaceAll(/\b(seeds?|steps?|epochs?|layers?) (?=\d)/gi, `$1${NO_BREAK}`)
    })
  }
}
