import { DEFAULTS, type Hyperparameters, type OptimizerName } from '@/lib/math/optimizers'
import { type Constant, createConstants } from './constants'
import type { Checkpoint } from './experiment'
import { runFused } from './fused'
import { tf } from './tf'
import { readTensors, type Variables } from './weights'

export type { OptimizerName }

/** What may change from one step to the next; the rest is `DEFAULTS` of `lib/math/optimizers`. */
export type OptimizerSettings = Partial<Hyperparameters> & { learningRate: number }

interface UpdateRule {
  /** Names of the running averages that are kept for every weight. */
  slots: readonly string[]
  /** What these begin at; 0 if absent. */
  initial?: number
  /** The weights after the t-th update (from 1), then the slots in their order. */
  update(
    w: tf.Tensor,
    g: tf.Tensor,
    slots: readonly tf.Tensor[],
    h: Hyperparameters,
    t: number,
    constant: Constant,
  ): tf.Tensor[]
}

const { add, sub, mul, div, sqrt, square } = tf

/**
 * The update rules of `lib/math/optimizers`, formula by formula, on tensors. That file has the
 * sources, and says where Keras and PyTorch differ.
 */
const rules: Record<OptimizerName, UpdateRule> = {
  /** w ← w − η g. */
  sgd: {
    slots: [],
    update: (w, g, _, { learningRate }, _t, constant) =>
      runFused('DescentUpdate', { w, g }, { rate: learningRate }) ?? [sub(w, mul(constant(learningRate), g))],
  },
  /** v ← μ v + g;  w ← w − η v. */
  momentum: {
    slots: ['velocity'],
    update(w, g, [v], { learningRate, momentum }, _, constant) {
      const velocity = add(mul(constant(momentum), v!), g)
      return [sub(w, mul(constant(learningRate), velocity)), velocity]
    },
  },
  /** v ← μ v + g;  w ← w − η (g + μ v). */
  nesterov: {
    slots: ['velocity'],
    update(w, g, [v], { learningRate, momentum }, _, constant) {
      const velocity = add(mul(constant(momentum), v!), g)
      const ahead = add(g, mul(constant(momentum), velocity))
      return [sub(w, mul(constant(learningRate), ahead)), velocity]
    },
  },
  /** s ← s + g²;  w ← w − η g / √(s + ε), s from 0.1. */
  adagrad: {
    slots: ['sumOfSquares'],
    initial: 0.1,
    update(w, g, [s], { learningRate, epsilon }, _, constant) {
      const sum = add(s!, square(g))
      return [sub(w, div(mul(constant(learningRate), g), sqrt(add(sum, constant(epsilon))))), sum]
    },
  },
  /** s ← ρ s + (1 − ρ) g²;  w ← w − η g / √(s + ε). */
  rmsprop: {
    slots: ['meanSquare'],
    update(w, g, [s], { learningRate, decay, epsilon }, _, constant) {
      const mean = add(mul(constant(decay), s!), mul(constant(1 - decay), square(g)))
      return [sub(w, div(mul(constant(learningRate), g), sqrt(add(mean, constant(epsilon))))), mean]
    },
  },
  adam: {
    slots: ['m', 'v'],
    update: (w, g, slots, h, t, constant) => adam(w, g, slots, h, t, constant, 1),
  },
  /** w ← w − η λ w, then Adam. */
  adamw: {
    slots: ['m', 'v'],
    update: (w, g, slots, h, t, constant) =>
      adam(w, g, slots, h, t, constant, 1 - h.learningRate * h.weightDecay),
  },
}

/**
 * m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  w ← decay · w − η m̂ / (√v̂ + ε).
 *
 * With c = 1 − β₁ᵗ and d = 1 − β₂ᵗ, so m̂ = m / c and v̂ = v / d, the step is η √d / c · m / (√v + ε √d): the
 * corrections become two numbers (Kingma and Ba 2015, end of §2), two operations less for every weight.
 */
function adam(
  w: tf.Tensor,
  g: tf.Tensor,
  [m, v]: readonly tf.Tensor[],
  { learningRate, beta1, beta2, epsilon }: Hyperparameters,
  t: number,
  constant: Constant,
  decay: number,
): tf.Tensor[] {
  const root = Math.sqrt(1 - beta2 ** t)
  const rate = (learningRate * root) / (1 - beta1 ** t)
  const settings = { beta1, beta2, rate, epsilon: epsilon * root, decay }
  const fused = runFused('AdamUpdate', { w, g, m: m!, v: v! }, settings)
  if (fused) return fused
  const mean = add(mul(constant(beta1), m!), mul(constant(1 - beta1), g))
  const meanSquare = add(mul(constant(beta2), v!), mul(constant(1 - beta2), square(g)))
  const step = div(mul(constant(rate), mean), add(sqrt(meanSquare), constant(epsilon * root)))
  return [sub(decay === 1 ? w : mul(constant(decay), w), step), mean, meanSquare]
}

