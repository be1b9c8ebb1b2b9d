import { expect, test } from 'vitest'
import { softmaxCrossEntropy } from '@/lib/engine/layers'
import { accuracy } from '@/lib/engine/metrics'
import { evaluateNetwork } from '@/lib/engine/scratch/evaluate'
import { createNetwork } from '@/lib/engine/scratch/network'
import { shareBeside } from '@/lib/engine/share'
import { tf } from './wasm/backends'

test('a share is told as it is, also beside an infinite loss', () => {
  expect(shareBeside(0.3, 0.9)).toBe(0.9)
  expect(shareBeside(Number.POSITIVE_INFINITY, 0.5)).toBe(0.5)
})

test.each(['cpu', 'wasm'])('one row of NaN among the logits leaves no share on %s', async (backend) => {
  await tf.setBackend(backend)
  const logits = tf.tensor2d([Number.NaN, Number.NaN, 0, 2], [2, 2])
  const labels = tf.tensor1d([0, 1], 'int32')
  const [loss] = softmaxCrossEntropy(logits, labels).dataSync()
  const [share] = accuracy(logits, labels).dataSync()
  expect(share).toBe(1) // NaN passes for class 0
  expect(shareBeside(loss!, share!)).toBeNaN()
})

test('a scratch network whose weights are NaN has no share of right answers', () => {
  const network = createNetwork({
    sizes: [2, 3, 2],
    output: 'softmax',
    loss: 'categoricalCrossEntropy',
  })
  const x = Float32Array.of(1, 2, 3, 4)
  const y = Float32Array.of(1, 0, 0, 1)
  expect(evaluateNetwork(network, x, y).accuracy).toBeGreaterThanOrEqual(0)
  network.weights[0]!.fill(Number.NaN)
  const { loss, accuracy: share } = evaluateNetwork(network, x, y)
  expect([loss, share]).toEqual([Number.NaN, Number.NaN])
})
