import { expect, test } from 'vitest'
import { type OptimizerName, optimizers, walk } from '@/lib/math/optimizers'

/** ½ (x² + 10 y²) + cos(xy), whose slopes hang together. */
const gradientAt = ([x, y]: readonly number[]) => [
  x! - y! * Math.sin(x! * y!),
  10 * y! - x! * Math.sin(x! * y!),
]

// Twenty steps of torch.optim (1.13, float64) from (1, −2). ε is 1e-7 for Adam and AdamW; for RMSprop and AdaGrad it
// is 0, since PyTorch adds it outside the root. AdaGrad's sum begins at 0.1.
test.each([
  ['sgd', { learningRate: 0.02 }, [0.7801671612337606, -0.03425880175615565]],
  ['momentum', { learningRate: 0.02 }, [0.48308504901666544, 0.6322534476608224]],
  ['nesterov', { learningRate: 0.02 }, [-0.020608592859697506, 0.08709650365316038]],
  ['adagrad', { learningRate: 0.5, epsilon: 0 }, [0.002216685371258766, -0.05016173136560076]],
  ['rmsprop', { learningRate: 0.02, epsilon: 0 }, [1.3322634043997432, -1.4597481724750414]],
  ['adam', { learningRate: 0.05 }, [1.4051771455489543, -1.046500787850702]],
  ['adamw', { learningRate: 0.05 }, [1.4014608373962125, -1.0323074364907368]],
] as const)('%s goes where PyTorch goes', (name, settings, expected) => {
  const end = walk(name, gradientAt, [1, -2], 20, settings).at(-1)!.w
  expect(end[0]).toBeCloseTo(expected[0], 12)
  expect(end[1]).toBeCloseTo(expected[1], 12)
})

// On ½ κ w² momentum is a linear recurrence: (w, v) ← (w − η(μv + κw), μv + κw).
test('momentum on a parabola follows the powers of its matrix', () => {
  const [kappa, mu, rate] = [4, 0.8, 0.1]
  let [w, v] = [1, 0]
  const course = walk('momentum', ([x]) => [kappa * x!], [1], 12, { learningRate: rate, momentum: mu })
  for (const stride of course) {
    expect(stride.w[0]).toBeCloseTo(w, 12)
    ;[w, v] = [w - rate * (mu * v + kappa * w), mu * v + kappa * w]
  }
})

test('momentum reaches 1 / (1 − μ) times the step of descent under a constant slope', () => {
  const course = walk('momentum', () => [1], [0], 200, { learningRate: 1, momentum: 0.9 })
  expect(course.at(-2)!.w[0]! - course.at(-1)!.w[0]!).toBeCloseTo(10, 6)
})

test('under a constant slope Adam and RMSprop step by the learning rate, and AdaGrad by less each time', () => {
  const step = (name: OptimizerName, t: number) => {
    const course = walk(name, () => [3], [0], t, { learningRate: 0.1, epsilon: 0 })
    return course.at(-2)!.w[0]! - course.at(-1)!.w[0]!
  }
  for (const t of [1, 2, 10]) expect(step('adam', t)).toBeCloseTo(0.1, 9)
  expect(step('rmsprop', 200)).toBeCloseTo(0.1, 6)
  expect(step('adagrad', 100)).toBeCloseTo((0.1 * 3) / Math.sqrt(0.1 + 100 * 9), 12)
})

test('Adam and RMSprop do not care in which unit the loss is measured, descent does', () => {
  const from = (name: OptimizerName, unit: number) =>
    walk(name, (w) => gradientAt(w).map((g) => unit * g), [1, -2], 10, { learningRate: 0.01, epsilon: 0 }).at(
      -1,
    )!.w
  for (const name of ['adam', 'rmsprop'] as const) {
    expect(from(name, 1000)[0]).toBeCloseTo(from(name, 1)[0]!, 9)
    expect(from(name, 1000)[1]).toBeCloseTo(from(name, 1)[1]!, 9)
  }
  expect(Math.abs(from('sgd', 10)[1]! - from('sgd', 1)[1]!)).toBeGreaterThan(0.5)
})

test('AdamW without slopes shrinks every weight by the factor 1 − ηλ', () => {
  const { w } = walk('adamw', () => [0, 0], [2, -3], 5, { learningRate: 0.5, weightDecay: 0.1 }).at(-1)!
  expect(w[0]).toBeCloseTo(2 * 0.95 ** 5, 12)
  expect(w[1]).toBeCloseTo(-3 * 0.95 ** 5, 12)
})

test('every rule stays where it is when there is no slope, weight decay aside', () => {
  for (const name of Object.keys(optimizers) as OptimizerName[])
    expect(walk(name, () => [0], [1], 3, { learningRate: 1, weightDecay: 0 }).at(-1)!.w).toEqual([1])
})

// On ½ κ w²: 2 / κ for descent, 2 (1 + μ) / κ for momentum, 2 (1 + μ) / (κ (1 + 2 μ)) for Nesterov.
test.each([
  ['sgd', 2],
  ['momentum', 2 * 1.9],
  ['nesterov', (2 * 1.9) / 2.8],
] as const)('%s bursts just above its limit on a parabola, and not below', (name, limit) => {
  const kappa = 100
  const end = (share: number) =>
    walk(name, ([w]) => [kappa * w!], [1], 2000, { learningRate: (share * limit) / kappa }).at(-1)!.w[0]!
  expect(Math.abs(end(0.98))).toBeLessThan(1e-6)
  expect(Math.abs(end(1.02))).toBeGreaterThan(1e6)
})
