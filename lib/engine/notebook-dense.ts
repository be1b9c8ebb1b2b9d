import type { Notebook } from './notebook'
import {
  type Build,
  type ImageClassifier,
  kerasNotebookOf,
  pickArrays,
  pytorchNotebookOf,
} from './notebook-images'

/** A stack of dense layers that classifies images. */
export interface DenseClassifier extends ImageClassifier {
  /** Such as [784, 128, 10]. `arrays` holds `weights/l` [in, out] and `biases/l` [out] of every layer l from 0. */
  sizes: readonly number[]
  activation: 'relu' | 'tanh' | 'sigmoid' | 'linear'
  /** Share of each hidden layer silenced while it learned. */
  dropout: number
  /** Hidden layers, from the input on, that did not learn. */
  frozen: number
}

/** A Keras notebook that rebuilds the model with these very weights, checks it, tests it and trains it on. */
export function kerasNotebook(model: DenseClassifier): Notebook {
  const { sizes, activation, dropout, frozen } = model
  const hidden = sizes.slice(1, -1)
  return kerasNotebookOf(model, {
    ...common(model),
    lines: [
      'logits = keras.Sequential([',
      `    keras.Input((${sizes[0]},)),`,
      ...hidden.flatMap((units) => [
        `    keras.layers.Dense(${units}, activation="${activation}"),`,
        `    keras.layers.Dropout(${dropout}),`,
      ]),
      `    keras.layers.Dense(${sizes.at(-1)}),`,
      '])',
      'logits.set_weights(list(weights.values()))',
    ],
    frozen:
      frozen > 0
        ? [
            `for layer in [layer for layer in logits.layers if isinstance(layer, keras.layers.Dense)][:${frozen}]:`,
            '    layer.trainable = False',
            '',
          ]
        : [],
  })
}

/** The same for PyTorch, which keeps the weights of a layer as [out, in]. */
export function pytorchNotebook(model: DenseClassifier): Notebook {
  const { sizes, activation, dropout, frozen } = model
  const layers = sizes.slice(1).flatMap((units, l) => {
    const linear = `    nn.Linear(${sizes[l]}, ${units}),`
    if (l === sizes.length - 2) return [linear]
    return [linear, ...TORCH_ACTIVATIONS[activation], `    nn.Dropout(${dropout}),`]
  })
  return pytorchNotebookOf(model, {
    ...common(model),
    lines: [
      'model = nn.Sequential(',
      ...layers,
      ')',
      'with torch.no_grad():',
      '    linear = [layer for layer in model if isinstance(layer, nn.Linear)]',
      '    for l, layer in enumerate(linear):',
      '        layer.weight.copy_(torch.from_numpy(weights[f"weights/{l}"].T))',
      '        layer.bias.copy_(torch.from_numpy(weights[f"biases/{l}"]))',
    ],
    frozen: frozen > 0 ? [`for layer in linear[:${frozen}]:`, '    layer.requires_grad_(False)'] : [],
  })
}

const TORCH_ACTIVATIONS: Record<DenseClassifier['activation'], string[]> = {
  relu: ['    nn.ReLU(),'],
  tanh: ['    nn.Tanh(),'],
  sigmoid: ['    nn.Sigmoid(),'],
  linear: [],
}

/** Kernel and bias layer by layer: the order Keras wants them in. */
function common({ arrays, sizes }: DenseClassifier): Omit<Build, 'lines' | 'frozen'> {
  const names = sizes.slice(1).flatMap((_, l) => [`weights/${l}`, `biases/${l}`])
  return { name: `The network ${sizes.join('-')}`, shape: '-1, 784', arrays: pickArrays(arrays, names) }
}
