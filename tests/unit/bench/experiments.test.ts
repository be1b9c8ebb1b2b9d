import { expect, test } from 'vitest'
import { row } from '../../bench/experiments.mjs'

const losses = [2, 1.5, 1]
const at = (rate: number, first = losses) => ({ rate, losses: first })

test('rates are medians over rounds', () => {
  const found = {
    'stock wasm': [at(10), at(30), at(20)],
    'ours wasm': [at(40), at(40), at(40)],
    scratch: [at(400), at(900), at(800)],
  }
  expect(row(found)).toEqual({
    'stock wasm': 20,
    'ours wasm': 40,
    scratch: 800,
    'ours / stock': 2,
    note: '',
  })
})

test('what fails in a later round is told, and the other rounds count', () => {
  const found = { 'stock wasm': [at(10), { error: 'memory' }], 'ours wasm': [at(40), at(40)] }
  expect(row(found)).toMatchObject({
    'stock wasm': 10,
    'ours / stock': 4,
    note: 'stock wasm: 1 of 2 rounds: memory',
  })
})

test('what learns something else has no rate, whoever it is', () => {
  const other = [2, 1.5, 1.1]
  const found = { 'stock wasm': [at(10)], 'ours wasm': [at(40)], scratch: [at(400, other)] }
  expect(row(found)).toMatchObject({ scratch: '', 'ours / stock': 4, note: 'scratch: learns something else' })
  const impossible = {
    'stock wasm': [{ error: 'no kernel' }],
    'ours wasm': [at(40)],
    scratch: [at(4, other)],
  }
  expect(row(impossible)).toMatchObject({
    'ours wasm': 40,
    'ours / stock': '',
    note: 'stock wasm: no kernel; scratch: learns something else',
  })
})
