import { type Notebook, toNotebook } from '@/lib/engine/notebook'
import { pythonWeights } from '@/lib/engine/notebook-weights'
import type { PlaygroundView } from '@/lib/experiments/playground'
import type { FEATURES, PlaygroundParams } from '@/lib/experiments/playground.params'
import { lattice } from '@/lib/experiments/playground-features'
import { architectureOf } from '@/lib/experiments/playground-net'
import { arraysOf, featuresIn } from './playground-export'
import { FRAMEWORKS } from './playground-python'

/** The features of `lib/experiments/playground-features`, in numpy. */
const FEATURE_CODE: Record<(typeof FEATURES)[number], string> = {
  x: 'x / 3',
  y: 'y / 3',
  x2: '(x / 3) ** 2 / 2',
  y2: '(y / 3) ** 2 / 2',
  xy: '(x / 3) * (y / 3) / 2',
  sinx: 'np.sin(x)',
  siny: 'np.sin(y)',
}

/** Places of the map at which the notebook compares its answer with the page's. */
const CHECKED = 9

interface Trained {
  params: PlaygroundParams
  view: PlaygroundView
  seed: number
  step: number
  framework: keyof typeof FRAMEWORKS
}

/** A notebook that rebuilds the network with these very weights, checks what it says, and draws its map. */
export function playgroundNotebook({ params, view, seed, step, framework }: Trained): Notebook {
  const { sizes, output } = architectureOf(params, view.task)
  const { name, packages, model } = FRAMEWORKS[framework]
  const features = featuresIn(params).map((feature) => FEATURE_CODE[feature])
  const { train, test, task } = view
  const pairs = (values: Float32Array) => ({ shape: [values.length / 2, 2], values })
  const list = (values: Float32Array) => ({ shape: [values.length], values })
  const data = {
    train_points: pairs(train.points),
    train_values: list(train.values),
    test_points: pairs(test.points),
    test_values: list(test.values),
    ...checksOf(params, view),
  }
  return toNotebook([
    {
      type: 'markdown',
      lines: [
        `# Your network, in ${name}`,
        '',
        `The network ${sizes.join('-')} (${params.activation}) that you trained in your browser: data “${params.data}”, seed ${seed}, ${step} steps.`,
        'Its weights and its points are in the next cell; nothing is downloaded.',
        ...(params.shuffled > 0
          ? [
              `Before it learned, ${Math.round(100 * params.shuffled)} % of the training points swapped labels: \`train_values\` holds them as the network was told.`,
            ]
          : []),
        '',
        `Needs \`pip install ${packages} numpy matplotlib\`.`,
      ],
    },
    { type: 'code', lines: pythonWeights({ ...arraysOf(view), ...data }) },
    {
      type: 'code',
      lines: [
        `data = {name: weights.pop(name) for name in ${JSON.stringify(Object.keys(data))}}`,
        '',
        'def features(points):',
        '    x, y = points[:, 0], points[:, 1]',
        `    return np.stack([${features.join(', ')}], axis=1).astype("float32")`,
        '',
        ...model(sizes, params.activation, output),
      ],
    },
    {
      type: 'code',
      lines: [
        `# The same answers as in your browser, at ${CHECKED} places of the map`,
        'computed = predict(data["places"])',
        'print("largest difference:", np.abs(computed - data["answers"]).max())',
        'assert np.allclose(computed, data["answers"], atol=1e-4)',
        '',
        ...score(task.kind, output, view.metrics),
      ],
    },
    {
      type: 'code',
      lines: [
        'import matplotlib.pyplot as plt',
        '',
        'side = np.linspace(-6, 6, 100)',
        'plane = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)',
        task.kind === 'classes'
          ? 'plt.imshow(predict(plane).argmax(axis=1).reshape(100, 100), origin="lower", extent=(-6, 6, -6, 6), alpha=0.5)'
          : 'plt.imshow(predict(plane).reshape(100, 100), origin="lower", extent=(-6, 6, -6, 6), cmap="RdYlBu_r", alpha=0.5)',
        'plt.scatter(*data["train_points"].T, c=data["train_values"], edgecolors="black", s=20)',
        'plt.show()',
      ],
    },
  ])
}

/** Some places of the map [N, 2] and what the network's outputs are there, [N, K]. */
function checksOf({ loss }: PlaygroundParams, { map: { columns, planes }, task }: PlaygroundView) {
  const everywhere = lattice(columns)
  const cells = Array.from(
    { length: CHECKED },
    (_, i) =>
      Math.floor(((i + 0.5) / CHECKED) * columns * columns + (i * columns) / CHECKED) % (columns * columns),
  )
  // The map of two classes shows 2p − 1.
  const signed = task.kind === 'binary' && loss === 'cross-entropy'
  const outputOf = (value: number) => (signed ? (value + 1) / 2 : value)
  return {
    places: {
      shape: [CHECKED, 2],
      values: Float32Array.from(cells.flatMap((cell) => [everywhere[2 * cell]!, everywhere[2 * cell + 1]!])),
    },
    answers: {
      shape: [CHECKED, planes.length],
      values: Float32Array.from(cells.flatMap((cell) => planes.map((plane) => outputOf(plane[cell]!)))),
    },
  }
}

/** What the page measured, measured again. */
function score(
  kind: PlaygroundView['task']['kind'],
  output: string,
  { loss, testLoss, accuracy, testAccuracy }: PlaygroundView['metrics'],
): string[] {
  const regression = kind === 'regression'
  const answer = regression
    ? 'predict(points)[:, 0]'
    : kind === 'classes'
      ? 'predict(points).argmax(axis=1)'
      : `predict(points)[:, 0] > ${output === 'tanh' ? 0 : 0.5}`
  const before = regression ? [loss, testLoss] : [accuracy, testAccuracy]
  return [
    'def score(points, values):',
    regression
      ? `    return ((${answer} - values) ** 2).mean() / 2`
      : `    return ((${answer}) == values).mean()`,
    '',
    ...['train', 'test'].map(
      (set, i) =>
        `print("${set} ${regression ? 'loss' : 'accuracy'}", score(data["${set}_points"], data["${set}_values"]), "in your browser ${before[i]}")`,
    ),
  ]
}
