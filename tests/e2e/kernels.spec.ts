/** Our own kernels for graphics cards, in the browser's own shading languages, against their formulas in plain numbers. */
import { expect, type Page, test } from '@playwright/test'
import { createRng, normal } from '@/lib/math/rng'
import { inWorker, serveBench } from '../bench/site.mjs'
import type { Asked, Call, Product } from './kernels-worker'

/** Of no length that fills groups of 64 threads, or texels of 4, except one. */
const SHAPES = [[], [1], [67], [3, 5], [3, 2, 3, 5], [4, 64]]
const TOLERANCE = 1e-5

/** Rows, inner length and columns of products. */
const SIDES: Product['sides'][] = [
  [1, 1, 1],
  [2, 7, 2],
  [3, 5, 3],
  [5, 2, 1],
  [4, 6, 8],
]

const ADAM = { beta1: 0.9, beta2: 0.99, rate: 0.1, epsilon: 1e-3, decay: 0.9 }
const SLOPE = 0.2

const rng = createRng(1, 'kernels')
const numbers = ([...shape]: number[], of = () => normal(rng)) =>
  Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => Math.fround(of()))

const calls: Call[] = SHAPES.flatMap((shape): Call[] => [
  {
    kernel: 'AdamUpdate',
    shape,
    inputs: {
      w: numbers(shape),
      g: numbers(shape),
      m: numbers(shape),
      v: numbers(shape, () => normal(rng) ** 2),
    },
    attrs: ADAM,
  },
  {
    kernel: 'ReluGradient',
    shape,
    inputs: { dy: numbers(shape), x: numbers(shape).map((x, i) => (i % 5 === 4 ? 0 : x)) },
    attrs: { slope: SLOPE },
  },
])

/** Every output, by the formulas that `FusedAttrs` tells. */
function wanted({ kernel, inputs }: Call): number[][] {
  const { w, g, m, v, dy, x } = inputs as Record<string, number[]>
  if (kernel === 'ReluGradient') return [dy!.map((dy, i) => (x![i]! > 0 ? dy : SLOPE * dy))]
  const { beta1, beta2, rate, epsilon, decay } = ADAM
  const mean = m!.map((m, i) => beta1 * m + (1 - beta1) * g![i]!)
  const meanSquare = v!.map((v, i) => beta2 * v + (1 - beta2) * g![i]! ** 2)
  const weight = w!.map((w, i) => decay * w - (rate * mean[i]!) / (Math.sqrt(meanSquare[i]!) + epsilon))
  return [weight, mean, meanSquare]
}

/** σ(a)·(1 − b), term by term. */
const productOf = ({ sides: [m, k, n], a, b }: Product) =>
  Array.from({ length: m * n }, (_, at) => {
    const [row, column] = [Math.floor(at / n), at % n]
    const terms = Array.from(
      { length: k },
      (_, i) => (1 - b[i * n + column]!) / (1 + Math.exp(-a[row * k + i]!)),
    )
    return terms.reduce((sum, term) => sum + term, 0)
  })

/** Runs them on a back end, in a worker of a page. */
async function onBackend(page: Page, asked: Asked) {
  const site = await serveBench(['tests/e2e/kernels-worker.ts'])
  try {
    await page.goto(site.origin)
    const { answers, error } = await inWorker(page, 'kernels-worker', asked)
    expect(error).toBeUndefined()
    return answers
  } finally {
    site.close()
  }
}

const close = (output: number[]) => output.map((value) => expect.closeTo(value, -Math.log10(2 * TOLERANCE)))

async function expectFormulas(page: Page, asked: Asked) {
  test.setTimeout(180_000)
  const answers = await onBackend(page, { ...asked, calls })
  for (const [i, call] of calls.entries())
    for (const [way, outputs] of answers[i].entries())
      expect(outputs, `${call.kernel} of [${call.shape}], way ${way}`).toEqual(wanted(call).map(close))
}

test('Adam is as its formula says on a device that writes one texture at a time', ({ page }) =>
  expectFormulas(page, { backend: 'webgl', oneByOne: true }))

for (const backend of ['webgpu', 'webgl'] as const) {
  test(`Adam and the slope of rectifiers are as their formulas say on ${backend}`, ({ page }) =>
    expectFormulas(page, { backend }))

  test(`a product adds nothing up but its numbers on ${backend}, whether its sides are odd or even`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    const pairs = SIDES.map(
      ([m, k, n]): Product => ({ sides: [m, k, n], a: numbers([m, k]), b: numbers([k, n]) }),
    )
    const answers = await onBackend(page, { backend, pairs })
    for (const [i, pair] of pairs.entries())
      for (const [way, output] of answers[i].entries())
        expect(output, `sides ${pair.sides}, way ${way}`).toEqual(close(productOf(pair)))
  })
}
