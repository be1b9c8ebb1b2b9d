/** The code that the lesson `feedforward` shows, run as it stands there. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { layers, sequential } from '@tensorflow/tfjs-layers'
import { expect, test } from 'vitest'
import { tf } from '../engine/wasm/backends'

const lesson = readFileSync('content/2-neural-networks/feedforward.mdx', 'utf8')

function codeOf(title: string): string {
  const [, code] = new RegExp(`\`\`\`\\w+ title="${title}"\\n([^]*?)\n\`\`\``).exec(lesson)!
  return code!
}

/** The code with a part of it replaced, which must be there. */
function replaced(code: string, from: string, to: string): string {
  expect(code).toContain(from)
  return code.replace(from, to)
}

test('the TensorFlow.js tab builds 105 parameters and learns', { timeout: 600_000 }, async () => {
  await tf.setBackend('cpu')
  tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
  // Twenty passes of the five hundred: the processor back end is slow.
  let code = replaced(codeOf('TensorFlow.js'), 'epochs: 500', 'epochs: 20')
  code = replaced(code, "import * as tf from '@tensorflow/tfjs'", '')
  code = replaced(code, 'epoch % 100 === 99', 'true')
  const lines: unknown[][] = []
  const page = { log: (...line: unknown[]) => void lines.push(line) }
  const run = new Function('tf', 'console', `return (async () => {${code}\nreturn model.countParams()})()`)
  expect(await run({ ...tf, layers, sequential }, page)).toBe(105)
  const losses = lines.map(([loss]) => loss).filter((loss) => typeof loss === 'number')
  expect(losses).toHaveLength(20)
  expect(losses.at(-1)).toBeLessThan(losses[0]!)
})

const torch = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import torch']).status === 0,
)

test.skipIf(!torch)('the PyTorch tab prints 105 parameters, and its loss falls', { timeout: 600_000 }, () => {
  const { status, stderr, stdout } = spawnSync(torch!, ['-'], {
    input: codeOf('PyTorch'),
    encoding: 'utf8',
    timeout: 600_000,
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const [count, ...passes] = stdout.trim().split('\n')
  expect(count).toBe('105')
  expect(passes.map((line) => Number(line.split(' ')[0]))).toEqual([100, 200, 300, 400, 500])
  const losses = passes.map((line) => Number(line.split(' ')[1]))
  expect(losses.at(-1)).toBeLessThan(losses[0]!)
})
