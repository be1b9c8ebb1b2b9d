import type { ElementContent, Nodes, Root, Text } from 'hast'
import type { MdxJsxTextElementHast } from 'mdast-util-mdx-jsx'
import { SKIP, visit } from 'unist-util-visit'

/** What may stand before a formula without a space, and does not stand alone at the end of a line. */
const BEFORE = /[([{“‘«„（《「]+$/
/**
 * What stands behind a formula without a space, up to the next: punctuation, the rest of a word such as “-axis”. Han
 * characters stand without spaces, and a line may break between any two.
 */
const BEHIND = /^[^\s—\p{Script=Han}]+/u

const GLUED = 'glued'
/** Most characters of TeX that stay in one line for sure, as even the narrowest phone has room for them. */
const WHOLE = 24

/**
 * Keeps a formula in one line with the punctuation at it. Browsers may break a line on either side of anything set as
 * a block within it, as KaTeX sets its formulas, so a comma could begin a line of its own. A long formula may still
 * break where KaTeX allows it; a short one is kept whole, because Chromium takes the leave to break inside it for one to
 * break behind it. Comes after the formulas have become `<Tex>`.
 */
export function rehypeGlue() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (!('children' in node)) return
      if (node.type === 'element' && [node.properties.className].flat().includes(GLUED)) return SKIP
      const children = node.children as Nodes[]
      for (let i = 0; i < children.length; i++) {
        const formula = children[i]!
        if (!isFormula(formula)) continue
        const [before, behind] = [take(children[i - 1], BEFORE), take(children[i + 1], BEHIND)]
        if (!before && !behind) continue
        const glued = [before, formula, behind].filter((part) => part !== undefined)
        children[i] = {
          type: 'element',
          tagName: 'span',
          properties: { className: texOf(formula).length > WHOLE ? [GLUED] : [GLUED, 'whole'] },
          children: glued as ElementContent[],
        }
      }
    })
  }
}

const isFormula = (node: Nodes): node is MdxJsxTextElementHast =>
  node.type === 'mdxJsxTextElement' && node.name === 'Tex'

function texOf({ attributes }: MdxJsxTextElementHast): string {
  const tex = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'tex')
  return typeof tex?.value === 'string' ? tex.value : ''
}

/** Takes the part of a text that matches out of it. */
function take(node: Nodes | undefined, pattern: RegExp): Text | undefined {
  const found = node?.type === 'text' ? pattern.exec(node.value) : null
  if (!found) return
  const text = node as Text
  text.value = text.value.replace(pattern, '')
  return { type: 'text', value: found[0] }
}
