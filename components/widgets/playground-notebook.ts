import { type Notebook, toNotebook } from '@/lib/engine/notebook'
import { pythonWeights } from '@/lib/engine/notebook-weights'
import type { PlaygroundView } from '@/lib/experiments/playground'
import type { FEATURES, PlaygroundParams } from '@/lib/experiments/playground.params'
import { architectureOf } from '@/lib/experiments/playground-net'
import { arraysOf, featuresIn } from './playground-export'

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

const ACTIVATION_CODE: Record<string, string> = {
  leakyRelu: 'lambda z: keras.activations.leaky_relu(z, negative_slope=0.01)',
  gelu: 'lambda z: keras.activations.gelu(z, approximate=True)',
  swish: '"silu"',
}

interface Trained {
  params: PlaygroundParams
  view: PlaygroundView
  seed: number
  step: number
}

/** A Keras notebook that rebuilds the network with these very weights, checks what it says, and draws its map. */
export function playgroundNotebook({ params, view, seed, step }: Trained): Notebook {
  const { sizes, output } = architectureOf(params, view.task)
  const features = featuresIn(params)
  const code = (name: string) => ACTIVATION_CODE[name] ?? `"${name}"`
  const dense = sizes
    .slice(1)
    .map(
      (n, l) =>
        `    keras.layers.Dense(${n}, activation=${code(l < sizes.length - 2 ? params.activation : output)}),`,
    )
  const { train, test, task } = view
  const array = (values: Float32Array, columns: number) => ({
    shape: columns > 1 ? [values.length / columns, columns] : [values.length],
    values,
  })
  const points = {
    train_points: array(train.points, 2),
    train_values: array(train.values, 1),
    test_points: array(test.points, 2),
    test_values: array(test.values, 1),
  }
  const shares = ['accuracy', 'testAccuracy'].map((metric) => view.metrics[metric])
  return toNotebook([
    {
      type: 'markdown',
      lines: [
        '# Your network, in Keras',
        '',
        `The network ${sizes.join('-')} (${params.activation}) that you trained in your browser: data “${params.data}”, seed ${seed}, ${step} steps.`,
        'Its weights and its points are in the next cell; nothing is downloaded.',
        '',
        'Needs `pip install keras tensorflow numpy matplotlib`.',
      ],
    },
    { type: 'code', lines: pythonWeights({ ...arraysOf(view), ...points }) },
    {
      type: 'code',
      lines: [
        `data = {name: weights.pop(name) for name in ${JSON.stringify(Object.keys(points))}}`,
        '',
        'def features(points):',
        '    x, y = points[:, 0], points[:, 1]',
        `    return np.stack([${features.map((f) => FEATURE_CODE[f]).join(', ')}], axis=1).astype("float32")`,
        '',
        'import keras',
        '',
        'model = keras.Sequential([',
        `    keras.Input((${sizes[0]},)),`,
        ...dense,
        '])',
        'model.set_weights(list(weights.values()))',
        'model.summary()',
      ],
    },
    { type: 'code', lines: check(task.kind, output, view.metrics, shares) },
    {
      type: 'code',
      lines: [
        'import matplotlib.pyplot as plt',
        '',
        'side = np.linspace(-6, 6, 100)',
        'plane = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)',
        'says = model.predict(features(plane), verbose=0)',
        task.kind === 'classes'
          ? 'plt.imshow(says.argmax(axis=1).reshape(100, 100), origin="lower", extent=(-6, 6, -6, 6), alpha=0.5)'
          : 'plt.imshow(says.reshape(100, 100), origin="lower", extent=(-6, 6, -6, 6), cmap="RdBu_r", alpha=0.5)',
        'plt.scatter(*data["train_points"].T, c=data["train_values"], edgecolors="black", s=20)',
        'plt.show()',
      ],
    },
  ])
}

/** What the page measured, measured again. */
function check(
  kind: PlaygroundView['task']['kind'],
  output: string,
  metrics: PlaygroundView['metrics'],
  shares: (number | undefined)[],
): string[] {
  const sets = ['train', 'test']
  if (kind === 'regression')
    return sets.flatMap((set, i) => [
      `says = model.predict(features(data["${set}_points"]), verbose=0)[:, 0]`,
      `print("${set} loss", ((says - data["${set}_values"]) ** 2).mean() / 2, "in your browser ${[metrics.loss, metrics.testLoss][i]}")`,
    ])
  const right = kind === 'classes' ? 'says.argmax(axis=1)' : `(says[:, 0] > ${output === 'tanh' ? 0 : 0.5})`
  return sets.flatMap((set, i) => [
    `says = model.predict(features(data["${set}_points"]), verbose=0)`,
    `print("${set} accuracy", (${right} == data["${set}_values"]).mean(), "in your browser ${shares[i]}")`,
  ])
}
