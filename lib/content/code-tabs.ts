import type { Code, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'

/** One tab as the page needs it besides its highlighted code. */
export interface CodeTab {
  title: string
  language: string
  source: string
}

/** Gives every `<CodeTabs>` the titles and sources of the fenced blocks inside it, for its tabs and its notebook. */
export function remarkCodeTabs(file: string) {
  return () => (tree: Root) => {
    visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
      if (node.name !== 'CodeTabs') return
      const blocks = node.children.filter((child): child is Code => child.type === 'code')
      const tabs = blocks.map(({ lang, meta, value, position }): CodeTab => {
        const title = /title="([^"]+)"/.exec(meta ?? '')?.[1]
        if (!lang || !title)
          throw new Error(`${file}:${position?.start.line}: a code tab needs a language and title="…"`)
        return { title, language: lang, source: value }
      })
      node.children = blocks
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'tabs', value: JSON.stringify(tabs) })
    })
  }
}
