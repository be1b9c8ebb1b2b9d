import type { Checkpoint } from './experiment'
import { type Cell, type Notebook, toNotebook } from './notebook'
import { pythonWeights } from './notebook-weights'

/** A trained stack of dense layers that classifies 28 × 28 images, with what a copy of it is checked against. */
export interface DenseClassifier {
  data: 'mnist' | 'fashion-mnist'
  /** Such as [784, 128, 10]. */
  sizes: readonly number[]
  activation: 'relu' | 'tanh' | 'sigmoid' | 'linear'
  /** Share of each hidden layer silenced while it learned. */
  dropout: number
  learningRate: number
  batchSize: number
  loss: 'cross-entropy' | 'squared error'
  /** Hidden layers, from the input on, that did not learn. */
  frozen: number
  /** How its training differed from that of the notebook: sentences. */
  differences: readonly string[]
  /** `weights/l` [in, out] and `biases/l` [out] for every layer l from 0. */
  arrays: Checkpoint['arrays']
  seed: number
  step: number
  /** Share of `count` test images that the page counted as right. */
  test: { accuracy: number; count: number }
  /** Images as bytes, and the logits the page computed for them. */
  checks: { pixels: Uint8Array; labels: readonly number[]; logits: ArrayLike<number> }
}

const NAMES = { mnist: 'MNIST', 'fashion-mnist': 'Fashion-MNIST' }
/** Test images of either data set as it was published. */
const ALL = 10_000

/** A Keras notebook that rebuilds the model with these very weights, checks it, tests it and trains it on. */
export function kerasNotebook(model: DenseClassifier): Notebook {
  const { sizes, activation, dropout, data } = model
  const hidden = sizes.slice(1, -1)
  const layers = hidden.flatMap((units) => [
    `    keras.layers.Dense(${units}, activation="${activation}"),`,
    `    keras.layers.Dropout(${dropout}),`,
  ])
  return toNotebook([
    about(model, 'Keras', 'keras tensorflow numpy'),
    { type: 'code', lines: pythonWeights(weightsOf(model)) },
    {
      type: 'code',
      lines: [
        'import keras',
        '',
        'logits = keras.Sequential([',
        `    keras.Input((${sizes[0]},)),`,
        ...layers,
        `    keras.layers.Dense(${sizes.at(-1)}),`,
        '])',
        'logits.set_weights(list(weights.values()))',
        'model = keras.Sequential([logits, keras.layers.Softmax()])',
        'logits.summary()',
      ],
    },
    checks(model, ['computed = np.asarray(logits(inputs))']),
    {
      type: 'code',
      lines: [
        `(x_train, y_train), (x_test, y_test) = keras.datasets.${data.replace('-', '_')}.load_data()`,
        'x_train = x_train.reshape(-1, 784).astype("float32") / 255',
        'x_test = x_test.reshape(-1, 784).astype("float32") / 255',
        '',
        'accuracy = (model.predict(x_test, verbose=0).argmax(axis=1) == y_test).mean()',
        ...verdict(model),
      ],
    },
    { type: 'markdown', lines: ['## Train on', '', 'From here it is your model. One more epoch:'] },
    {
      type: 'code',
      lines: [
        ...(model.frozen > 0
          ? [
              `for layer in [layer for layer in logits.layers if isinstance(layer, keras.layers.Dense)][:${model.frozen}]:`,
              '    layer.trainable = False',
              '',
            ]
          : []),
        ...(model.loss === 'squared error'
          ? [
              'def squared_error(y, p):',
              '    y = keras.ops.one_hot(keras.ops.cast(keras.ops.reshape(y, (-1,)), "int32"), 10)',
              '    return keras.ops.mean((p - y) ** 2) / 2',
              '',
            ]
          : []),
        'model.compile(',
        `    optimizer=keras.optimizers.Adam(${model.learningRate}),`,
        `    loss=${model.loss === 'squared error' ? 'squared_error' : '"sparse_categorical_crossentropy"'},`,
        '    metrics=["accuracy"],',
        ')',
        `model.fit(x_train, y_train, batch_size=${model.batchSize}, epochs=1, validation_data=(x_test, y_test))`,
      ],
    },
  ])
}

