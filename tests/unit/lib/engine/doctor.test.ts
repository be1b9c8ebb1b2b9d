import { expect, test } from 'vitest'
import { diagnose, type Finding, type Point } from '@/lib/engine/doctor'
import type { Health } from '@/lib/engine/experiment'
import { createRng, normal } from '@/lib/math/rng'

const ids = (findings: Finding[]) => findings.map(({ id }) => id)
const history = (count: number, metrics: (i: number) => Record<string, number>): Point[] =>
  Array.from({ length: count }, (_, i) => ({ step: 10 * i, ...metrics(i) }) as Point)
const only = (health: Health) => diagnose([{ step: 5, loss: 1 } as Point], health)

/** What the doctor says at any moment of a run. */
function everSaid(points: Point[], health?: Health) {
  return new Set(points.flatMap((_, i) => ids(diagnose(points.slice(0, i + 1), health))))
}

test('an empty history has nothing wrong with it', () => {
  expect(diagnose([])).toEqual([])
  expect(diagnose([], { gradients: [], dead: [] })).toEqual([])
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  'a loss of %s is noticed with its step',
  (loss) => {
    const [finding, ...others] = diagnose([{ step: 1, loss: 1 } as Point, { step: 7, loss } as Point])
    expect(others).toEqual([])
    expect(finding).toMatchObject({ id: 'not-a-number', severity: 'warning', lesson: 'optimizers' })
    expect(finding!.text).toContain('by step 7')
  },
)

test('a NaN that was left behind by going back is no longer reported', () => {
  expect(diagnose([{ step: 1, loss: Number.NaN } as Point, { step: 2, loss: 1 } as Point])).toEqual([])
})

test.each([Number.NaN, Number.POSITIVE_INFINITY])(
  'a metric of another name that is %s is noticed',
  (value) => {
    const [finding] = diagnose([{ step: 7, discriminator: value, generator: 1 } as Point])
    expect(finding).toMatchObject({ id: 'not-a-number' })
    expect(finding!.text).toContain('“discriminator” stopped being a number by step 7')
  },
)

test('a gradient that is NaN is noticed though every metric is still a number', () => {
  const [finding] = only({ gradients: [0.1, Number.NaN] })
  expect(finding).toMatchObject({ id: 'not-a-number' })
  expect(finding!.text).toMatch(/^The gradient of layer 2 stopped being a number by step 5/)
})

test('a broken loss is named before what broke with it', () => {
  const [finding] = diagnose([{ step: 7, accuracy: Number.NaN, loss: Number.NaN } as Point])
  expect(finding!.text).toMatch(/^The loss stopped/)
})

test('a run without a loss is not diagnosed as NaN', () => {
  expect(diagnose(history(50, (i) => ({ reward: i })))).toEqual([])
})

test('a loss that doubles again and again is diverging, and the text has the numbers', () => {
  const points = history(32, (i) => ({ loss: i < 8 ? 1 : 2 ** (i - 8) }))
  const finding = diagnose(points).find(({ id }) => id === 'diverging')!
  expect(finding).toMatchObject({ severity: 'warning', lesson: 'gradient-descent' })
  expect(finding.text).toContain('its best of 1.0')
})

test('a run that has diverged stays diagnosed when it rests on a high plateau', () => {
  const points = history(400, (i) => ({ loss: i < 20 ? 2 - i / 20 : 80 }))
  expect(ids(diagnose(points))).toEqual(['diverging'])
})

test('a single spike in a falling loss is no divergence', () => {
  const points = history(60, (i) => ({ loss: i === 59 ? 1e6 : 1 / (1 + i) }))
  expect(diagnose(points)).toEqual([])
})

/** Losses as mini-batches give them, in log scale: falling, then a plateau. */
const noisy = (seed: number, spread: number, floor: number) => {
  const rng = createRng(seed, 'noise')
  return history(400, (i) => ({ loss: (floor + 2.3 * Math.exp(-i / 40)) * Math.exp(spread * normal(rng)) }))
}

test.each([
  ['quiet', 0.05, 0.3],
  ['noisy', 0.5, 0.1],
  ['wild, with batches of one', 1, 0.05],
  ['nearly solved', 0.8, 0.0005],
])('a falling loss is healthy at every moment: %s', (_, spread, floor) => {
  for (let seed = 0; seed < 5; seed++) expect([...everSaid(noisy(seed, spread, floor))]).toEqual([])
})

test('a noisy plateau that never learns is no divergence', () => {
  for (let seed = 0; seed < 10; seed++) {
    const rng = createRng(seed, 'plateau')
    expect([...everSaid(history(400, () => ({ loss: 0.1 * Math.exp(normal(rng)) })))]).toEqual([])
  }
})

test('a loss below zero, such as a log density, raises no false alarm', () => {
  const points = history(100, (i) => ({ loss: 1 - i / 20, testLoss: 1.1 - i / 20 + 0.01 * (i % 3) }))
  expect([...everSaid(points)]).toEqual([])
})

test('a test loss that rises while the training loss falls is overfitting', () => {
  const points = history(100, (i) => ({
    loss: Math.exp(-i / 20),
    testLoss: 0.5 + ((i - 30) / 50) ** 2,
  }))
  const finding = diagnose(points).find(({ id }) => id === 'overfitting')!
  expect(finding).toMatchObject({ severity: 'notice', lesson: 'regularization' })
  expect(finding.text).toMatch(/best around step (2[5-9]|3[0-5])0 \(0\.50\)/)
})

test('overfitting is seen through noise, and said only once it is there', () => {
  const rng = createRng(2, 'overfit')
  const points = history(300, (i) => ({
    loss: Math.exp(-i / 40) * (1 + 0.1 * normal(rng)),
    testLoss: (0.6 + Math.max(0, i - 100) / 150) * (1 + 0.1 * normal(rng)),
  }))
  expect(ids(diagnose(points))).toEqual(['overfitting'])
  expect([...everSaid(points.slice(0, 100))]).toEqual([])
})

test('a steady gap between test and training loss is not overfitting yet', () => {
  const rng = createRng(4, 'gap')
  const points = history(400, (i) => ({
    loss: 0.1 + Math.exp(-i / 30),
    testLoss: (0.5 + Math.exp(-i / 30)) * (1 + 0.2 * normal(rng)),
  }))
  expect([...everSaid(points)]).toEqual([])
})

test('a test loss that rises together with the training loss is not overfitting', () => {
  const points = history(60, (i) => ({ loss: 1 + i / 20, testLoss: 1.05 + i / 20 }))
  expect(ids(diagnose(points))).not.toContain('overfitting')
})

test('a run that reports no training loss is judged without failing', () => {
  expect(diagnose(history(60, (i) => ({ testLoss: 1 + i })))).toEqual([])
})

test('a vanishing gradient is one ten thousand times smaller in the first layer', () => {
  const [finding, ...others] = only({ gradients: [1e-6, 1e-3, 0.05] })
  expect(others).toEqual([])
  expect(finding).toMatchObject({ id: 'vanishing-gradients', lesson: 'initialization-and-normalization' })
  expect(finding!.text).toContain('5e+4 times smaller')
  expect(only({ gradients: [1e-3, 0.05] })).toEqual([])
})

test('a first gradient of exactly zero is called zero, not a fantastic ratio', () => {
  expect(only({ gradients: [0, 0.1] })[0]!.text).toContain("first layer's gradient is zero")
})

test('a converged network, all of whose gradients are zero, has no vanishing gradient', () => {
  expect(only({ gradients: [0, 0, 0] })).toEqual([])
  expect(only({ gradients: [0] })).toEqual([])
})

test('an exploding gradient is named with its layer and size', () => {
  const [finding] = only({ gradients: [1, 2e4, 3] })
  expect(finding).toMatchObject({ id: 'exploding-gradients', severity: 'warning' })
  expect(finding!.text).toContain('layer 2 has grown to 2.0e+4')
  expect(only({ gradients: [Number.POSITIVE_INFINITY, 1] })[0]?.id).toBe('exploding-gradients')
  expect(only({ gradients: [900, 900] })).toEqual([])
})

test('dead neurons are reported from half a layer on, with share and layer', () => {
  const [finding] = only({ dead: [0.1, 0.625] })
  expect(finding).toMatchObject({ id: 'dead-units', lesson: 'activations' })
  expect(finding!.text).toMatch(/^63 % of the neurons in hidden layer 2/)
  expect(only({ dead: [0.49, 0] })).toEqual([])
})

test('several findings come worst first', () => {
  const health = { dead: [1], gradients: [1e-9, 1e4] }
  expect(ids(diagnose([{ step: 3, loss: Number.NaN } as Point], health))).toEqual([
    'not-a-number',
    'exploding-gradients',
    'vanishing-gradients',
    'dead-units',
  ])
})

test('every text is one to three whole sentences without a stray number', () => {
  const health = { dead: [1], gradients: [1e-9, 1e4] }
  const rising = history(100, (i) => ({ loss: i < 50 ? 1 : 0.1, testLoss: 0.5 + i }))
  const findings = [
    ...diagnose([{ step: 3, loss: Number.NaN } as Point], health),
    ...diagnose(rising),
    ...diagnose(history(40, (i) => ({ loss: 2 ** i }))),
  ]
  expect(new Set(ids(findings)).size).toBe(6)
  for (const { text } of findings) {
    expect(text).toMatch(/^[A-Z0-9].*[.]$/)
    expect(text).not.toMatch(/NaN|undefined|Infinity/)
  }
})

test('of a best between points far apart the doctor does not say when it was', () => {
  const points = Array.from({ length: 42 }, (_, i) => ({
    step: i < 6 ? i * 7000 : 42_000 + 10 * i,
    loss: 0.01,
    testLoss: i < 6 ? 0.6 : 0.9,
  }))
  const { text } = diagnose(points).find(({ id }) => id === 'overfitting')!
  expect(text).toContain('Test loss was once 0.60 or lower and has risen to 0.90')
})