/** An update rule together with its memory of some variables. */
export interface Optimizer {
  readonly kind: OptimizerName
  /**
   * One update of every variable. The gradients stay the caller's; settings may differ from the last call's.
   *
   * @param learns names the variables that change; the others keep their values and their running averages
   * @throws RangeError naming a variable without gradient; then nothing has changed
   */
  apply(
    gradients: Readonly<Record<string, tf.Tensor>>,
    settings: OptimizerSettings,
    learns?: (name: string) => boolean,
  ): void
  /** Gradients of `loss`, one update, and the loss from before it: the caller's, as is the wait to read it. */
  minimize(loss: () => tf.Scalar, settings: OptimizerSettings): tf.Scalar
  /** Copies of the running averages, named `<kind>/<slot>/<variable>`, and the number of updates, `<kind>/steps`. */
  save(): Promise<Checkpoint['arrays']>
  /** Goes on from what was saved under this kind; what is not there begins anew. Ignores other arrays. */
  load(arrays: Checkpoint['arrays']): void
  /** Frees its memory; the variables stay. */
  dispose(): void
}

/** @param variables the weights that it will change, by name; gradients come under the same names */
export function createOptimizer(kind: OptimizerName, variables: Variables): Optimizer {
  const { slots, initial = 0, update } = rules[kind]
  const memory = Object.entries(variables).map(([name, variable]) => ({
    name,
    variable,
    slots: tf.tidy(() => slots.map(() => tf.variable(tf.fill(variable.shape, initial), false))),
  }))
  const named = () =>
    memory.flatMap(({ name, slots: tensors }) =>
      tensors.map((tensor, s) => [`${kind}/${slots[s]}/${name}`, tensor] as const),
    )
  const constants = createConstants()
  let steps = 0

  function apply(
    gradients: Readonly<Record<string, tf.Tensor>>,
    settings: OptimizerSettings,
    learns = (_: string) => true,
  ) {
    const missing = memory.find(({ name }) => !gradients[name])
    if (missing) throw new RangeError(`There is no gradient for ${missing.name}`)
    const hyperparameters = { ...DEFAULTS, ...settings }
    steps++
    for (const { name, variable, slots: averages } of memory) {
      if (!learns(name)) continue
      tf.tidy(() => {
        const [w, ...rest] = update(
          variable,
          gradients[name]!,
          averages,
          hyperparameters,
          steps,
          constants.of,
        )
        variable.assign(w!)
        for (let s = 0; s < rest.length; s++) averages[s]!.assign(rest[s]!)
      })
    }
    constants.forgetUnused()
  }

  return {
    kind,
    apply,
    minimize: (loss, settings) =>
      tf.tidy(() => {
        const { loss: value, gradients } = lossAndGradients(loss, variables)
        apply(gradients, settings)
        return value
      }),
    async save() {
      // Taken before the wait, as the averages are. Whole numbers are exact in float32 up to 2^24, where Adam's
      // corrections have long been 1.
      const count = Float32Array.of(steps)
      const arrays = await readTensors(Object.fromEntries(named()))
      arrays[`${kind}/steps`] = { shape: [], values: count }
      return arrays
    },
    load(arrays) {
      for (const [name, tensor] of named()) {
        const saved = arrays[name]
        tf.tidy(() =>
          tensor.assign(
            saved ? tf.tensor(saved.values.slice(), saved.shape) : tf.fill(tensor.shape, initial),
          ),
        )
      }
      steps = arrays[`${kind}/steps`]?.values[0] ?? 0
    },
    dispose() {
      for (const [, tensor] of named()) tensor.dispose()
      constants.dispose()
    },
  }
}

/**
 * The loss and its gradient with respect to every variable, under the same names; zeros for a variable that the
 * loss does not depend on. All are the caller's to dispose.
 */
export function lossAndGradients<N extends string>(loss: () => tf.Scalar, variables: Variables<N>) {
  const names = Object.keys(variables) as N[]
  const { value, grads } = tf.variableGrads(
    loss,
    names.map((name) => variables[name]),
  )
  const gradientOf = (name: N) => grads[variables[name].name] ?? tf.zerosLike(variables[name])
  const gradients = Object.fromEntries(names.map((name) => [name, gradientOf(name)])) as Record<N, tf.Tensor>
  return { loss: value, gradients }
}
