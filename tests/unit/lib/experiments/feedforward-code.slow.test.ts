/** The code that the lesson `feedforward` shows, run as it stands there. */
import { expect, test } from 'vitest'
import { pythonWith, runPython } from '../../python'
import { replaced, runTab, tabOf } from './code-tabs'

const codeOf = (title: string) => tabOf('2-neural-networks/feedforward', title)

test('the TensorFlow.js tab builds 105 parameters and learns', { timeout: 600_000 }, async () => {
  // Twenty passes of the five hundred: the processor back end is slow.
  let code = replaced(codeOf('TensorFlow.js'), 'epochs: 500', 'epochs: 20')
  code = replaced(code, 'epoch % 100 === 99', 'true')
  const { value, lines } = await runTab(code, 'model.countParams()')
  expect(value).toBe(105)
  const losses = lines.map(([loss]) => loss).filter((loss) => typeof loss === 'number')
  expect(losses).toHaveLength(20)
  expect(losses.at(-1)).toBeLessThan(losses[0]!)
})

const torch = pythonWith('torch')

test.skipIf(!torch)('the PyTorch tab prints 105 parameters, and its loss falls', { timeout: 600_000 }, () => {
  const stdout = runPython(torch!, codeOf('PyTorch'))
  const [count, ...passes] = stdout.trim().split('\n')
  expect(count).toBe('105')
  expect(passes.map((line) => Number(line.split(' ')[0]))).toEqual([100, 200, 300, 400, 500])
  const losses = passes.map((line) => Number(line.split(' ')[1]))
  expect(losses.at(-1)).toBeLessThan(losses[0]!)
})
