/**
 * Trained models as files that TensorFlow.js loads: `model.json` and `model.weights.bin` (the layers-model format,
 * Keras's topology with a manifest of weights). Plain data; no back end is needed.
 */
import type { Checkpoint } from './experiment'

type Arrays = Checkpoint['arrays']

/** Activations by their Keras names. (`gelu_new` exists in tfjs-layers 4.22 but cannot be loaded there.) */
export type KerasActivation =
  | 'linear'
  | 'relu'
  | 'elu'
  | 'selu'
  | 'sigmoid'
  | 'tanh'
  | 'softplus'
  | 'swish'
  | 'softmax'

/** One layer of a sequential model; `kernel` and `bias` name arrays, whose shapes give its sizes. */
export type SequentialLayer = Dense | Conv2d | Pooling2d | BatchNormalization | Activation | Dropout | Flatten

interface Dense {
  type: 'dense'
  /** [in, out] */
  kernel: string
  bias?: string
  activation?: KerasActivation
}

interface Conv2d {
  type: 'conv2d'
  /** [height, width, in, out] */
  kernel: string
  bias?: string
  activation?: KerasActivation
  stride?: number
  padding?: Padding
}

interface Pooling2d {
  type: 'maxPooling2d' | 'averagePooling2d'
  size: number
  /** The size, if absent. */
  stride?: number
  padding?: Padding
}

interface BatchNormalization {
  type: 'batchNormalization'
  /** [channels], all four. */
  gamma: string
  beta: string
  mean: string
  variance: string
  /** Share of the running mean and variance that a batch leaves. */
  momentum: number
  epsilon: number
}

interface Activation {
  type: 'activation'
  activation: KerasActivation
}

interface Dropout {
  type: 'dropout'
  rate: number
}

interface Flatten {
  type: 'flatten'
}

export type Padding = 'same' | 'valid'

interface WeightEntry {
  name: string
  shape: number[]
  dtype: 'float32'
}

export interface WeightsFile {
  /** Name, shape and order of what is in `weightsBin`. */
  weightsManifest: { paths: string[]; weights: WeightEntry[] }[]
  /** Little-endian float32, one array after another. */
  weightsBin: Uint8Array<ArrayBuffer>
}

export interface LayersModelFile {
  /** Content of `model.json`, to be stringified. */
  modelJson: {
    format: 'layers-model'
    generatedBy: string
    convertedBy: null
    modelTopology: object
    weightsManifest: WeightsFile['weightsManifest']
  }
  /** Content of `model.weights.bin`. */
  weightsBin: Uint8Array<ArrayBuffer>
}

const WEIGHTS_PATH = 'model.weights.bin'
const GENERATOR = 'Epoch'

/**
 * A genuine tf.layers model of a stack of layers: `tf.loadLayersModel` reads it, and so does the converter to Keras.
 *
 * @param inputShape of one example, such as [784] or [28, 28, 1]
 * @param arrays the weights by name, as `saveVariables` gives them
 * @throws RangeError naming an array that is missing or does not fit its kind of layer
 */
export function exportSequential(
  inputShape: readonly number[],
  layers: readonly SequentialLayer[],
  arrays: Arrays,
): LayersModelFile {
  const weights: Arrays = {}
  const counts = new Map<string, number>()
  const described = layers.map((layer, i) => {
    const count = (counts.get(layer.type) ?? 0) + 1
    counts.set(layer.type, count)
    const name = `${layer.type.toLowerCase()}_${count}`
    if ('kernel' in layer) {
      weights[`${name}/kernel`] = arrayOf(arrays, layer.kernel, layer.type === 'dense' ? 2 : 4)
      if (layer.bias) weights[`${name}/bias`] = arrayOf(arrays, layer.bias, 1)
    }
    if (layer.type === 'batchNormalization') {
      weights[`${name}/gamma`] = arrayOf(arrays, layer.gamma, 1)
      weights[`${name}/beta`] = arrayOf(arrays, layer.beta, 1)
      weights[`${name}/moving_mean`] = arrayOf(arrays, layer.mean, 1)
      weights[`${name}/moving_variance`] = arrayOf(arrays, layer.variance, 1)
    }
    const { className, config } = kerasLayer(layer, arrays)
    const first = i === 0 ? { batch_input_shape: [null, ...inputShape], dtype: 'float32' } : {}
    return { class_name: className, config: { name, ...first, ...config } }
  })
  const { weightsManifest, weightsBin } = exportWeights(weights)
  const modelTopology = {
    class_name: 'Sequential',
    config: { name: 'sequential', layers: described },
    keras_version: 'tfjs-layers 4.22.0',
    backend: 'tensor_flow.js',
  }
  return {
    modelJson: {
      format: 'layers-model',
      generatedBy: GENERATOR,
      convertedBy: null,
      modelTopology,
      weightsManifest,
    },
    weightsBin,
  }
}

/** Weights alone, for models that are no stack of tf.layers: `tf.io.decodeWeights(weightsBin.buffer, weights)`. */
export function exportWeights(arrays: Arrays): WeightsFile {
  const entries = Object.entries(arrays)
  const weights = entries.map(([name, { shape }]) => ({ name, shape, dtype: 'float32' as const }))
  const bytes = new DataView(
    new ArrayBuffer(4 * entries.reduce((sum, [, { values }]) => sum + values.length, 0)),
  )
  let at = 0
  for (const [, { values }] of entries)
    for (const value of values) {
      bytes.setFloat32(at, value, true)
      at += 4
    }
  return { weightsManifest: [{ paths: [WEIGHTS_PATH], weights }], weightsBin: new Uint8Array(bytes.buffer) }
}

function arrayOf(arrays: Arrays, name: string, rank: number) {
  const array = arrays[name]
  if (!array) throw new RangeError(`The model has no weights named ${name}`)
  if (array.shape.length !== rank)
    throw new RangeError(`${name} has shape [${array.shape}]; ${rank} axes are needed`)
  return array
}

/** A layer's class and settings in Keras's words. */
function kerasLayer(layer: SequentialLayer, arrays: Arrays): { className: string; config: object } {
  switch (layer.type) {
    case 'dense': {
      const { activation = 'linear', bias } = layer
      const units = arrays[layer.kernel]!.shape[1]
      return { className: 'Dense', config: { units, activation, use_bias: bias !== undefined } }
    }
    case 'conv2d': {
      const { activation = 'linear', bias, stride = 1, padding = 'valid' } = layer
      const [height, width, , filters] = arrays[layer.kernel]!.shape
      return {
        className: 'Conv2D',
        config: {
          filters,
          kernel_size: [height, width],
          strides: [stride, stride],
          padding,
          data_format: 'channels_last',
          activation,
          use_bias: bias !== undefined,
        },
      }
    }
    case 'maxPooling2d':
    case 'averagePooling2d': {
      const { size, stride = size, padding = 'valid' } = layer
      return {
        className: layer.type === 'maxPooling2d' ? 'MaxPooling2D' : 'AveragePooling2D',
        config: {
          pool_size: [size, size],
          strides: [stride, stride],
          padding,
          data_format: 'channels_last',
        },
      }
    }
    case 'batchNormalization': {
      const { momentum, epsilon } = layer
      return {
        className: 'BatchNormalization',
        config: { axis: -1, momentum, epsilon, center: true, scale: true },
      }
    }
    case 'activation':
      return { className: 'Activation', config: { activation: layer.activation } }
    case 'dropout':
      return { className: 'Dropout', config: { rate: layer.rate } }
    case 'flatten':
      return { className: 'Flatten', config: { data_format: 'channels_last' } }
  }
}
