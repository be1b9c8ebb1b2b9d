/** The code that the lesson `initialization-and-normalization` shows, run as it stands there. */
import { expect, test } from 'vitest'
import { pythonWith, runPython } from '../../python'
import { runTab, tabOf } from './code-tabs'

const codeOf = (title: string) => tabOf('2-neural-networks/initialization-and-normalization', title)

/** How much smaller (or larger) the gradient is at the first layer than at the last, by set-up. */
function check(sizes: Record<string, { first: number; last: number }>) {
  expect(Object.keys(sizes)).toHaveLength(4)
  const ratio = (name: string) => sizes[name]!.first / sizes[name]!.last
  expect(sizes['deviation 0.1']!.first).toBeLessThan(1e-9)
  expect(ratio('He')).toBeGreaterThan(0.05)
  expect(ratio('He')).toBeLessThan(20)
  expect(ratio('He, batch norm')).toBeGreaterThan(30)
  expect(ratio('He, batch norm, residual')).toBeLessThan(100)
}

test('the TensorFlow.js tab prints four set-ups, and their gradients are what the lesson says', {
  timeout: 600_000,
}, async () => {
  const { lines } = await runTab(codeOf('TensorFlow.js'))
  check(
    Object.fromEntries(
      lines.map(([name, , first, , last]) => [
        name as string,
        { first: first as number, last: last as number },
      ]),
    ),
  )
})

const torch = pythonWith('torch')

test.skipIf(!torch)('the PyTorch tab prints the same four', { timeout: 600_000 }, () => {
  const stdout = runPython(torch!, codeOf('PyTorch'))
  const lines = stdout.trim().split('\n')
  check(
    Object.fromEntries(
      lines.map((line) => {
        const [, name, first, last] = /^(.*) first layer (\S+) last (\S+)$/.exec(line)!
        return [name!, { first: Number(first), last: Number(last) }]
      }),
    ),
  )
})
