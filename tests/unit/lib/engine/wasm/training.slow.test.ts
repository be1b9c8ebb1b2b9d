/** Training on the WebAssembly kernels, with leaks looked for in each. */
import { layers, sequential } from '@tensorflow/tfjs-layers'
import { expect, test } from 'vitest'
import { type Backend, offset } from '@/lib/engine/wasm/heap'
import { tf, uniform } from './backends'

tf.env().set('IS_TEST', true) // the engine then checks every kernel for leaks

function convolutionalRun(backend: 'cpu' | 'wasm') {
  tf.setBackend(backend).catch(expect.unreachable)
  const tensor = (seed: number, ...shape: number[]) =>
    tf.tensor(Float32Array.from(uniform(seed, ...shape).data), shape)
  const model = sequential({
    layers: [
      layers.conv2d({ filters: 4, kernelSize: 3, activation: 'tanh', inputShape: [10, 10, 2] }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.separableConv2d({ filters: 6, kernelSize: 3, padding: 'same', activation: 'relu' }),
      layers.conv2d({ filters: 4, kernelSize: 1, strides: 2, padding: 'same' }),
      layers.flatten(),
      layers.dense({ units: 3, activation: 'softmax' }),
    ],
  })
  tf.tidy(() => model.setWeights(model.getWeights().map((w, i) => tensor(i, ...w.shape).mul(0.5))))
  const x = tensor(50, 8, 10, 10, 2)
  const labels = tf.tidy(() => tf.oneHot(tf.tensor1d([0, 1, 2, 0, 1, 2, 0, 1], 'int32'), 3).toFloat())
  const optimizer = tf.train.adam(0.01, 0.9, 0.999, 1e-7)
  const loss = () => {
    const probabilities = model.apply(x, { training: true }) as tf.Tensor
    return tf.neg(tf.mean(tf.sum(tf.mul(labels, tf.log(tf.add(probabilities, 1e-7))), -1))) as tf.Scalar
  }
  const step = () => {
    const cost = optimizer.minimize(loss, true)!
    const value = cost.dataSync<'float32'>()[0]!
    cost.dispose()
    return value
  }
  const dispose = () => {
    model.dispose()
    optimizer.dispose()
    tf.dispose([x, labels])
  }
  return { step, dispose }
}

test('a convolutional network takes the same steps as on the cpu', () => {
  const [cpu, wasm] = (['cpu', 'wasm'] as const).map((backend) => {
    const run = convolutionalRun(backend)
    const losses = Array.from({ length: 10 }, run.step)
    run.dispose()
    return losses
  })
  wasm!.forEach((loss, i) => {
    expect(loss).toBeCloseTo(cpu![i]!, 4)
  })
})

test('300 training steps learn, and leave neither tensors nor heap behind', () => {
  const before = tf.memory().numTensors
  const run = convolutionalRun('wasm')
  // Where a megabyte finds room tells of anything left behind below it, long before the heap must grow.
  const held = () => {
    const probe = tf.zeros([2 ** 18])
    const address = offset(tf.backend() as unknown as Backend, probe)
    probe.dispose()
    return { tensors: tf.memory().numTensors, data: tf.backend().numDataIds(), address }
  }
  const first = run.step()
  for (let i = 0; i < 20; i++) run.step()
  const settled = held()
  let last = first
  for (let i = 0; i < 280; i++) last = run.step()
  expect(held()).toEqual(settled)
  expect(last).toBeLessThan(first / 2)
  run.dispose()
  expect(tf.memory().numTensors).toBe(before)
})
