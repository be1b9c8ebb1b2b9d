/** The notebook of a recurrent network run by PyTorch itself, where Python has it. */
import { afterAll, expect, test, vi } from 'vitest'
import { CELLS } from '@/lib/math/recurrent'
import { pythonWith, runPython } from '../../python'
import { notebookOf } from './memory-race-notebook-setup'
import { servePublic } from './serve-public'

vi.setConfig({ testTimeout: 120_000 })
afterAll(servePublic())
const torch = pythonWith('torch')

test.skipIf(!torch).each(CELLS)('PyTorch rebuilds a %s, and it answers as on the page', async (cell) => {
  const { code } = await notebookOf(cell)
  const stdout = runPython(torch!, code.slice(0, 5).join('\n\n'))
  expect(stdout).toMatch(/largest difference: \d/)
  expect(stdout).toMatch(/loss on 500 new sequences: \d/)
})

/** Losses of the steps that a notebook prints while it trains on. */
const lossesIn = (stdout: string) =>
  [...stdout.matchAll(/^(?:\d+00|0) (\d+\.\d+)$/gm)].map(([, loss]) => Number(loss))

const TASKS = [
  { cell: 'lstm', task: 'adding', patch: { lag: 5 } },
  { cell: 'gru', task: 'copy', patch: { lag: 5 } },
  { cell: 'gru', task: 'names', patch: {} },
  { cell: 'lstm', task: 'moby-dick', patch: {} },
] as const

test.skipIf(!torch).each(TASKS)('PyTorch trains a $cell on: $task', async ({ cell, task, patch }) => {
  const { code } = await notebookOf(cell, { task, ...patch })
  const cells = code.map((lines) =>
    lines
      .replace("open('names.txt').read()", "('Maria\\nAda\\n' * 50)")
      .replace("open('text.txt').read()", "('It was the white whale.\\n' * 50)"),
  )
  const losses = lossesIn(runPython(torch!, cells.join('\n\n')))
  expect(losses).toHaveLength(6)
  const typical = losses.slice(1).sort((a, b) => a - b)[2]!
  expect(typical).toBeLessThan(losses[0]! * 0.8)
})
