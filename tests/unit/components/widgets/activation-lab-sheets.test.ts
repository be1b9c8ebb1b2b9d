/** What the lab says of each function, in words, is what the function does. */
import { expect, test } from 'vitest'
import { curvesCsv } from '@/components/widgets/activation-lab-export'
import { SHEETS } from '@/components/widgets/activation-lab-sheets'
import { ACTIVATIONS, type ActivationName } from '@/lib/experiments/activation-lab.params'
import { FLAT } from '@/lib/experiments/activation-lab-vitals'
import { activations } from '@/lib/math/activations'

const slope = (name: ActivationName, z: number) => activations[name].derivative(z, activations[name].value(z))
const grid = Array.from({ length: 16_001 }, (_, i) => (i - 8000) / 1000)
const text = (value: number, digits: number) => value.toFixed(digits).replace('-', '−')

/** The first z, from the left, at which the slope is no longer flat. */
const leftEdge = (name: ActivationName) => grid.find((z) => Math.abs(slope(name, z)) >= FLAT)!

test.each([
  ['sigmoid', 1],
  ['tanh', 1],
  ['elu', 1],
  ['selu', 1],
  ['softplus', 1],
  ['gelu', 2],
  ['swish', 2],
] as const)('%s is flat where its sheet says', (name, digits) => {
  const edge = leftEdge(name)
  const named = name === 'sigmoid' || name === 'tanh' ? `±${text(-edge, digits)}` : text(edge, digits)
  expect(SHEETS[name].flat).toContain(named)
})

test.each(['gelu', 'swish'] as const)('%s is steepest, lowest and level where its sheet says', (name) => {
  const best = grid.reduce((a, b) => (slope(name, b) > slope(name, a) ? b : a))
  const lowest = grid.reduce((a, b) => (activations[name].value(b) < activations[name].value(a) ? b : a))
  expect(SHEETS[name].steepest).toBe(`${text(slope(name, best), 2)}, near z = ${text(best, 1)}`)
  expect(SHEETS[name].range).toContain(text(activations[name].value(lowest), 2))
  expect(SHEETS[name].flat).toContain(`around ${text(lowest, 2)}`)
})

test('selu’s numbers are its constants: λ and λα', () => {
  expect(text(slope('selu', 1), 4)).toBe('1.0507')
  expect(text(-activations.selu.value(-100), 4)).toBe('1.7581')
})

test('the exported table has a row for every tenth and the functions’ own values', () => {
  const rows = curvesCsv().trim().split('\n')
  expect(rows).toHaveLength(122)
  expect(rows[0]!.split(',')).toHaveLength(1 + 2 * ACTIVATIONS.length)
  const last = rows.at(-1)!.split(',').map(Number)
  expect(last[0]).toBe(6)
  expect(last[1 + 2 * ACTIVATIONS.indexOf('sigmoid')]).toBeCloseTo(1 / (1 + Math.exp(-6)), 12)
})
