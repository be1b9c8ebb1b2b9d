import { expect, test } from 'vitest'
import { notebookOf } from './playground-notebook-setup'

/** The arrays of a cell as numpy would read them: little-endian float32 from base64 text. */
function decode(cell: string): Record<string, { shape: number[]; values: number[] }> {
  const arrays = [...cell.matchAll(/"([^"]+)": array\(\[([\d, ]+)\], """\n([^"]*)"""\)/g)]
  return Object.fromEntries(
    arrays.map(([, name, shape, text]) => {
      const bytes = Buffer.from(text!.replaceAll(/\s/g, ''), 'base64')
      const values = Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i))
      return [name, { shape: shape!.split(',').map(Number), values }]
    }),
  )
}

test.each(['keras', 'pytorch'] as const)(
  'every weight and bias in the %s notebook is the network’s, to the last bit',
  async (framework) => {
    const { view, code } = await notebookOf(
      { data: 'spiral3', layers: [5, 4], features: ['x', 'y', 'siny'] },
      framework,
    )
    const arrays = decode(code[0]!)
    const { weights, biases } = view.weights
    expect(weights).toHaveLength(3)
    for (const [l, w] of weights.entries()) {
      const [n, m] = [biases[l]!.length, w.length / biases[l]!.length]
      const kernel = arrays[`weights/${l}`]!
      expect(kernel.shape).toEqual([m, n])
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < m; j++) expect(kernel.values[j * n + i]).toBe(w[i * m + j])
      }
      expect(arrays[`biases/${l}`]).toEqual({ shape: [n], values: Array.from(biases[l]!) })
    }
    expect(arrays.train_points!.values).toEqual(Array.from(view.train.points))
    expect(arrays.test_values!.values).toEqual(Array.from(view.test.values))
  },
)

test('the answers to compare with are the network’s at the places that stand beside them', async () => {
  // No hidden layer and one feature: the answer is the logistic function of w · x / 3 + b.
  const { view, code } = await notebookOf({ data: 'gauss', layers: [], features: ['x'] }, 'pytorch')
  const { places, answers } = decode(code[0]!)
  const [w, b] = [view.weights.weights[0]![0]!, view.weights.biases[0]![0]!]
  for (const [i, answer] of answers!.values.entries())
    expect(answer).toBeCloseTo(1 / (1 + Math.exp(-((w * places!.values[2 * i]!) / 3 + b))), 5)
  expect(new Set(places!.values).size).toBeGreaterThan(9) // not one line
})

test('the layers of a notebook are those of the network', async () => {
  const given = { data: 'rings4', layers: [6, 3], activation: 'leakyRelu' }
  const { code: torch } = await notebookOf(given, 'pytorch')
  expect(torch[1]).toContain(
    '    nn.Linear(2, 6), nn.LeakyReLU(0.01),\n    nn.Linear(6, 3), nn.LeakyReLU(0.01),',
  )
  expect(torch[1]).toContain('    nn.Linear(3, 4), nn.Softmax(dim=1),\n)')
  const { code: keras } = await notebookOf(given, 'keras')
  expect(keras[1]).toContain('keras.layers.Dense(6, activation=lambda z: keras.activations.leaky_relu(z')
  expect(keras[1]).toContain('keras.layers.Dense(4, activation="softmax")')
})
