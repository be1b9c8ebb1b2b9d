import type { Checkpoint } from './experiment'
import { type Cell, type Notebook, toNotebook } from './notebook'
import { pythonWeights } from './notebook-weights'

/** A trained classifier of 28 × 28 images, with what a copy of it is checked against. */
export interface ImageClassifier {
  data: 'mnist' | 'fashion-mnist'
  learningRate: number
  batchSize: number
  loss: 'cross-entropy' | 'squared error'
  /** How its training differed from that of the notebook: sentences. */
  differences: readonly string[]
  /** What it has learned, by name. */
  arrays: Checkpoint['arrays']
  seed: number
  step: number
  /** Share of `count` test images that the page counted as right. */
  test: { accuracy: number; count: number }
  /** Images as bytes, and the logits the page computed for them. */
  checks: { pixels: Uint8Array; labels: readonly number[]; logits: ArrayLike<number> }
}

/** How a notebook builds a classifier, in the words of one framework. */
export interface Build {
  /** What it is, as in “The network 784-128-10”. */
  name: string
  /** The arrays that it is built of, by the names under which it finds them in `weights`. */
  arrays: Checkpoint['arrays']
  /** The shape of a list of images as it takes them, such as `-1, 784`. */
  shape: string
  /** Which pixel stands where, when they are not where the data set has them. */
  order?: ArrayLike<number>
  /** Python that leaves a network with these weights in it: `logits` in Keras, `model` in PyTorch. */
  lines: readonly string[]
  /** Python that keeps parts of it from learning on. */
  frozen: readonly string[]
}

const NAMES = { mnist: 'MNIST', 'fashion-mnist': 'Fashion-MNIST' }
/** Test images of either data set as it was published. */
const ALL = 10_000

/** A Keras notebook that rebuilds a classifier with these very weights, checks it, tests it and trains it on. */
export function kerasNotebookOf(model: ImageClassifier, build: Build): Notebook {
  return toNotebook([
    about(model, build, 'Keras', 'keras tensorflow numpy'),
    { type: 'code', lines: pythonWeights(build.arrays) },
    {
      type: 'code',
      lines: [
        'import keras',
        '',
        ...build.lines,
        'model = keras.Sequential([logits, keras.layers.Softmax()])',
        'logits.summary()',
      ],
    },
    checks(model, build, ['computed = np.asarray(logits(inputs))']),
    {
      type: 'code',
      lines: [
        `(x_train, y_train), (x_test, y_test) = keras.datasets.${model.data.replace('-', '_')}.load_data()`,
        'x_train, x_test = images(x_train), images(x_test)',
        '',
        'accuracy = (model.predict(x_test, verbose=0).argmax(axis=1) == y_test).mean()',
        ...verdict(model),
      ],
    },
    ON,
    {
      type: 'code',
      lines: [
        ...build.frozen,
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
        `keras.utils.set_random_seed(${model.seed})`,
        `model.fit(x_train, y_train, batch_size=${model.batchSize}, epochs=1, validation_data=(x_test, y_test))`,
      ],
    },
  ])
}

/** The same for PyTorch. */
export function pytorchNotebookOf(model: ImageClassifier, build: Build): Notebook {
  const dataset = NAMES[model.data].replace('-', '')
  return toNotebook([
    about(model, build, 'PyTorch', 'torch torchvision numpy'),
    { type: 'code', lines: pythonWeights(build.arrays) },
    { type: 'code', lines: ['import torch', 'from torch import nn', '', ...build.lines, 'model.eval()'] },
    checks(model, build, ['with torch.no_grad():', '    computed = model(torch.from_numpy(inputs)).numpy()']),
    {
      type: 'code',
      lines: [
        'from torchvision import datasets',
        '',
        `train = datasets.${dataset}("data", train=True, download=True)`,
        `test = datasets.${dataset}("data", train=False, download=True)`,
        'x_train, y_train = torch.from_numpy(images(train.data.numpy())), train.targets',
        'x_test, y_test = torch.from_numpy(images(test.data.numpy())), test.targets',
        '',
        'def tested():',
        '    with torch.no_grad():',
        '        right = sum((model(x).argmax(dim=1) == y).sum().item() for x, y in zip(x_test.split(1000), y_test.split(1000)))',
        '    return right / len(y_test)',
        '',
        'accuracy = tested()',
        ...verdict(model),
      ],
    },
    ON,
    {
      type: 'code',
      lines: [
        ...build.frozen,
        `optimizer = torch.optim.Adam(model.parameters(), lr=${model.learningRate})`,
        `torch.manual_seed(${model.seed})`,
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
        'print(f"{tested():.2%}")',
      ],
    },
  ])
}

const ON: Cell = {
  type: 'markdown',
  lines: ['## Train on', '', 'From here it is your model. One more epoch:'],
}

/**
 * Some of the model's arrays, in this order.
 *
 * @throws RangeError naming one that is missing
 */
export function pickArrays(arrays: Checkpoint['arrays'], names: readonly string[]): Checkpoint['arrays'] {
  return Object.fromEntries(
    names.map((name) => {
      const array = arrays[name]
      if (!array) throw new RangeError(`The model has no weights named ${name}`)
      return [name, array]
    }),
  )
}

function about(
  { data, seed, step, test, differences }: ImageClassifier,
  { name }: Build,
  framework: string,
  packages: string,
): Cell {
  return {
    type: 'markdown',
    lines: [
      `# Your model, in ${framework}`,
      '',
      `${name} that you trained in your browser on ${NAMES[data]} (seed ${seed}, ${step} steps).`,
      `There it had ${percent(test.accuracy)} of ${test.count} test images right. The weights are in the next cell;`,
      'nothing is downloaded but the images.',
      ...differences.flatMap((sentence) => ['', sentence]),
      '',
      `Needs \`pip install ${packages}\`.`,
    ],
  }
}

/** The same images must give the same logits: then the weights arrived, and in the right places. */
function checks(
  { checks: { pixels, labels, logits } }: ImageClassifier,
  build: Build,
  compute: string[],
): Cell {
  const K = logits.length / labels.length
  const rows = labels.map((_, i) => {
    const row = Array.from({ length: K }, (_, k) => Number(logits[i * K + k]!.toFixed(6)))
    return `    [${row.join(', ')}],`
  })
  const { shape, order } = build
  return {
    type: 'code',
    lines: [
      ...(order
        ? [
            '# In the browser the pixels stood in another order, the same for all images.',
            `order = np.array([${Array.from(order).join(', ')}])`,
            '',
          ]
        : []),
      'def images(pixels):',
      `    """Bytes as this network takes them: from 0 to 1, in the shape (${shape})."""`,
      `    return (pixels.reshape(-1, 784)${order ? '[:, order]' : ''}.astype("float32") / 255).reshape(${shape})`,
      '',
      `# ${labels.length} test images (${labels.join(', ')}) and the logits your browser computed for them.`,
      `pixels = np.frombuffer(base64.b64decode("${btoa(String.fromCharCode(...pixels))}"), dtype=np.uint8)`,
      'inputs = images(pixels)',
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
function verdict({ test: { accuracy, count } }: ImageClassifier): string[] {
  const tolerance = count === ALL ? 0.001 : 0.02
  return [
    `print(f"{accuracy:.2%} of {len(y_test)} test images; in the browser ${percent(accuracy)} of ${count}")`,
    `assert abs(accuracy - ${accuracy}) < ${tolerance}`,
  ]
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`
