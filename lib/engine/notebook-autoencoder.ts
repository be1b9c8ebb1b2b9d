import type { Checkpoint } from './experiment'
import { type Cell, type Notebook, toNotebook } from './notebook'
import { pythonWeights } from './notebook-weights'

/** A trained autoencoder of 28 × 28 images, with what a copy of it is checked against. */
export interface TrainedAutoencoder {
  data: 'mnist' | 'fashion-mnist'
  /** Numbers in the code. */
  code: number
  /** What bends each layer, the code's and the output's among them. */
  activations: readonly ('linear' | 'relu' | 'sigmoid')[]
  noise: number
  mask: number
  without: readonly number[]
  learningRate: number
  batchSize: number
  seed: number
  step: number
  /** `weights/l` [in, out] and `biases/l` [out]. */
  arrays: Checkpoint['arrays']
  /** Mean squared error a pixel on the first test images, undamaged. */
  test: { count: number; error: number }
  /** Images as bytes, and what the page returned for them. */
  checks: { pixels: Uint8Array; labels: readonly number[]; returned: ArrayLike<number> }
}

const NAMES = { mnist: 'MNIST', 'fashion-mnist': 'Fashion-MNIST' }

/** A Keras notebook that rebuilds an autoencoder with these very weights, checks it, tests it and trains it on. */
export function kerasAutoencoder(model: TrainedAutoencoder): Notebook {
  const { activations, arrays, learningRate, batchSize } = model
  return toNotebook([
    about(model, 'Keras', 'keras tensorflow numpy'),
    { type: 'code', lines: pythonWeights(learnedOf(arrays)) },
    {
      type: 'code',
      lines: [
        'import keras',
        '',
        'model = keras.Sequential([',
        '    keras.Input(shape=(784,)),',
        ...activations.map(
          (activation, l) =>
            `    keras.layers.Dense(${unitsOf(arrays, l)}, activation="${activation}"),${l === middleOf(activations) ? '  # the code' : ''}`,
        ),
        '])',
        `model.set_weights([weights[f"{kind}/{l}"] for l in range(${activations.length}) for kind in ("weights", "biases")])`,
        'model.summary()',
      ],
    },
    checks(model, ['computed = np.asarray(model(inputs))']),
    {
      type: 'code',
      lines: [
        `(x_train, y_train), (x_test, y_test) = keras.datasets.${model.data.replace('-', '_')}.load_data()`,
        'x_train, x_test = images(x_train), images(x_test)',
        '',
        'error = ((model.predict(x_test, verbose=0) - x_test) ** 2).mean()',
        ...verdict(model),
      ],
    },
    on(model),
    {
      type: 'code',
      lines: [
        ...damageLines(model),
        `model.compile(optimizer=keras.optimizers.Adam(${learningRate}), loss="mean_squared_error")`,
        `keras.utils.set_random_seed(${model.seed})`,
        `model.fit(damaged(x_train), x_train, batch_size=${batchSize}, epochs=1, validation_data=(damaged(x_test), x_test))`,
      ],
    },
  ])
}

/** The same for PyTorch. */
export function pytorchAutoencoder(model: TrainedAutoencoder): Notebook {
  const { activations, arrays, learningRate, batchSize, data, seed } = model
  const dataset = NAMES[data].replace('-', '')
  const bends = { linear: '', relu: ' nn.ReLU(),', sigmoid: ' nn.Sigmoid(),' }
  return toNotebook([
    about(model, 'PyTorch', 'torch torchvision numpy'),
    { type: 'code', lines: pythonWeights(learnedOf(arrays)) },
    {
      type: 'code',
      lines: [
        'import torch',
        'from torch import nn',
        '',
        'model = nn.Sequential(',
        ...activations.map((activation, l) => {
          const [inputs, units] = arrays[`weights/${l}`]!.shape
          return `    nn.Linear(${inputs}, ${units}),${bends[activation]}${l === middleOf(activations) ? '  # the code' : ''}`
        }),
        ')',
        'with torch.no_grad():',
        '    for l, layer in enumerate(m for m in model if isinstance(m, nn.Linear)):',
        '        # PyTorch keeps a matrix as [out, in].',
        '        layer.weight.copy_(torch.from_numpy(weights[f"weights/{l}"]).T)',
        '        layer.bias.copy_(torch.from_numpy(weights[f"biases/{l}"]))',
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
        'x_train, y_train = images(train.data.numpy()), train.targets.numpy()',
        'x_test, y_test = images(test.data.numpy()), test.targets.numpy()',
        '',
        'def tested():',
        '    with torch.no_grad():',
        '        return ((model(torch.from_numpy(x_test)).numpy() - x_test) ** 2).mean()',
        '',
        'error = tested()',
        ...verdict(model),
      ],
    },
    on(model),
    {
      type: 'code',
      lines: [
        ...damageLines(model),
        `optimizer = torch.optim.Adam(model.parameters(), lr=${learningRate})`,
        `torch.manual_seed(${seed})`,
        'shown, wanted = torch.from_numpy(damaged(x_train)), torch.from_numpy(x_train)',
        `for batch in torch.randperm(len(wanted)).split(${batchSize}):`,
        '    loss = nn.functional.mse_loss(model(shown[batch]), wanted[batch])',
        '    optimizer.zero_grad()',
        '    loss.backward()',
        '    optimizer.step()',
        'print(f"{tested():.4f}")',
      ],
    },
  ])
}

