import { expect, test } from 'vitest'
import { shareOf } from '../../bench/floors.mjs'

test('the share of the floor is that of the faster of ours, and of nobody where none was measured', () => {
  const found = { 'ours wasm': { shown: 0.2 }, scratch: { shown: 0.004 }, 'stock wasm': { shown: 0.001 } }
  expect(shareOf(0.0001, found)).toEqual({ by: 'scratch', 'share of the floor': 0.025 })
  expect(shareOf(3, { 'ours wasm': { shown: 4 } })).toEqual({ by: 'ours wasm', 'share of the floor': 0.75 })
  expect(shareOf(3)).toEqual({})
  expect(shareOf(3, { 'stock wasm': { shown: 4 } })).toEqual({})
})
