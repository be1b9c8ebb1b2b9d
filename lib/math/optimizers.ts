/** What an update rule can be tuned with. */
export interface Hyperparameters {
  /** η */
  learningRate: number
  /** μ of momentum and Nesterov. */
  momentum: number
  /** ρ of RMSprop: how much of the old mean square stays. */
  decay: number
  /** β₁ of Adam. */
  beta1: number
  /** β₂ of Adam. */
  beta2: number
  /** ε, which keeps divisions finite. */
  epsilon: number
  /** λ of AdamW. */
  weightDecay: number
}

/** Defaults of TensorFlow.js and Keras, ε included; AdamW's λ is PyTorch's. */
export const DEFAULTS: Omit<Hyperparameters, 'learningRate'> = {
  momentum: 0.9,
  decay: 0.9,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-7,
  weightDecay: 0.01,
}

/** Numbers that an update rule reads or changes in place. */
export interface Numbers {
  readonly length: number
  [index: number]: number
}

export interface UpdateRule {
  /** Names of the running averages that are kept for every weight. */
  slots: readonly string[]
  /** What these begin at; 0 if absent. */
  initial?: number
  /** Changes weights `w` in place, given their gradients `g`, for the t-th time (from 1). */
  update(w: Numbers, g: Readonly<Numbers>, slots: readonly Numbers[], h: Hyperparameters, t: number): void
}

/**
 * The update rules, as TensorFlow.js defines them (`tf.train.*` gives the same numbers when handed the same ε).
 * PyTorch differs in two: its RMSprop and AdaGrad add ε outside the root, and its AdaGrad begins at 0 instead
 * of 0.1. Keras's momentum keeps η inside v, which matters only while η changes, and its Adam adds ε to the
 * root of v before the correction (“epsilon hat” of Kingma and Ba).
 */
export const optimizers = {
  /** w ← w − η g (Robbins and Monro 1951). */
  sgd: {
    slots: [],
    update(w, g, _, { learningRate }) {
      for (let i = 0; i < w.length; i++) w[i]! -= learningRate * g[i]!
    },
  },
  /** v ← μ v + g;  w ← w − η v (Polyak 1964). */
  momentum: {
    slots: ['velocity'],
    update(w, g, [v], { learningRate, momentum }) {
      for (let i = 0; i < w.length; i++) {
        v![i] = momentum * v![i]! + g[i]!
        w[i]! -= learningRate * v![i]!
      }
    },
  },
  /** v ← μ v + g;  w ← w − η (g + μ v): momentum that looks one step ahead, with w the place ahead (Bengio et al. 2013). */
  nesterov: {
    slots: ['velocity'],
    update(w, g, [v], { learningRate, momentum }) {
      for (let i = 0; i < w.length; i++) {
        v![i] = momentum * v![i]! + g[i]!
        w[i]! -= learningRate * (g[i]! + momentum * v![i]!)
      }
    },
  },
  /** s ← s + g²;  w ← w − η g / √(s + ε), s from 0.1 (Duchi, Hazan and Singer 2011). */
  adagrad: {
    slots: ['sumOfSquares'],
    initial: 0.1,
    update(w, g, [s], { learningRate, epsilon }) {
      for (let i = 0; i < w.length; i++) {
        s![i]! += g[i]! * g[i]!
        w[i]! -= (learningRate * g[i]!) / Math.sqrt(s![i]! + epsilon)
      }
    },
  },
  /** s ← ρ s + (1 − ρ) g²;  w ← w − η g / √(s + ε) (Hinton 2012, lecture 6e). */
  rmsprop: {
    slots: ['meanSquare'],
    update(w, g, [s], { learningRate, decay, epsilon }) {
      for (let i = 0; i < w.length; i++) {
        s![i] = decay * s![i]! + (1 - decay) * g[i]! * g[i]!
        w[i]! -= (learningRate * g[i]!) / Math.sqrt(s![i]! + epsilon)
      }
    },
  },
  /**
   * m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  w ← w − η m̂ / (√v̂ + ε),
   * with m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ) (Kingma and Ba 2015, algorithm 1).
   */
  adam: { slots: ['m', 'v'], update: adam },
  /** w ← w − η λ w, then Adam (Loshchilov and Hutter 2019, algorithm 2). Biases decay too, as in PyTorch. */
  adamw: {
    slots: ['m', 'v'],
    update(w, g, slots, h, t) {
      for (let i = 0; i < w.length; i++) w[i]! -= h.learningRate * h.weightDecay * w[i]!
      adam(w, g, slots, h, t)
    },
  },
} satisfies Record<string, UpdateRule>

export type OptimizerName = keyof typeof optimizers

function adam(
  w: Numbers,
  g: Readonly<Numbers>,
  [m, v]: readonly Numbers[],
  { learningRate, beta1, beta2, epsilon }: Hyperparameters,
  t: number,
) {
  const correction1 = 1 - beta1 ** t
  const correction2 = 1 - beta2 ** t
  for (let i = 0; i < w.length; i++) {
    m![i] = beta1 * m![i]! + (1 - beta1) * g[i]!
    v![i] = beta2 * v![i]! + (1 - beta2) * g[i]! * g[i]!
    w[i]! -= (learningRate * (m![i]! / correction1)) / (Math.sqrt(v![i]! / correction2) + epsilon)
  }
}

/** Where a walk stands after some updates. */
export interface Stride {
  w: number[]
  /** The gradient from before the update; empty at the start. */
  gradient: number[]
  /** The running averages, in the order of the rule's slots. */
  slots: number[][]
}

/**
 * The course of one rule over a function, in float64: the start and the state after each update.
 *
 * @param gradientAt gradient at w before the t-th update, t from 1
 */
export function walk(
  name: OptimizerName,
  gradientAt: (w: readonly number[], t: number) => readonly number[],
  start: readonly number[],
  steps: number,
  settings: Partial<Hyperparameters> & { learningRate: number },
): Stride[] {
  const { slots, initial = 0, update }: UpdateRule = optimizers[name]
  const w = [...start]
  const memory = slots.map(() => w.map(() => initial))
  const course: Stride[] = [{ w: [...w], gradient: [], slots: memory.map((slot) => [...slot]) }]
  for (let t = 1; t <= steps; t++) {
    const gradient = [...gradientAt(w, t)]
    update(w, gradient, memory, { ...DEFAULTS, ...settings }, t)
    course.push({ w: [...w], gradient, slots: memory.map((slot) => [...slot]) })
  }
  return course
}
