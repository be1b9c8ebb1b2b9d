import { expect, test } from 'vitest'
import type { Notebook } from '@/lib/engine/notebook'
import { type DenseClassifier, kerasNotebook, pytorchNotebook } from '@/lib/engine/notebook-dense'
import { drawValues } from '@/lib/engine/weights'
import { createRng, integer } from '@/lib/math/rng'
import { pythonWith, runPython } from '../../python'

const SIZES = [784, 12, 8, 10]

/** Small random weights and images, with logits computed by hand in float64. */
function classifier(given: Partial<DenseClassifier> = {}): DenseClassifier {
  const arrays: DenseClassifier['arrays'] = {}
  for (const [l, units] of SIZES.slice(1).entries()) {
    const shape = [SIZES[l]!, units]
    arrays[`weights/${l}`] = {
      shape,
      values: drawValues(1, `weights/${l}`, { shape, start: 'glorotUniform' }),
    }
    arrays[`biases/${l}`] = {
      shape: [units],
      values: drawValues(1, `biases/${l}`, { shape: [units], start: { deviation: 0.1 } }),
    }
  }
  const rng = createRng(1, 'pixels')
  const pixels = Uint8Array.from({ length: 3 * 784 }, () => integer(rng, 256))
  const logits = [0, 1, 2].flatMap((i) => forward(arrays, pixels.subarray(i * 784, (i + 1) * 784)))
  return {
    data: 'mnist',
    sizes: SIZES,
    activation: 'relu',
    dropout: 0.2,
    learningRate: 0.001,
    batchSize: 128,
    loss: 'cross-entropy',
    frozen: 0,
    differences: [],
    arrays,
    seed: 1,
    step: 100,
    test: { accuracy: 0.9768, count: 10_000 },
    checks: { pixels, labels: [7, 2, 1], logits },
    ...given,
  }
}

function forward(arrays: DenseClassifier['arrays'], image: Uint8Array): number[] {
  let a = Array.from(image, (byte) => byte / 255)
  for (const [l, units] of SIZES.slice(1).entries()) {
    const w = arrays[`weights/${l}`]!.values
    const z = Array.from(arrays[`biases/${l}`]!.values, (b, o) =>
      a.reduce((sum, value, i) => sum + value * w[i * units + o]!, b),
    )
    a = l === SIZES.length - 2 ? z : z.map((value) => Math.max(0, value))
  }
  return a
}

const codeOf = (notebook: Notebook) =>
  notebook.cells.filter((cell) => cell.cell_type === 'code').map(({ source }) => source.join(''))

const makers = [
  ['keras', kerasNotebook],
  ['pytorch', pytorchNotebook],
] as const

test.each(makers)('the weights in a %s notebook are the weights of the model, float by float', (_, make) => {
  const model = classifier()
  const [cell] = codeOf(make(model))
  const found = [...cell!.matchAll(/"([a-z]+\/\d)": array\(\[([\d, ]+)\], """([^"]+)"""/g)]
  expect(found.map(([, name]) => name)).toEqual([
    'weights/0',
    'biases/0',
    'weights/1',
    'biases/1',
    'weights/2',
    'biases/2',
  ])
  for (const [, name, shape, text] of found) {
    const bytes = Buffer.from(text!.replaceAll(/\s/g, ''), 'base64')
    const values = new Float32Array(Uint8Array.from(bytes).buffer)
    expect(values).toEqual(model.arrays[name!]!.values)
    expect(shape!.split(', ').map(Number)).toEqual(model.arrays[name!]!.shape)
  }
})

test('the layers are those of the model', () => {
  const keras = codeOf(kerasNotebook(classifier())).join('\n')
  expect(keras).toContain('Dense(12, activation="relu")')
  expect(keras.match(/Dropout\(0\.2\)/g)).toHaveLength(2)
  expect(keras).toContain('keras.layers.Dense(10),')
  const torch = codeOf(pytorchNotebook(classifier({ activation: 'tanh' }))).join('\n')
  expect(torch).toContain('nn.Linear(784, 12),\n    nn.Tanh(),\n    nn.Dropout(0.2),\n    nn.Linear(12, 8),')
  expect(torch).toContain('nn.Linear(8, 10),\n)')
})

test('each data set is loaded by its own name, and a smaller test allows for its error', () => {
  const fashion = classifier({ data: 'fashion-mnist', test: { accuracy: 0.87, count: 5000 } })
  expect(codeOf(kerasNotebook(fashion)).join('\n')).toContain('keras.datasets.fashion_mnist.load_data()')
  expect(codeOf(pytorchNotebook(fashion)).join('\n')).toContain('datasets.FashionMNIST("data", train=False')
  expect(codeOf(kerasNotebook(fashion)).join('\n')).toContain('assert abs(accuracy - 0.87) < 0.02')
  expect(codeOf(kerasNotebook(classifier())).join('\n')).toContain('assert abs(accuracy - 0.9768) < 0.001')
})

const STRANGE = { loss: 'squared error', frozen: 1, differences: ['There it was otherwise.'] } as const

test('it trains on with the loss of the page, and what was frozen stays frozen', () => {
  const keras = codeOf(kerasNotebook(classifier(STRANGE))).join('\n')
  expect(keras).toContain('keras.layers.Dense)][:1]:\n    layer.trainable = False')
  expect(keras).toContain('loss=squared_error')
  const torch = codeOf(pytorchNotebook(classifier(STRANGE))).join('\n')
  expect(torch).toContain('for layer in linear[:1]:\n    layer.requires_grad_(False)')
  expect(torch).not.toContain('cross_entropy')
  for (const [, make] of makers) {
    const honest = codeOf(make(classifier())).join('\n')
    expect(honest).not.toMatch(/trainable|requires_grad_|squared/)
    expect(JSON.stringify(make(classifier(STRANGE)))).toContain('There it was otherwise.')
  }
})

test('a model without one of its arrays is refused', () => {
  expect(() => kerasNotebook(classifier({ arrays: {} }))).toThrow('weights/0')
})

const python = pythonWith('numpy')
test.skipIf(!python)('python reads the weights, and numpy computes the logits of the page', () => {
  const [weights, , check] = codeOf(pytorchNotebook(classifier()))
  const compute = `
a = inputs
for l in range(3):
    a = a @ weights[f"weights/{l}"] + weights[f"biases/{l}"]
    if l < 2: a = np.maximum(a, 0)
computed = a
`
  const withNumpy = check!.replace(/with torch\.no_grad\(\):\n.*\n/, compute)
  expect(withNumpy).not.toContain('torch')
  expect(runPython(python!, `${weights}\n${withNumpy}`)).toContain('largest difference')
})

test.skipIf(!python)('every code cell is Python that parses', () => {
  const programs = makers.flatMap(([, make]) =>
    [classifier(), classifier(STRANGE)].map((model) => codeOf(make(model)).join('\n\n')),
  )
  expect(programs).toHaveLength(4)
  const list = JSON.stringify(programs) // a list of strings of Python, too
  runPython(python!, `import ast\nfor program in ${list}: ast.parse(program)`)
})
