/** Activations by the names of each library, computed as the playground computes them. */
const KERAS: Record<string, string> = {
  leakyRelu: 'lambda z: keras.activations.leaky_relu(z, negative_slope=0.01)',
  gelu: 'lambda z: keras.activations.gelu(z, approximate=True)',
  swish: '"silu"',
}

const TORCH: Record<string, string> = {
  tanh: 'nn.Tanh()',
  relu: 'nn.ReLU()',
  sigmoid: 'nn.Sigmoid()',
  linear: 'nn.Identity()',
  leakyRelu: 'nn.LeakyReLU(0.01)',
  elu: 'nn.ELU()',
  gelu: 'nn.GELU(approximate="tanh")',
  swish: 'nn.SiLU()',
  softmax: 'nn.Softmax(dim=1)',
}

interface Framework {
  name: string
  /** What pip installs. */
  packages: string
  /**
   * Python that builds the network from `weights` and defines `predict(points)`, numpy [N, 2] to numpy [N, K].
   *
   * @param sizes features, hidden layers, outputs
   */
  model(sizes: readonly number[], activation: string, output: string): string[]
}

/** The libraries a notebook can be written for. */
export const FRAMEWORKS = {
  keras: {
    name: 'Keras',
    packages: 'keras tensorflow',
    model: (sizes, activation, output) => [
      'import keras',
      '',
      'model = keras.Sequential([',
      `    keras.Input((${sizes[0]},)),`,
      ...layersOf(sizes, activation, output).map(
        ({ units, f }) => `    keras.layers.Dense(${units}, activation=${KERAS[f] ?? `"${f}"`}),`,
      ),
      '])',
      'model.set_weights(list(weights.values()))',
      'model.summary()',
      '',
      'def predict(points):',
      '    return model.predict(features(points), verbose=0)',
    ],
  },
  pytorch: {
    name: 'PyTorch',
    packages: 'torch',
    model: (sizes, activation, output) => [
      'import torch',
      'from torch import nn',
      '',
      'model = nn.Sequential(',
      ...layersOf(sizes, activation, output).map(
        ({ inputs, units, f }) => `    nn.Linear(${inputs}, ${units}), ${TORCH[f]},`,
      ),
      ')',
      'linear = [layer for layer in model if isinstance(layer, nn.Linear)]',
      'with torch.no_grad():',
      '    for l, layer in enumerate(linear):',
      '        layer.weight.copy_(torch.from_numpy(weights[f"weights/{l}"].T))',
      '        layer.bias.copy_(torch.from_numpy(weights[f"biases/{l}"]))',
      'print(model)',
      '',
      'def predict(points):',
      '    with torch.no_grad():',
      '        return model(torch.from_numpy(features(points))).numpy()',
    ],
  },
} satisfies Record<string, Framework>

function layersOf(sizes: readonly number[], activation: string, output: string) {
  return sizes.slice(1).map((units, l) => ({
    inputs: sizes[l]!,
    units,
    f: l < sizes.length - 2 ? activation : output,
  }))
}
