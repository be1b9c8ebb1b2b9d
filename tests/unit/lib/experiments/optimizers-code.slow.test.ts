/** The code that the lesson `optimizers` shows, run as it stands there. */
import { expect, test } from 'vitest'
import { pythonWith, runPython } from '../../python'
import { replaced, runTab, tabOf } from './code-tabs'

const codeOf = (title: string) => tabOf('2-neural-networks/optimizers', title)

test.each([
  ['adam(peak)', 0.05],
  ['sgd(peak)', 0.5],
  ['momentum(peak, 0.9)', 0.1],
])(
  'the TensorFlow.js tab learns with %s, and its learning rate has come down to almost 0',
  {
    timeout: 600_000,
  },
  async (rule, peak) => {
    let code = replaced(
      codeOf('TensorFlow.js'),
      'optimizer = tf.train.adam(peak)',
      `optimizer = tf.train.${rule}`,
    )
    code = replaced(code, 'peak = 0.05', `peak = ${peak}`)
    // SGD and momentum step by the tensor c.
    const rate = 'optimizer.c ? -optimizer.c.dataSync()[0] : optimizer.learningRate'
    const { value, lines } = await runTab(code, rate)
    const losses = lines.map(([, loss]) => loss as number)
    expect(losses).toHaveLength(6)
    expect(losses.at(-1)).toBeLessThan(0.3)
    expect(value).toBeLessThan(0.001)
  },
)

const torch = pythonWith('torch')

test.skipIf(!torch)('the PyTorch tab prints a falling loss', { timeout: 600_000 }, () => {
  const stdout = runPython(torch!, codeOf('PyTorch'))
  const losses = stdout
    .trim()
    .split('\n')
    .map((line) => Number(line.split(' ')[1]))
  expect(losses).toHaveLength(6)
  expect(losses.at(-1)).toBeLessThan(losses[0]!)
})
