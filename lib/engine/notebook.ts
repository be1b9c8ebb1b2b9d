/** One cell of a notebook, line by line. */
export interface Cell {
  type: 'markdown' | 'code'
  lines: readonly string[]
}

/** A Jupyter notebook of Python, nbformat 4.5, to be stringified. */
export interface Notebook {
  nbformat: 4
  nbformat_minor: 5
  metadata: {
    kernelspec: { name: string; display_name: string; language: string }
    language_info: { name: string }
  }
  cells: NotebookCell[]
}

type NotebookCell = { id: string; metadata: object; source: string[] } & (
  | { cell_type: 'markdown' }
  | { cell_type: 'code'; execution_count: null; outputs: never[] }
)

/** Cells as a notebook that Jupyter, Colab and VS Code open (nbformat.readthedocs.io, "The Notebook file format"). */
export function toNotebook(cells: readonly Cell[]): Notebook {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' },
      language_info: { name: 'python' },
    },
    cells: cells.map(({ type, lines }, i) => {
      const common = { id: `cell-${i + 1}`, metadata: {}, source: sourceOf(lines) }
      return type === 'markdown'
        ? { cell_type: type, ...common }
        : { cell_type: type, execution_count: null, outputs: [], ...common }
    }),
  }
}

/** Every line but the last ends in a newline. */
function sourceOf(lines: readonly string[]): string[] {
  return lines.map((line, i) => (i < lines.length - 1 ? `${line}\n` : line))
}
