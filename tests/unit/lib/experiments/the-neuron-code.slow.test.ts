/** The code that the lesson `the-neuron` shows, run as it stands there. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { layers, sequential } from '@tensorflow/tfjs-layers'
import { expect, test } from 'vitest'
import { tf } from '../engine/wasm/backends'

const lesson = readFileSync('content/2-neural-networks/the-neuron.mdx', 'utf8')

function codeOf(title: string): string {
  const [, code] = new RegExp(`\`\`\`\\w+ title="${title}"\\n([^]*?)\n\`\`\``).exec(lesson)!
  return code!
}

test('the TensorFlow.js tab learns, and its two weights come out positive', {
  timeout: 600_000,
}, async () => {
  await tf.setBackend('cpu')
  tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
  const code = codeOf('TensorFlow.js').replace("import * as tf from '@tensorflow/tfjs'\n", '')
  expect(code).not.toContain('import')
  const lines: unknown[][] = []
  const page = { log: (...line: unknown[]) => void lines.push(line) }
  await new Function('tf', 'console', `return (async () => {${code}})()`)({ ...tf, layers, sequential }, page)
  const losses = lines.slice(0, -1).map(([, loss]) => loss as number)
  expect(losses).toHaveLength(5)
  expect(losses.at(-1)).toBeLessThan(losses[0]!)
  const [, weights] = lines.at(-1)!
  for (const weight of weights as Float32Array) expect(weight).toBeGreaterThan(1)
})

const torch = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import torch']).status === 0,
)

test.skipIf(!torch)('the PyTorch tab prints a falling loss and its weights', { timeout: 600_000 }, () => {
  const { status, stderr, stdout } = spawnSync(torch!, ['-'], {
    input: codeOf('PyTorch'),
    encoding: 'utf8',
    timeout: 600_000,
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const lines = stdout.trim().split('\n')
  expect(lines).toHaveLength(6)
  const losses = lines.slice(0, 5).map((line) => Number(line.split(' ')[1]))
  expect(losses.at(-1)).toBeLessThan(losses[0]!)
  expect(lines[5]).toMatch(/^weights tensor/)
})
