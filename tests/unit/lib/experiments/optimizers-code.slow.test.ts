/** The code that the lesson `optimizers` shows, run as it stands there. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { layers, sequential } from '@tensorflow/tfjs-layers'
import { expect, test } from 'vitest'
import { tf } from '../engine/wasm/backends'

const lesson = readFileSync('content/2-neural-networks/optimizers.mdx', 'utf8')

function codeOf(title: string): string {
  const [, code] = new RegExp(`\`\`\`\\w+ title="${title}"\\n([^]*?)\n\`\`\``).exec(lesson)!
  return code!
}

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
    await tf.setBackend('cpu')
    tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
    const code = codeOf('TensorFlow.js')
      .replace("import * as tf from '@tensorflow/tfjs'\n", '')
      .replace('optimizer = tf.train.adam(peak)', `optimizer = tf.train.${rule}`)
      .replace('peak = 0.05', `peak = ${peak}`)
    expect(code).not.toContain('import')
    const lines: unknown[][] = []
    const page = { log: (...line: unknown[]) => void lines.push(line) }
    const run = new Function(
      'tf',
      'console',
      `return (async () => {${code}; return optimizer.c ? -optimizer.c.dataSync()[0] : optimizer.learningRate})()`,
    ) // SGD and momentum step by the tensor c
    const rate = await run({ ...tf, layers, sequential }, page)
    const losses = lines.map(([, loss]) => loss as number)
    expect(losses).toHaveLength(6)
    expect(losses.at(-1)).toBeLessThan(0.3)
    expect(rate).toBeLessThan(0.001)
  },
)

const torch = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import torch']).status === 0,
)

test.skipIf(!torch)('the PyTorch tab prints a falling loss', { timeout: 600_000 }, () => {
  const { status, stderr, stdout } = spawnSync(torch!, ['-'], {
    input: codeOf('PyTorch'),
    encoding: 'utf8',
    timeout: 600_000,
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const losses = stdout
    .trim()
    .split('\n')
    .map((line) => Number(line.split(' ')[1]))
  expect(losses).toHaveLength(6)
  expect(losses.at(-1)).toBeLessThan(losses[0]!)
})
