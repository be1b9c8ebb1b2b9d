import { expect, test } from 'vitest'
import { createOptimizer, lossAndGradients, type OptimizerName } from '@/lib/engine/optimizers'
import * as scratch from '@/lib/engine/scratch/optimizers'
import { createVariable, type Variables } from '@/lib/engine/weights'
import { createRng, normal } from '@/lib/math/rng'
import { tf } from './wasm/backends'

const KINDS = Object.keys(scratch.optimizers) as OptimizerName[]
/** Ours are fused on `wasm`, composed of plain operations on `cpu`. */
const BACKENDS = ['cpu', 'wasm']
const everywhere = (kinds: readonly string[]) =>
  kinds.flatMap((kind) => BACKENDS.map((backend) => ({ kind: kind as OptimizerName, backend })))
const EPSILON = scratch.DEFAULTS.epsilon
const SHAPES = { kernel: [3, 2], bias: [2] }

/** Numbers from N(0, 1), the same for the same name. */
function draw(name: string, shape: readonly number[]) {
  const rng = createRng(3, name)
  return Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => normal(rng))
}

function someVariables() {
  return {
    kernel: createVariable(draw('kernel', SHAPES.kernel), SHAPES.kernel),
    bias: createVariable(draw('bias', SHAPES.bias), SHAPES.bias),
  }
}

const gradientValues = (name: keyof typeof SHAPES, step: number) => draw(`${name}/${step}`, SHAPES[name])
const valuesOf = (variables: Variables) => Object.values(variables).flatMap((v) => [...v.dataSync()])

/** Calls `use` with the gradients of step `step`, then frees them. */
function withGradients(step: number, use: (gradients: Record<string, tf.Tensor>) => void) {
  const kernel = tf.tensor(gradientValues('kernel', step), SHAPES.kernel)
  const bias = tf.tensor(gradientValues('bias', step), SHAPES.bias)
  use({ kernel, bias })
  tf.dispose([kernel, bias])
}

test.each(everywhere(KINDS))(
  '$kind follows the formulas of the scratch trainer on $backend, while the learning rate changes',
  async ({ kind, backend }) => {
    await tf.setBackend(backend)
    const variables = someVariables()
    const optimizer = createOptimizer(kind, variables)
    const weights = [draw('kernel', SHAPES.kernel), draw('bias', SHAPES.bias)]
    const referee = scratch.createOptimizer(kind, weights)
    for (let step = 0; step < 40; step++) {
      const settings = { learningRate: 0.02 / (1 + step), weightDecay: 0.1 }
      withGradients(step, (gradients) => optimizer.apply(gradients, settings))
      const gradients = [gradientValues('kernel', step), gradientValues('bias', step)]
      referee.update(gradients, { ...scratch.DEFAULTS, ...settings })
    }
    const expected = weights.flatMap((w) => [...w])
    const gap = Math.max(...valuesOf(variables).map((w, i) => Math.abs(w - expected[i]!)))
    expect(gap).toBeLessThan(1e-6)
    optimizer.dispose()
    tf.dispose(variables)
  },
)

const inTensorFlow: Record<string, (learningRate: number) => tf.Optimizer> = {
  sgd: (rate) => tf.train.sgd(rate),
  momentum: (rate) => tf.train.momentum(rate, 0.9),
  nesterov: (rate) => tf.train.momentum(rate, 0.9, true),
  adagrad: (rate) => tf.train.adagrad(rate, 0.1), // its ε is the back end's: 1e-7 on cpu
  rmsprop: (rate) => tf.train.rmsprop(rate, 0.9, 0, EPSILON),
  adam: (rate) => tf.train.adam(rate, 0.9, 0.999, EPSILON),
}

test.each(everywhere(Object.keys(inTensorFlow)))(
  '$kind trains as tf.train does on $backend',
  async ({ kind, backend }) => {
    await tf.setBackend(backend)
    const [ours, theirs] = [someVariables(), someVariables()]
    const optimizer = createOptimizer(kind, ours)
    const referee = inTensorFlow[kind]!(0.01)
    for (let step = 0; step < 40; step++)
      withGradients(step, (gradients) => {
        optimizer.apply(gradients, { learningRate: 0.01 })
        referee.applyGradients([
          { name: theirs.kernel.name, tensor: gradients.kernel! },
          { name: theirs.bias.name, tensor: gradients.bias! },
        ])
      })
    const expected = valuesOf(theirs)
    const gap = Math.max(...valuesOf(ours).map((w, i) => Math.abs(w - expected[i]!)))
    expect(gap).toBeLessThan(3e-6) // tf.train rounds β₁ᵗ and β₂ᵗ to float32
  },
)

test.each(BACKENDS)(
  'the first step of Adam has the length of the learning rate on %s, whatever the gradient',
  async (backend) => {
    await tf.setBackend(backend)
    const w = createVariable(Float32Array.of(1, 1, 1), [3])
    const gradients = { w: tf.tensor1d([1e-3, -5, 1e4]) }
    createOptimizer('adam', { w }).apply(gradients, { learningRate: 0.25 })
    const [small, negative, large] = w.dataSync()
    expect(small).toBeCloseTo(0.75, 4)
    expect(negative).toBeCloseTo(1.25, 4)
    expect(large).toBeCloseTo(0.75, 4)
  },
)

