/** An activation function and its slope, for one neuron. */
export interface ActivationFunction {
  /** a = f(z), for any real z. */
  value(z: number): number
  /** f′(z). Receives a = f(z) too, because many slopes are cheapest in terms of it. */
  derivative(z: number, a: number): number
}

/** f(z) = z, f′ = 1. */
export const linear: ActivationFunction = {
  value: (z) => z,
  derivative: () => 1,
}

/**
 * f(z) = 1 where z ≥ 0, else 0: the threshold of the first artificial neurons (McCulloch and Pitts 1943). f′ = 0, and
 * none at 0: nothing can be learned through it.
 */
export const step: ActivationFunction = {
  value: (z) => (z >= 0 ? 1 : z < 0 ? 0 : Number.NaN),
  derivative: () => 0,
}

/** f(z) = max(0, z), f′ = 1 where z > 0, else 0; at 0, where no slope exists, 0 (Nair and Hinton 2010). */
export const relu: ActivationFunction = {
  value: (z) => Math.max(0, z),
  derivative: (z) => (z > 0 ? 1 : 0),
}

const LEAK = 0.01

/** f(z) = z where z > 0, else 0.01 z (Maas, Hannun and Ng 2013). */
export const leakyRelu: ActivationFunction = {
  value: (z) => (z < 0 ? LEAK * z : z),
  derivative: (z) => (z > 0 ? 1 : LEAK),
}

/** f(z) = z where z > 0, else e^z − 1; f′ = 1 or a + 1 (Clevert, Unterthiner and Hochreiter 2016, α = 1). */
export const elu: ActivationFunction = {
  value: (z) => (z < 0 ? Math.expm1(z) : z),
  derivative: (z, a) => (z < 0 ? a + 1 : 1),
}

const SELU_SCALE = 1.0507009873554805
const SELU_SCALE_ALPHA = SELU_SCALE * 1.6732632423543772

/**
 * f(z) = λz where z > 0, else λα(e^z − 1); f′ = λ or a + λα. λ and α make mean 0 and variance 1 a fixed
 * point from layer to layer under `lecunNormal` weights (Klambauer et al. 2017, eq. 2 and 14).
 */
export const selu: ActivationFunction = {
  value: (z) => (z > 0 ? SELU_SCALE * z : SELU_SCALE_ALPHA * Math.expm1(z)),
  derivative: (z, a) => (z > 0 ? SELU_SCALE : a + SELU_SCALE_ALPHA),
}

/** f(z) = 1 / (1 + e^−z), in [0, 1]; f′ = a (1 − a), at most ¼. */
export const sigmoid: ActivationFunction = {
  value: (z) => 1 / (1 + Math.exp(-z)),
  derivative: (_, a) => a * (1 - a),
}

/**
 * f(z) = (e^z − e^−z) / (e^z + e^−z) = 1 − 2 / (e^2z + 1), in [−1, 1]; f′ = 1 − a².
 *
 * The second form takes one exponential, cannot overflow and stays within 4e-16 of `Math.tanh`, which is slower.
 */
export const tanh: ActivationFunction = {
  value: (z) => 1 - 2 / (Math.exp(2 * z) + 1),
  derivative: (_, a) => 1 - a * a,
}

/** f(z) = ln(1 + e^z), f′ = σ(z) (Dugas et al. 2001). Written so that e^z cannot overflow. */
export const softplus: ActivationFunction = {
  value: (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))),
  derivative: (z) => sigmoid.value(z),
}

/** f(z) = z σ(z), f′ = a + σ(z) (1 − a) (Ramachandran, Zoph and Le 2017; also called SiLU). */
export const swish: ActivationFunction = {
  value: (z) => z * sigmoid.value(z),
  derivative: (z, a) => a + sigmoid.value(z) * (1 - a),
}

const ROOT_2_OVER_PI = Math.sqrt(2 / Math.PI)

/**
 * f(z) = ½ z (1 + tanh u) with u = √(2/π) (z + 0.044715 z³), the tanh form of z Φ(z) that GPT-2 uses;
 * within 5e-4 of it (Hendrycks and Gimpel 2016, §2). f′ = ½ (1 + tanh u) + ½ z (1 − tanh² u) u′.
 */
export const gelu: ActivationFunction = {
  value: (z) => 0.5 * z * (1 + tanh.value(ROOT_2_OVER_PI * (z + 0.044715 * z * z * z))),
  derivative: (z) => {
    const t = tanh.value(ROOT_2_OVER_PI * (z + 0.044715 * z * z * z))
    return 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * ROOT_2_OVER_PI * (1 + 3 * 0.044715 * z * z)
  },
}

/** Every activation of the course by name. */
export const activations = {
  linear,
  step,
  relu,
  leakyRelu,
  elu,
  selu,
  gelu,
  sigmoid,
  tanh,
  softplus,
  swish,
} as const

export type Activation = keyof typeof activations
