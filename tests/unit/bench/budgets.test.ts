import { expect, test } from 'vitest'
import { missedBudgets } from '../../bench/budgets.mjs'

const page = { 'first step, ms': 1000, 'busiest task, ms': 49, 'INP, ms': 100 }
const scores = { performance: 95, accessibility: 100, 'best practices': 100, seo: 100, machine: 900 }
const cnn = (ours: number) => ({
  results: { cnn: { 'ours webgpu': { programs: ours }, 'stock webgpu': { programs: 100 } } },
})
const built = (minutes: number, memory: number | string) => ({
  'as it is': { lessons: 40, minutes: 1, 'memory, MB': memory === 'not measured' ? memory : 1000 },
  generated: { lessons: 200, minutes, 'memory, MB': memory },
})

test('what is at its budget meets it', () => {
  const found = {
    training: {
      results: {
        ...cnn(50).results,
        small: { scratch: { shown: 0.5 }, objects: { shown: 1 }, 'brain.js': { error: 'cannot' } },
      },
      ratios: { small: { ours: 'scratch', ms: 4.5, '/ PyTorch': 1, '/ objects': undefined } },
    },
    pages: { cnn: page, code: { 'busiest task, ms': 50 } },
    lighthouse: { '/': scores },
    qualities: { cnn: { wanted: '98.5 %', 'in time': true } },
    generated: built(4.99, 1500),
    size: { '/': 200 },
    floors: { floors: {} }, // has no budget
  }
  expect(missedBudgets(found)).toEqual([])
})

test.each([
  ['training', cnn(51), 'cnn on webgpu: 51 programs of 100'],
  [
    'training',
    { results: { mlp: { scratch: { error: 'learns something else' } } } },
    'mlp: scratch learns something else',
  ],
  [
    'training',
    { results: {}, ratios: { gru: { ours: 'ours wasm', ms: 4.5, '/ PyTorch': 0.2, '/ jax-js': 1.01 } } },
    'gru: 1.01 of the time of jax-js',
  ],
  [
    'training',
    { results: { small: { scratch: { shown: 0.51 }, objects: { shown: 1 } } } },
    'small: 0.51 of the time of objects',
  ],
  ['pages', { cnn: { ...page, 'first step, ms': 1001 } }, 'cnn: first step, ms 1001'],
  ['pages', { cnn: { ...page, 'first step, ms': Number.NaN } }, 'cnn: first step, ms NaN'],
  ['pages', { cnn: { ...page, 'busiest task, ms': 51 } }, 'cnn: busiest task, ms 51'],
  ['pages', { cnn: { ...page, 'INP, ms': 104 } }, 'cnn: INP, ms 104'],
  ['pages', { cnn: { note: 'HTTP 404' } }, 'cnn: not measured: HTTP 404'],
  ['lighthouse', { '/': { ...scores, performance: 94 } }, '/: performance 94'],
  ['lighthouse', { '/': { ...scores, seo: 99 } }, '/: seo 99'],
  ['qualities', { cnn: { wanted: '98.5 %', 'in time': false } }, 'cnn: 98.5 % not in time'],
  ['generated', built(5, 1000), '5 minutes'],
  ['generated', built(4, 1501), 'memory 1501 MB, as it is 1000 MB'],
  ['generated', built(4, 'not measured'), 'memory not measured MB, as it is not measured MB'],
  ['size', { '/': 200.1 }, '/: 200.1 kB'],
  ['lighthouse', 'no network', 'not measured: no network'],
])('%s tells what is missed: %j', (part, found, line) => {
  expect(missedBudgets({ [part]: found })).toEqual([`${part}, ${line}`])
})

test('nothing to compare with is no miss', () => {
  expect(missedBudgets({ training: { results: { cnn: { 'ours webgpu': { programs: 60 } } } } })).toEqual([])
  expect(missedBudgets({ training: { results: { mlp: {} } } })).toEqual([])
})
