/** The code that the lesson `activations` shows, run as it stands there. */
import { expect, test } from 'vitest'
import { pythonWith, runPython } from '../../python'
import { replaced, runTab, tabOf } from './code-tabs'

const codeOf = (title: string) => tabOf('2-neural-networks/activations', title)

test('the TensorFlow.js tab races nine networks, and the bent ones beat the straight one', {
  timeout: 600_000,
}, async () => {
  // Eight passes of the forty: the processor back end is slow.
  const code = replaced(codeOf('TensorFlow.js'), 'epochs: 40', 'epochs: 8')
  const { lines } = await runTab(code)
  const losses = Object.fromEntries(lines.map(([name, loss]) => [name as string, loss as number]))
  expect(Object.keys(losses)).toHaveLength(9)
  for (const loss of Object.values(losses)) expect(loss).toSatisfy(Number.isFinite)
  expect(losses.linear).toBeGreaterThan(0.6)
  expect(losses.selu).toBeLessThan(losses.linear! - 0.1)
})

const torch = pythonWith('torch')

test.skipIf(!torch)(
  'the PyTorch tab prints ten networks; ReLU gets the points, the identity does not',
  {
    timeout: 600_000,
  },
  () => {
    const stdout = runPython(torch!, codeOf('PyTorch'))
    const right = Object.fromEntries(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' '))
        .map(([name, , share]) => [name, Number(share)]),
    )
    expect(Object.keys(right)).toHaveLength(10)
    expect(right.ReLU).toBeGreaterThan(0.95)
    expect(right.Identity).toBeLessThan(0.8)
  },
)