/** The same for PyTorch, which keeps the weights of a layer as [out, in]. */
export function pytorchNotebook(model: DenseClassifier): Notebook {
  const { sizes, activation, dropout, data } = model
  const layers = sizes.slice(1).flatMap((units, l) => {
    const linear = `    nn.Linear(${sizes[l]}, ${units}),`
    if (l === sizes.length - 2) return [linear]
    return [linear, ...TORCH_ACTIVATIONS[activation], `    nn.Dropout(${dropout}),`]
  })
  const dataset = NAMES[data].replace('-', '')
  return toNotebook([
    about(model, 'PyTorch', 'torch torchvision numpy'),
    { type: 'code', lines: pythonWeights(weightsOf(model)) },
    {
      type: 'code',
      lines: [
        'import torch',
        'from torch import nn',
        '',
        'model = nn.Sequential(',
        ...layers,
        ')',
        'with torch.no_grad():',
        '    linear = [layer for layer in model if isinstance(layer, nn.Linear)]',
        '    for l, layer in enumerate(linear):',
        '        layer.weight.copy_(torch.from_numpy(weights[f"weights/{l}"].T))',
        '        layer.bias.copy_(torch.from_numpy(weights[f"biases/{l}"]))',
        'model.eval()',
      ],
    },
    checks(model, ['with torch.no_grad():', '    computed = model(torch.from_numpy(inputs)).numpy()']),
    {
      type: 'code',
      lines: [
        'from torchvision import datasets',
        '',
        `train = datasets.${dataset}("data", train=True, download=True)`,
        `test = datasets.${dataset}("data", train=False, download=True)`,
        'x_train, y_train = train.data.reshape(-1, 784).float() / 255, train.targets',
        'x_test, y_test = test.data.reshape(-1, 784).float() / 255, test.targets',
        '',
        'with torch.no_grad():',
        '    accuracy = (model(x_test).argmax(dim=1) == y_test).float().mean().item()',
        ...verdict(model),
      ],
    },
    { type: 'markdown', lines: ['## Train on', '', 'From here it is your model. One more epoch:'] },
    {
      type: 'code',
      lines: [
        ...(model.frozen > 0
          ? [`for layer in linear[:${model.frozen}]:`, '    layer.requires_grad_(False)']
          : []),
        `optimizer = torch.optim.Adam(model.parameters(), lr=${model.learningRate})`,
        'model.train()',
        `for batch in torch.randperm(len(x_train)).split(${model.batchSize}):`,
        ...(model.loss === 'squared error'
          ? [
              '    wanted = nn.functional.one_hot(y_train[batch], 10)',
              '    loss = ((model(x_train[batch]).softmax(dim=1) - wanted) ** 2).mean() / 2',
            ]
          : ['    loss = nn.functional.cross_entropy(model(x_train[batch]), y_train[batch])']),
        '    optimizer.zero_grad()',
        '    loss.backward()',
        '    optimizer.step()',
        'model.eval()',
        'with torch.no_grad():',
        '    print(f"{(model(x_test).argmax(dim=1) == y_test).float().mean().item():.2%}")',
      ],
    },
  ])
}

const TORCH_ACTIVATIONS: Record<DenseClassifier['activation'], string[]> = {
  relu: ['    nn.ReLU(),'],
  tanh: ['    nn.Tanh(),'],
  sigmoid: ['    nn.Sigmoid(),'],
  linear: [],
}

/** Kernel and bias layer by layer: the order Keras wants them in. */
function weightsOf({ arrays, sizes }: DenseClassifier): Checkpoint['arrays'] {
  const names = sizes.slice(1).flatMap((_, l) => [`weights/${l}`, `biases/${l}`])
  return Object.fromEntries(
    names.map((name) => {
      const array = arrays[name]
      if (!array) throw new RangeError(`The model has no weights named ${name}`)
      return [name, array]
    }),
  )
}

function about(
  { sizes, data, seed, step, test, differences }: DenseClassifier,
  framework: string,
  packages: string,
): Cell {
  return {
    type: 'markdown',
    lines: [
      `# Your model, in ${framework}`,
      '',
      `The network ${sizes.join('-')} that you trained in your browser on ${NAMES[data]} (seed ${seed}, ${step} steps).`,
      `There it had ${percent(test.accuracy)} of ${test.count} test images right. The weights are in the next cell;`,
      'nothing is downloaded but the images.',
      ...differences.flatMap((sentence) => ['', sentence]),
      '',
      `Needs \`pip install ${packages}\`.`,
    ],
  }
}

/** The same images must give the same logits: then the weights arrived, and in the right places. */
function checks({ checks: { pixels, labels, logits } }: DenseClassifier, compute: string[]): Cell {
  const K = logits.length / labels.length
  const rows = labels.map((_, i) => {
    const row = Array.from({ length: K }, (_, k) => Number(logits[i * K + k]!.toFixed(6)))
    return `    [${row.join(', ')}],`
  })
  return {
    type: 'code',
    lines: [
      `# ${labels.length} test images (${labels.join(', ')}) and the logits your browser computed for them.`,
      `pixels = np.frombuffer(base64.b64decode("${btoa(String.fromCharCode(...pixels))}"), dtype=np.uint8)`,
      `inputs = pixels.reshape(${labels.length}, -1).astype("float32") / 255`,
      'expected = np.array([',
      ...rows,
      '], dtype="float32")',
      ...compute,
      'print("largest difference:", np.abs(computed - expected).max())',
      'assert np.allclose(computed, expected, rtol=1e-4, atol=1e-4)',
    ],
  }
}

/** Tests on the same images agree to rounding; on more images than the page had, to the error of a sample. */
function verdict({ test: { accuracy, count } }: DenseClassifier): string[] {
  const tolerance = count === ALL ? 0.001 : 0.02
  return [
    `print(f"{accuracy:.2%} of {len(y_test)} test images; in the browser ${percent(accuracy)} of ${count}")`,
    `assert abs(accuracy - ${accuracy}) < ${tolerance}`,
  ]
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`