const middleOf = (activations: readonly unknown[]) => activations.length / 2 - 1
const unitsOf = (arrays: Checkpoint['arrays'], l: number) => arrays[`biases/${l}`]!.shape[0]

/** The weights alone, without the optimizer's memory. */
const learnedOf = (arrays: Checkpoint['arrays']) =>
  Object.fromEntries(Object.entries(arrays).filter(([name]) => /^(weights|biases)\/\d+$/.test(name)))

function about(
  { data, code, seed, step, test, without }: TrainedAutoencoder,
  framework: string,
  packages: string,
): Cell {
  return {
    type: 'markdown',
    lines: [
      `# Your autoencoder, in ${framework}`,
      '',
      `An autoencoder with ${code} ${code === 1 ? 'number' : 'numbers'} in its code that you trained in your browser on ${NAMES[data]} (seed ${seed}, ${step} steps).`,
      `There its mean squared error was ${test.error.toFixed(4)} a pixel on ${test.count} test images. The weights are in the next cell;`,
      'nothing is downloaded but the images.',
      ...(without.length > 0 ? ['', `It has never seen images of class ${without.join(', ')}.`] : []),
      '',
      `Needs \`pip install ${packages}\`.`,
    ],
  }
}

/** The same images must come back the same: then the weights arrived, and in the right places. */
function checks({ checks: { pixels, labels, returned } }: TrainedAutoencoder, compute: string[]): Cell {
  const bytes = Uint8Array.from(returned, (ink) => Math.round(255 * Math.max(0, Math.min(1, ink))))
  const text = (values: Uint8Array) => btoa(String.fromCharCode(...values))
  return {
    type: 'code',
    lines: [
      'def images(pixels):',
      '    """Bytes as this network takes them: rows of 784 numbers from 0 to 1."""',
      '    return pixels.reshape(-1, 784).astype("float32") / 255',
      '',
      `# ${labels.length} test images (${labels.join(', ')}), and what your browser returned for them, as bytes.`,
      `inputs = images(np.frombuffer(base64.b64decode("${text(pixels)}"), dtype=np.uint8))`,
      `expected = images(np.frombuffer(base64.b64decode("${text(bytes)}"), dtype=np.uint8))`,
      ...compute,
      'difference = np.abs(computed.clip(0, 1) - expected).max()',
      'print("largest difference:", difference)',
      'assert difference < 0.6 / 255  # half a byte, and what float32 rounds',
    ],
  }
}

function verdict({ test: { error, count } }: TrainedAutoencoder): string[] {
  return [
    `print(f"error {error:.4f} on {len(x_test)} test images; in the browser ${error.toFixed(4)} on the first ${count}")`,
    `assert abs(error / ${error} - 1) < 0.1`,
  ]
}

const on = ({ without }: TrainedAutoencoder): Cell => ({
  type: 'markdown',
  lines: [
    '## Train on',
    '',
    'From here it is your model. One more epoch:',
    ...(without.length > 0 ? ['(This time with all classes.)'] : []),
  ],
})

/** How the images are damaged before the network sees them. */
function damageLines({ noise, mask, seed }: TrainedAutoencoder): string[] {
  return [
    `rng = np.random.default_rng(${seed})`,
    '',
    'def damaged(x):',
    ...(noise > 0
      ? [`    x = (x + ${noise} * rng.standard_normal(x.shape, dtype="float32")).clip(0, 1)`]
      : []),
    ...(mask > 0 ? [`    x = np.where(rng.random(x.shape) < ${mask}, 0, x).astype("float32")`] : []),
    '    return x',
    '',
  ]
}
