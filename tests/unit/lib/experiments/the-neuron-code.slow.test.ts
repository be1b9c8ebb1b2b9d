/** The code that the lesson `the-neuron` shows, run as it stands there. */
import { expect, test } from 'vitest'
import { pythonWith, runPython } from '../../python'
import { runTab, tabOf } from './code-tabs'

const codeOf = (title: string) => tabOf('2-neural-networks/the-neuron', title)

test('the TensorFlow.js tab learns, and its two weights come out positive', {
  timeout: 600_000,
}, async () => {
  const { lines } = await runTab(codeOf('TensorFlow.js'))
  const losses = lines.slice(0, -1).map(([, loss]) => loss as number)
  expect(losses).toHaveLength(5)
  expect(losses.at(-1)).toBeLessThan(losses[0]!)
  const [, weights] = lines.at(-1)!
  for (const weight of weights as Float32Array) expect(weight).toBeGreaterThan(1)
})

const torch = pythonWith('torch')

test.skipIf(!torch)('the PyTorch tab prints a falling loss and its weights', { timeout: 600_000 }, () => {
  const stdout = runPython(torch!, codeOf('PyTorch'))
  const lines = stdout.trim().split('\n')
  expect(lines).toHaveLength(6)
  const losses = lines.slice(0, 5).map((line) => Number(line.split(' ')[1]))
  expect(losses.at(-1)).toBeLessThan(losses[0]!)
  expect(lines[5]).toMatch(/^weights tensor/)
})
