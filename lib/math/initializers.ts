import { normal, type Rng } from './rng'

/** Draws one weight of a layer with `fanIn` inputs and `fanOut` outputs. */
type Draw = (rng: Rng, fanIn: number, fanOut: number) => number

/** Uniform on [−limit, limit), whose variance is limit² / 3. */
const within = (limit: number, rng: Rng) => limit * (2 * rng() - 1)

/**
 * How the weights of a dense layer begin. The normal ones are not truncated, as in PyTorch; Keras cuts its
 * own off at two standard deviations.
 */
export const initializers = {
  zeros: () => 0,
  /** Uniform on [−½, ½), as TensorFlow Playground begins. */
  uniform: (rng) => within(0.5, rng),
  /** Variance 2 / (fanIn + fanOut): keeps signals and gradients of tanh in size (Glorot and Bengio 2010, eq. 16). */
  glorotUniform: (rng, fanIn, fanOut) => within(Math.sqrt(6 / (fanIn + fanOut)), rng),
  glorotNormal: (rng, fanIn, fanOut) => Math.sqrt(2 / (fanIn + fanOut)) * normal(rng),
  /** Variance 2 / fanIn: makes up for the half that ReLU sets to zero (He et al. 2015, eq. 10). */
  heUniform: (rng, fanIn) => within(Math.sqrt(6 / fanIn), rng),
  heNormal: (rng, fanIn) => Math.sqrt(2 / fanIn) * normal(rng),
  /** Variance 1 / fanIn: a sum of unit-variance inputs has unit variance (LeCun et al. 1998, eq. 16). */
  lecunUniform: (rng, fanIn) => within(Math.sqrt(3 / fanIn), rng),
  lecunNormal: (rng, fanIn) => Math.sqrt(1 / fanIn) * normal(rng),
} satisfies Record<string, Draw>

export type Initializer = keyof typeof initializers

/** The weights of one dense layer, [fanOut, fanIn] row by row: row i holds what neuron i listens with. */
export function drawWeights(name: Initializer, fanIn: number, fanOut: number, rng: Rng): Float32Array {
  const draw: Draw = initializers[name]
  return Float32Array.from({ length: fanOut * fanIn }, () => draw(rng, fanIn, fanOut))
}
