import type { Nodes } from 'mdast'
import type {} from 'mdast-util-math'
import type {} from 'mdast-util-mdx'
import { SKIP, visit } from 'unist-util-visit'
import { plainTex } from './plain-tex'

/** Nodes that stand apart from what comes before them. */
const APART: readonly string[] = [
  'paragraph',
  'listItem',
  'tableCell',
  'break',
  'heading',
  'mdxJsxFlowElement',
]

/** What a reader would find: the words, and formulas in plain text, without code blocks. */
export function textOf(node: Nodes): string {
  return squeeze(collect(node, (tex, inline) => (inline ? plainTex(tex) : ` ${plainTex(tex)} `)))
}

/** How many words of prose there are. A formula within a sentence counts as one, a displayed one as none. */
export function wordsOf(node: Nodes): number {
  const text = squeeze(collect(node, (_, inline) => (inline ? 'x' : ' ')))
  return text === '' ? 0 : text.split(' ').length
}

function collect(root: Nodes, formula: (tex: string, inline: boolean) => string): string {
  let text = ''
  visit(root, (node) => {
    // What a speaker may say is not on the page.
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Speaker') return SKIP
    if (APART.includes(node.type)) text += ' '
    switch (node.type) {
      case 'code':
      case 'yaml':
      case 'mdxjsEsm':
        return SKIP
      case 'text':
      case 'inlineCode':
        text += node.value
        return
      case 'inlineMath':
      case 'math':
        text += formula(node.value, node.type === 'inlineMath')
        return
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        // The value of a computed number is not known before the page is made; a comment is for the author.
        if (!/^\s*\/\*.*\*\/\s*$/s.test(node.value)) text += '…'
    }
  })
  return text
}

const squeeze = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
