/** The notebook of a GPT run by PyTorch itself, where Python has it. */
import { expect, test } from 'vitest'
import { pythonWith, runPython } from '../../python'
import { notebookOf } from './gpt-notebook-setup'

const torch = pythonWith('torch')
const SWITCHES = [{}, { attention: false }, { positions: false }, { mask: false }]

test.skipIf(!torch).each(SWITCHES)(
  'PyTorch rebuilds the GPT, has the logits of the page, writes: %j',
  { timeout: 600_000 },
  async (patch) => {
    const { code } = await notebookOf(patch)
    const input = code.slice(0, 5).join('\n\n')
    const stdout = runPython(torch!, input)
    expect(stdout).toMatch(/largest difference: \d/)
  },
)

test.skipIf(!torch)(
  'PyTorch trains it on: the loss on a text that repeats itself falls',
  { timeout: 600_000 },
  async () => {
    const { code } = await notebookOf()
    const cells = code.map((cell) =>
      cell.replace(/open\('names\.txt'\)\.read\(\)\.lower\(\)/, "('maria\\n' * 50)"),
    )
    const stdout = runPython(torch!, cells.join('\n\n'))
    const losses = [...stdout.matchAll(/^(?:\d+00|0) (\d\.\d+)$/gm)].map(([, loss]) => Number(loss))
    expect(losses).toHaveLength(6)
    // Adam at this rate has a short peak now and then, and one of them may fall on a printed step.
    const typical = losses.slice(1).sort((a, b) => a - b)[2]!
    expect(typical).toBeLessThan(losses[0]! / 4)
  },
)
