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

/** The code with a part of it replaced, which must be there. */
function replaced(code: string, from: string, to: string): string {
  expect(code).toContain(from)
  return code.replace(from, to)
}

test('the TensorFlow.js tab races nine networks, and the bent ones beat the straight one', {
  timeout: 600_000,
}, async () => {
  await tf.setBackend('cpu')
  tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
  // Eight passes of the forty: the processor back end is slow.
  let code = replaced(codeOf('TensorFlow.js'), 'epochs: 40', 'epochs: 8')
  code = replaced(code, "import * as tf from '@tensorflow/tfjs'", '')
  const lines: [string, number, number][] = []
  const page = { log: (...line: [string, number, number]) => void lines.push(line) }
  await new Function('tf', 'console', `return (async () => {${code}})()`)(
    { ...tf, layers, sequential, initializers },
    page,
  )
  const losses = Object.fromEntries(lines.map(([name, loss]) => [name, loss]))
  expect(Object.keys(losses)).toHaveLength(9)
  for (const loss of Object.values(losses)) expect(loss).toSatisfy(Number.isFinite)
  expect(losses.linear).toBeGreaterThan(0.6)
  expect(losses.selu).toBeLessThan(losses.linear! - 0.1)
})

const torch = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import torch']).status === 0,
)

test.skipIf(!torch)(
  'the PyTorch tab prints ten networks; ReLU gets the points, the identity does not',
  {
    timeout: 600_000,
  },
  () => {
    const { status, stderr, stdout } = spawnSync(torch!, ['-'], {
      input: codeOf('PyTorch'),
      encoding: 'utf8',
      timeout: 600_000,
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
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
