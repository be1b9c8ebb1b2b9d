import { expect, test } from 'vitest'
import { notebookOf } from '@/components/lesson/notebook'

const source = `import torch

# Data.
x = torch.ones(3)

y = 2 * x

# Model.
print(y)`

test('a notebook is nbformat 4.5 with cells that have ids of their own', () => {
  const notebook = JSON.parse(notebookOf({ title: 'PyTorch', source }))
  expect(notebook).toMatchObject({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: 'python3' } },
  })
  const ids = notebook.cells.map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/)
})

test('its code cells are cut at comments and hold the program, whole and in order', () => {
  const { cells } = JSON.parse(notebookOf({ title: 'PyTorch', source }))
  const code = cells.filter((cell: { cell_type: string }) => cell.cell_type === 'code')
  expect(code).toHaveLength(3)
  expect(code.map((cell: { source: string[] }) => cell.source.join('')).join('\n\n')).toBe(source)
  for (const { execution_count, outputs } of code) expect([execution_count, outputs]).toEqual([null, []])
})
