import { dense } from '@/lib/engine/layers'
import { tf } from '@/lib/engine/tf'
import { createVariables, type Variables } from '@/lib/engine/weights'
import { type Gan2dParams, LEAK } from './gan-2d.params'

const { add, matMul, mul } = tf

export interface Generator {
  variables: Variables
  /** Noise [N, latent] to samples [N, 2]. */
  generate(z: tf.Tensor): tf.Tensor
}

export interface Discriminator {
  variables: Variables
  /** Samples [N, 2] to logits [N, 1]: how much the sample looks real. */
  judge(x: tf.Tensor): tf.Tensor
  /** Slope of the logit by the sample, [N, 2] to [N, 2]. It has a gradient itself. */
  slope(x: tf.Tensor): tf.Tensor
}

/** Two hidden layers with leaky ReLU; weights begin He normal, biases at 0. */
function layersOf(seed: number, name: string, widths: readonly number[]): Variables {
  return createVariables(
    seed,
    Object.fromEntries(
      widths.slice(1).flatMap((units, l) => [
        [`${name}/weights/${l}`, { shape: [widths[l]!, units], start: 'heNormal' as const }],
        [`${name}/biases/${l}`, { shape: [units], start: { constant: 0 } }],
      ]),
    ),
  )
}

export function createGenerator({ latent, generatorWidth: H }: Gan2dParams, seed: number): Generator {
  const variables = layersOf(seed, 'generator', [latent, H, H, 2])
  const layer = (x: tf.Tensor, l: number) =>
    dense(x, variables[`generator/weights/${l}`]!, variables[`generator/biases/${l}`]!)
  return {
    variables,
    generate: (z) => layer(tf.leakyRelu(layer(tf.leakyRelu(layer(z, 0), LEAK), 1), LEAK), 2),
  }
}

export function createDiscriminator({ discriminatorWidth: H }: Gan2dParams, seed: number): Discriminator {
  const variables = layersOf(seed, 'discriminator', [2, H, H, 1])
  return { variables, ...discriminatorOn(variables) }
}

/** The discriminator that these weights make, under the names of its variables. */
export function discriminatorOn(
  weights: Readonly<Record<string, tf.Tensor>>,
): Pick<Discriminator, 'judge' | 'slope'> {
  const w = (l: number) => weights[`discriminator/weights/${l}`]!
  const layer = (x: tf.Tensor, l: number) => dense(x, w(l), weights[`discriminator/biases/${l}`]!)
  const rectify = (sums: tf.Tensor) => tf.leakyRelu(sums, LEAK)
  /** 1 where the sum is positive, else the leak. */
  const rectifierSlope = (sums: tf.Tensor) => add(LEAK, mul(1 - LEAK, tf.step(sums)))
  return {
    judge: (x) => layer(rectify(layer(rectify(layer(x, 0)), 1)), 2),
    /**
     * The chain rule from the logit back to the sample, written out. With a_l = h_(l−1) W_l + b_l and h_l = f(a_l),
     *
     *   ∂D/∂x = ((W₂ᵀ ⊙ f′(a₁)) W₁ᵀ ⊙ f′(a₀)) W₀ᵀ.
     *
     * These are ordinary operations, so that a loss may hold this slope and be differentiated: not every gradient in
     * tfjs (4.22) has a gradient of its own.
     */
    slope(x) {
      const a0 = layer(x, 0) //          [N, H]
      const a1 = layer(rectify(a0), 1) // [N, H]
      const d1 = mul(tf.transpose(w(2)), rectifierSlope(a1)) //           ∂D/∂a₁, [N, H]
      const d0 = mul(matMul(d1, w(1), false, true), rectifierSlope(a0)) // ∂D/∂a₀, [N, H]
      return matMul(d0, w(0), false, true)
    },
  }
}
