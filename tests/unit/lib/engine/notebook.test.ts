import { expect, test } from 'vitest'
import { toNotebook } from '@/lib/engine/notebook'

test('a notebook is valid nbformat 4.5: unique cell ids, code cells with outputs, lines that end in newlines', () => {
  const notebook = toNotebook([
    { type: 'markdown', lines: ['# Title', '', 'Text'] },
    { type: 'code', lines: ['x = 1'] },
  ])
  expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([4, 5])
  expect(notebook.cells[0]).toEqual({
    cell_type: 'markdown',
    id: 'cell-1',
    metadata: {},
    source: ['# Title\n', '\n', 'Text'],
  })
  expect(notebook.cells[1]).toEqual({
    cell_type: 'code',
    id: 'cell-2',
    metadata: {},
    execution_count: null,
    outputs: [],
    source: ['x = 1'],
  })
  const ids = notebook.cells.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/)
})
