import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adam } from '@/lib/engine/gpu/adam-update'
import type { Formula } from '@/lib/engine/gpu/formula'
import { relu } from '@/lib/engine/gpu/relu-gradient'

/** What a formula says of one element, by JavaScript, which writes this arithmetic as shaders do. */
function evaluate({ inputs, constants, outputs }: Formula, given: number[], numbers: number[]) {
  const { max, sign, sqrt } = Math
  const known: Record<string, unknown> = { max, sign, sqrt }
  for (const [i, name] of inputs.entries()) known[name] = given[i]
  for (const [i, name] of constants.entries()) known[name] = numbers[i]
  for (const [name, expression] of Object.entries(outputs))
    known[name] = new Function(...Object.keys(known), `return ${expression}`)(...Object.values(known))
  return Object.keys(outputs).map((name) => known[name] as number)
}

// Beside the numbers of a packed texture lie zeros, and have to stay.
test.each([adam, relu])('$name makes zeros of zeros', (formula) => {
  const outputs = evaluate(
    formula,
    formula.inputs.map(() => 0),
    formula.constants.map(() => 0.5),
  )
  for (const output of outputs) expect(Math.abs(output)).toBe(0)
})

const real = fc.double({ min: -10, max: 10, noNaN: true })

test('behind a rectifier the gradient passes where its input is positive, and is scaled elsewhere', () => {
  fc.assert(
    fc.property(
      real,
      fc.oneof(real, fc.constant(0)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (dy, x, slope) => {
        expect(evaluate(relu, [dy, x], [slope])[0]! + 0).toBe((x > 0 ? dy : slope * dy) + 0)
      },
    ),
  )
})

// Kingma and Ba 2015, algorithm 1, from averages of 0: the first step is rate · g / (|g| + ε) once corrected.
test('the first step of Adam is as long as its rate, whatever the gradient', () => {
  const [beta1, beta2, learningRate, epsilon] = [0.9, 0.999, 0.01, 1e-8]
  const root = Math.sqrt(1 - beta2)
  const rate = (learningRate * root) / (1 - beta1)
  for (const g of [3, -0.002]) {
    const [mean, meanSquare, weight] = evaluate(
      adam,
      [1, g, 0, 0],
      [beta1, 1 - beta1, beta2, 1 - beta2, rate, epsilon * root, 1],
    )
    expect(mean).toBeCloseTo(0.1 * g, 12)
    expect(meanSquare).toBeCloseTo(0.001 * g * g, 12)
    expect(weight).toBeCloseTo(1 - learningRate * Math.sign(g), 6)
  }
})
