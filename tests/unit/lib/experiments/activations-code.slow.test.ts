/** The code that the lesson `activations` shows, run as it stands there. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { initializers, layers, sequential } from '@tensorflow/tfjs-layers'
import { expect, test } from 'vitest'
import { tf } from '../engine/wasm/backends'

const lesson = readFileSync('content/2-neural-networks/activations.mdx', 'utf8')

function codeOf(title: string): string {
  const [, code] = new RegExp(`\`\`\`\\w+ title="${title}"\\n([^]*?)\n\`\`\``).exec(lesson)!
  return code!
}

test('the TensorFlow.js tab trains a network with every one of its names', { timeout: 60_000 }, async () => {
  await tf.setBackend('cpu')
  tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
  const code = codeOf('TensorFlow.js')
    .replace("import * as tf from '@tensorflow/tfjs'\n", '')
    .replace('epochs: 40', 'epochs: 2') // whether they learn is seen in PyTorch, which is faster
  expect(code).not.toContain('import')
  const lines: unknown[][] = []
  const page = { log: (...line: unknown[]) => void lines.push(line) }
  const library = { ...tf, layers, sequential, initializers }
  await new Function('tf', 'console', `return (async () => {${code}})()`)(library, page)
  expect(lines.map(([name]) => name)).toEqual(expect.arrayContaining(['linear', 'relu', 'gelu', 'swish']))
  for (const [, loss] of lines) expect(loss).toBeLessThan(2)
})

const torch = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import torch']).status === 0,
)

test.skipIf(!torch)(
  'the PyTorch tab: identity and sigmoid stay at a guess, ReLU and tanh get every point',
  () => {
    const { status, stderr, stdout } = spawnSync(torch!, ['-'], {
      input: codeOf('PyTorch'),
      encoding: 'utf8',
      timeout: 120_000,
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
    const [loss, right] = [1, 2].map((column) =>
      Object.fromEntries(rows.map((row) => [row[0], Number(row[column])])),
    )
    expect(rows).toHaveLength(10)
    for (const name of ['Identity', 'Sigmoid']) expect(loss![name], name).toBeGreaterThan(0.65)
    for (const name of ['Tanh', 'ReLU', 'LeakyReLU', 'ELU', 'SELU', 'GELU', 'SiLU'])
      expect(right![name], name).toBe(1)
  },
  120_000,
)