// On ½ κ w² each step of descent multiplies w by 1 − ηκ.
test.each(['cpu', 'wasm'])('descent on a quadratic follows its closed form on %s', async (backend) => {
  await tf.setBackend(backend)
  const w = createVariable(Float32Array.of(2), [1])
  const optimizer = createOptimizer('sgd', { w })
  const loss = () => tf.sum(tf.mul(2, tf.square(w))) as tf.Scalar // κ = 4
  const losses = Array.from({ length: 10 }, () => {
    const value = optimizer.minimize(loss, { learningRate: 0.05 })
    return value.dataSync()[0]!
  })
  losses.forEach((value, t) => {
    expect(value).toBeCloseTo(8 * 0.8 ** (2 * t), 5)
  })
  expect(w.dataSync()[0]).toBeCloseTo(2 * 0.8 ** 10, 6)
})

test.each(everywhere(KINDS))(
  '$kind goes on bit by bit after a save and a load on $backend',
  async ({ kind, backend }) => {
    await tf.setBackend(backend)
    const train = (optimizer: ReturnType<typeof createOptimizer>, from: number, to: number) => {
      for (let step = from; step < to; step++)
        withGradients(step, (g) => optimizer.apply(g, { learningRate: 0.01 }))
    }
    const whole = someVariables()
    const optimizer = createOptimizer(kind, whole)
    train(optimizer, 0, 7)
    const halfway = { kernel: whole.kernel.dataSync().slice(), bias: whole.bias.dataSync().slice() }
    const saved = structuredClone(await optimizer.save())
    train(optimizer, 7, 12)

    const resumed = {
      kernel: createVariable(Float32Array.from(halfway.kernel), SHAPES.kernel),
      bias: createVariable(Float32Array.from(halfway.bias), SHAPES.bias),
    }
    const second = createOptimizer(kind, resumed)
    train(second, 30, 32) // whatever it remembered before is replaced
    resumed.kernel.assign(tf.tensor(halfway.kernel, [3, 2]))
    resumed.bias.assign(tf.tensor(halfway.bias, [2]))
    second.load(saved)
    train(second, 7, 12)
    expect(valuesOf(resumed)).toEqual(valuesOf(whole))
  },
)

test('a save holds the count of updates of the moment of asking, as it does the averages', async () => {
  await tf.setBackend('cpu')
  const variables = someVariables()
  const optimizer = createOptimizer('adam', variables)
  withGradients(0, (g) => optimizer.apply(g, { learningRate: 0.1 }))
  const asked = optimizer.save()
  withGradients(1, (g) => optimizer.apply(g, { learningRate: 0.1 }))
  const saved = await asked
  expect(saved['adam/m/bias']!.values[0]).toBeCloseTo(0.1 * gradientValues('bias', 0)[0]!, 6)
  expect([...saved['adam/steps']!.values]).toEqual([1])
  optimizer.dispose()
  tf.dispose(variables)
})

test('begins anew from a checkpoint of another kind', async () => {
  await tf.setBackend('cpu')
  const [fresh, loaded] = [someVariables(), someVariables()]
  const optimizer = createOptimizer('adam', loaded)
  withGradients(0, (g) => optimizer.apply(g, { learningRate: 0 }))
  optimizer.load({ 'momentum/velocity/kernel': { shape: [3, 2], values: new Float32Array(6).fill(9) } })
  withGradients(1, (g) => optimizer.apply(g, { learningRate: 0.1 }))
  withGradients(1, (g) => createOptimizer('adam', fresh).apply(g, { learningRate: 0.1 }))
  expect(valuesOf(loaded)).toEqual(valuesOf(fresh))
})

test.each(everywhere(KINDS))(
  '$kind holds no more tensors after 200 steps than after one, and none when disposed, on $backend',
  async ({ kind, backend }) => {
    await tf.setBackend(backend)
    const variables = someVariables()
    const before = tf.memory()
    const optimizer = createOptimizer(kind, variables)
    const loss = () => tf.sum(tf.square(tf.add(variables.kernel, variables.bias))) as tf.Scalar
    const step = (learningRate: number) => optimizer.minimize(loss, { learningRate }).dispose()
    step(0.07)
    const afterOne = tf.memory()
    for (let t = 1; t < 200; t++) step(0.07 / t)
    expect(tf.memory().numTensors).toBe(afterOne.numTensors)
    expect(tf.memory().numBytes).toBe(afterOne.numBytes)
    optimizer.dispose()
    expect(tf.memory().numTensors).toBe(before.numTensors)
    expect(tf.memory().numBytes).toBe(before.numBytes)
  },
)

test('survives a tidy around it', async () => {
  await tf.setBackend('cpu')
  const variables = someVariables()
  let optimizer: ReturnType<typeof createOptimizer> | undefined
  tf.tidy(() => {
    optimizer = createOptimizer('adam', variables)
    withGradients(0, (g) => optimizer!.apply(g, { learningRate: 0.1 }))
  })
  withGradients(1, (g) => optimizer!.apply(g, { learningRate: 0.1 }))
  expect(valuesOf(variables).every(Number.isFinite)).toBe(true)
})

test('a variable that the loss does not depend on has gradient 0', async () => {
  await tf.setBackend('cpu')
  const variables = someVariables()
  const { loss, gradients } = lossAndGradients(() => tf.sum(variables.kernel) as tf.Scalar, variables)
  expect(loss.dataSync()[0]).toBeCloseTo(
    draw('kernel', [3, 2]).reduce((a, b) => a + b, 0),
    5,
  )
  expect([...gradients.kernel.dataSync()]).toEqual([1, 1, 1, 1, 1, 1])
  expect([...gradients.bias.dataSync()]).toEqual([0, 0])
})

test('names the variable whose gradient is missing', async () => {
  await tf.setBackend('cpu')
  const optimizer = createOptimizer('sgd', someVariables())
  withGradients(0, ({ kernel }) =>
    expect(() => optimizer.apply({ kernel: kernel! }, { learningRate: 0.1 })).toThrow('bias'),
  )
})
