/** The code that the lesson `losses` shows, run as it stands there: it prints what its comments say. */
import { expect, test } from 'vitest'
import { pythonWith, runPython } from '../../python'
import { tf } from '../engine/wasm/backends'
import { tabOf } from './code-tabs'

const codeOf = (title: string) => tabOf('2-neural-networks/losses', title)

/** What each comment behind a line that prints promises. */
function promisesOf(code: string, line: RegExp): number[][] {
  const comments = code.split('\n').flatMap((text) => (line.test(text) ? text.split(/ (?:\/\/|#) /)[1]! : []))
  return comments.map(numbersIn)
}

const numbersIn = (text: string) => (text.match(/-?\d+\.\d+(?:e-?\d+)?/g) ?? []).map(Number)

function expectAll(printed: readonly number[][], promised: readonly number[][]) {
  expect(printed.map(({ length }) => length)).toEqual(promised.map(({ length }) => length))
  for (const [i, values] of promised.entries())
    for (const [j, value] of values.entries()) expect(printed[i]![j]).toBeCloseTo(value, 3)
}

test('the TensorFlow.js tab', async () => {
  await tf.setBackend('cpu')
  tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not know custom gradients
  const code = codeOf('TensorFlow.js').replace("import * as tf from '@tensorflow/tfjs'\n", '')
  const printed: string[] = []
  const { log } = console
  console.log = (text: string) => void printed.push(text)
  try {
    new Function('tf', code)(tf)
  } finally {
    console.log = log
  }
  const promised = promisesOf(code, /\.print\(\) \/\//)
  expect(promised).toHaveLength(6)
  // A number that is whole is printed without a point.
  expectAll(
    printed.map((text) => numbersIn(text.replaceAll(/(?<![.\d])-?\d+(?![.\d])/g, '$&.0'))),
    promised,
  )
})

const torch = pythonWith('torch')

test.skipIf(!torch)('the PyTorch tab', () => {
  const code = codeOf('PyTorch')
  const stdout = runPython(torch!, code)
  const promised = promisesOf(code, /^print\(.* # /)
  expect(promised).toHaveLength(5)
  expectAll(stdout.trim().split('\n').map(numbersIn), promised)
})
