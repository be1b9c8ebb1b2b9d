import type { Stage } from '@/lib/math/layer-stack'
import { writeStack } from '@/lib/math/layer-text'
import type { Notebook } from './notebook'
import {
  type Build,
  type ImageClassifier,
  kerasNotebookOf,
  pickArrays,
  pytorchNotebookOf,
} from './notebook-images'

/** A stack of layers that classifies images: convolutions, pooling, normalization, dropout, dense layers. */
export interface StackClassifier extends ImageClassifier {
  /**
   * Its layers, the output last. `arrays` holds, by the number l of their layer from 0, `kernels/l` [height, width, in,
   * out] and `biases/l` of a convolution, `weights/l` [in, out] and `biases/l` of a dense layer, and `gains/l`,
   * `shifts/l`, `means/l` and `variances/l` of a normalization.
   */
  stages: readonly Stage[]
  /** Which pixel stands where, when they were shuffled. */
  order?: ArrayLike<number>
}

/** A Keras notebook that rebuilds the model with these very weights, checks it, tests it and trains it on. */
export function kerasStackNotebook(model: StackClassifier): Notebook {
  const { stages } = model
  const groups = stages.map(weightNames).filter((names) => names.length > 0)
  return kerasNotebookOf(model, {
    ...common(model, '-1, 28, 28, 1'),
    lines: [
      'logits = keras.Sequential([',
      '    keras.Input((28, 28, 1)),',
      ...stages.flatMap(kerasLayers).map((line) => `    ${line},`),
      '])',
      'arrays = [',
      ...groups.map((names) => `    [${names.map((name) => `weights["${name}"]`).join(', ')}],`),
      ']',
      'for layer, own in zip([layer for layer in logits.layers if layer.weights], arrays):',
      '    layer.set_weights(own)',
    ],
  })
}

/** The same for PyTorch, which keeps channels before rows, and weights as [out, in, …]. */
export function pytorchStackNotebook(model: StackClassifier): Notebook {
  const { stages } = model
  return pytorchNotebookOf(model, {
    ...common(model, '-1, 1, 28, 28'),
    lines: [
      'model = nn.Sequential(',
      ...stages.flatMap(torchLayers).map((line) => `    ${line},`),
      ')',
      '# Before its output leaves the image, an array is [rows, columns, channels] there and [channels, rows, columns] here.',
      'learned = iter(layer for layer in model if list(layer.parameters()))',
      'with torch.no_grad():',
      ...stages.flatMap(torchWeights).map((line) => `    ${line}`),
    ],
  })
}

function common({ arrays, stages, order }: StackClassifier, shape: string): Omit<Build, 'lines'> {
  const text = writeStack(stages.slice(0, -1).map(({ layer }) => layer)).replaceAll(',', ', ')
  return {
    name: `The network ${text ? `${text} and ` : ''}an output of ${stages.at(-1)!.output![0]} classes`,
    shape,
    order,
    arrays: pickArrays(arrays, stages.flatMap(weightNames)),
    frozen: [],
  }
}

/** The arrays of a layer, in the order in which Keras has them. */
function weightNames({ layer, bias }: Stage, l: number): string[] {
  switch (layer.kind) {
    case 'conv':
      return [`kernels/${l}`, ...(bias ? [`biases/${l}`] : [])]
    case 'dense':
      return [`weights/${l}`, ...(bias ? [`biases/${l}`] : [])]
    case 'norm':
      return ['gains', 'shifts', 'means', 'variances'].map((name) => `${name}/${l}`)
    default:
      return []
  }
}

function kerasLayers({ layer, relu, bias, input }: Stage): string[] {
  const activation = relu ? ', activation="relu"' : ''
  const biased = bias ? '' : ', use_bias=False'
  switch (layer.kind) {
    case 'conv': {
      const padding = layer.same ? ', padding="same"' : ''
      const strides = layer.stride === 1 ? '' : `, strides=${layer.stride}`
      return [
        `keras.layers.Conv2D(${layer.filters}, ${layer.kernel}${strides}${padding}${activation}${biased})`,
      ]
    }
    case 'max':
      return [`keras.layers.MaxPooling2D(${layer.size})`]
    case 'avg':
      return [`keras.layers.AveragePooling2D(${layer.size})`]
    case 'norm':
      return [
        'keras.layers.BatchNormalization(momentum=0.9, epsilon=0.001)',
        ...(relu ? ['keras.layers.ReLU()'] : []),
      ]
    case 'drop':
      return [`keras.layers.Dropout(${layer.rate})`]
    case 'dense':
      return [
        ...(input!.length === 3 ? ['keras.layers.Flatten()'] : []),
        `keras.layers.Dense(${layer.units}${activation}${biased})`,
      ]
  }
}

function torchLayers({ layer, relu, bias, input, output, padding }: Stage): string[] {
  const bend = relu ? ['nn.ReLU()'] : []
  const biased = bias ? '' : ', bias=False'
  switch (layer.kind) {
    case 'conv': {
      const { filters, kernel, stride, same } = layer
      const [height] = input as readonly [number, number, number]
      // Zeros as TensorFlow adds them: the odd one below and to the right.
      const after = same ? Math.max(0, (output![0] - 1) * stride + kernel - height) - padding : 0
      const pad = padding + after > 0 ? [`nn.ZeroPad2d((${padding}, ${after}, ${padding}, ${after}))`] : []
      return [
        ...pad,
        `nn.Conv2d(${input!.at(-1)}, ${filters}, ${kernel}, stride=${stride}${biased})`,
        ...bend,
      ]
    }
    case 'max':
      return [`nn.MaxPool2d(${layer.size})`]
    case 'avg':
      return [`nn.AvgPool2d(${layer.size})`]
    case 'norm':
      return [
        `nn.BatchNorm${input!.length === 3 ? '2d' : '1d'}(${input!.at(-1)}, eps=0.001, momentum=0.1)`,
        ...bend,
      ]
    case 'drop':
      return [`nn.Dropout(${layer.rate})`]
    case 'dense': {
      const inputs = input!.reduce((a, b) => a * b, 1)
      return [
        ...(input!.length === 3 ? ['nn.Flatten()'] : []),
        `nn.Linear(${inputs}, ${layer.units}${biased})`,
        ...bend,
      ]
    }
  }
}

/** Lines that put the arrays of a layer into the next layer that learns. */
function torchWeights({ layer, bias, input }: Stage, l: number): string[] {
  const array = (name: string) => `torch.from_numpy(weights["${name}/${l}"])`
  const biased = bias ? [`layer.bias.copy_(${array('biases')})`] : []
  switch (layer.kind) {
    case 'conv':
      return [
        'layer = next(learned)',
        `layer.weight.copy_(${array('kernels')}.permute(3, 2, 0, 1))`,
        ...biased,
      ]
    case 'dense': {
      const shape =
        input!.length === 3 ? `.reshape(${input!.join(', ')}, -1).permute(2, 0, 1, 3).flatten(0, 2)` : ''
      return ['layer = next(learned)', `layer.weight.copy_(${array('weights')}${shape}.T)`, ...biased]
    }
    case 'norm':
      return [
        'layer = next(learned)',
        `layer.weight.copy_(${array('gains')})`,
        `layer.bias.copy_(${array('shifts')})`,
        `layer.running_mean.copy_(${array('means')})`,
        `layer.running_var.copy_(${array('variances')})`,
      ]
    default:
      return []
  }
}
