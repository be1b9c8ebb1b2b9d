/** The code that the lesson `initialization-and-normalization` shows, run as it stands there. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { initializers, input, layers, model } from '@tensorflow/tfjs-layers'
import { expect, test } from 'vitest'
import { tf } from '../engine/wasm/backends'

const lesson = readFileSync('content/2-neural-networks/initialization-and-normalization.mdx', 'utf8')

function codeOf(title: string): string {
  const [, code] = new RegExp(`\`\`\`\\w+ title="${title}"\\n([^]*?)\n\`\`\``).exec(lesson)!
  return code!
}

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
  await tf.setBackend('cpu')
  tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
  const code = codeOf('TensorFlow.js').replace("import * as tf from '@tensorflow/tfjs'", '')
  const sizes: Record<string, { first: number; last: number }> = {}
  const page = {
    log(name: string, _: string, first: number, __: string, last: number) {
      sizes[name] = { first, last }
    },
  }
  await new Function('tf', 'console', `return (async () => {${code}})()`)(
    { ...tf, layers, initializers, input, model },
    page,
  )
  check(sizes)
})

const torch = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import torch']).status === 0,
)

test.skipIf(!torch)('the PyTorch tab prints the same four', { timeout: 600_000 }, () => {
  const { status, stderr, stdout } = spawnSync(torch!, ['-'], {
    input: codeOf('PyTorch'),
    encoding: 'utf8',
    timeout: 600_000,
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
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
