import type { ElementContent, Nodes, Root, Text } from 'hast'
import type {} from 'mdast-util-mdx'
import { SKIP, visit } from 'unist-util-visit'

/** What may stand before a formula without a space, and does not stand alone at the end of a line. */
const BEFORE = /[([{“‘«„]+$/
/** What stands behind a formula without a space, up to the next: punctuation, the rest of a word such as “-axis”. */
const BEHIND = /^[^\s—]+/

const GLUED = ['glued']

/**
 * Keeps a formula in one line with the punctuation at it. Browsers may break a line on either side of anything set as
 * a block within it, as KaTeX sets its formulas, so a comma could begin a line of its own. The formula itself may still
 * break where KaTeX allows it. Comes after the formulas have become `<Tex>`.
 */
export function rehypeGlue() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (!('children' in node)) return
      if (node.type === 'element' && node.properties.className === GLUED) return SKIP
      const children = node.children as Nodes[]
      for (let i = 0; i < children.length; i++) {
        if (!isFormula(children[i]!)) continue
        const [before, behind] = [take(children[i - 1], BEFORE), take(children[i + 1], BEHIND)]
        if (!before && !behind) continue
        const glued = [before, children[i]!, behind].filter((part) => part !== undefined)
        children[i] = {
          type: 'element',
          tagName: 'span',
          properties: { className: GLUED },
          children: glued as ElementContent[],
        }
      }
    })
  }
}

const isFormula = (node: Nodes) => node.type === 'mdxJsxTextElement' && node.name === 'Tex'

/** Takes the part of a text that matches out of it. */
function take(node: Nodes | undefined, pattern: RegExp): Text | undefined {
  const found = node?.type === 'text' ? pattern.exec(node.value) : null
  if (!found) return
  const text = node as Text
  text.value = text.value.replace(pattern, '')
  return { type: 'text', value: found[0] }
}
