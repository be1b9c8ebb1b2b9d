/** The code that lessons show, run as it stands there. */
import { readFileSync } from 'node:fs'
import * as tfjsLayers from '@tensorflow/tfjs-layers'
import { expect, vi } from 'vitest'
import { createRng } from '@/lib/math/rng'
import { tf } from '../engine/wasm/backends'

/** The code of a tab of a lesson, such as `PyTorch`. */
export function tabOf(lesson: string, title: string): string {
  const source = readFileSync(`content/${lesson}.mdx`, 'utf8')
  const [, code] = new RegExp(`\`\`\`\\w+ title="${title}"\\n([^]*?)\n\`\`\``).exec(source)!
  return code!
}

/** The code with a part of it replaced, which must be there. */
export function replaced(code: string, from: string, to: string): string {
  expect(code).toContain(from)
  return code.replace(from, to)
}

/**
 * Runs a TensorFlow.js tab on the processor back end. Its chance, which a reader's copy draws anew every time, is
 * always the same here, so that no unlucky draw of first weights can fail a test.
 *
 * @param result an expression in the scope of the code
 * @returns its value, and what the code logged, call by call
 */
export async function runTab(code: string, result = 'undefined') {
  await tf.setBackend('cpu')
  tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
  const program = replaced(code, "import * as tf from '@tensorflow/tfjs'", '')
  expect(program).not.toMatch(/^import /m)
  const lines: unknown[][] = []
  const page = { log: (...line: unknown[]) => void lines.push(line) }
  const { layers, sequential, model, input, initializers } = tfjsLayers
  const run = new Function('tf', 'console', `return (async () => {${program}\nreturn ${result}})()`)
  const chance = vi.spyOn(Math, 'random').mockImplementation(createRng(1, 'tab'))
  try {
    const value: unknown = await run({ ...tf, layers, sequential, model, input, initializers }, page)
    return { value, lines }
  } finally {
    chance.mockRestore()
  }
}
