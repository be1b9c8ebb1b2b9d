import type { CodeTab } from '@/lib/content/code-tabs'
import { say } from '@/lib/locale/say'

/** A Jupyter notebook (nbformat 4.5) with the program in cells, cut at its blank lines before comments. */
export function notebookOf({ title, source }: Pick<CodeTab, 'title' | 'source'>): string {
  const cells = source.split(/\n\n(?=#)/).map((part, i) => ({
    cell_type: 'code',
    id: `cell-${i}`,
    metadata: {},
    execution_count: null,
    outputs: [],
    source: lines(part),
  }))
  const heading = {
    cell_type: 'markdown',
    id: 'about',
    metadata: {},
    source: [say("From the course Epoch: the {title} version of this lesson's program.", { title })],
  }
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' } },
    cells: [heading, ...cells],
  })
}

/** Notebooks keep their text as lines, each with its own line end. */
const lines = (text: string) =>
  text.split('\n').map((line, i, all) => (i < all.length - 1 ? `${line}\n` : line))
