/**
 * What each experiment trains by kernels of ours on WebAssembly. One that falls back on plain operations computes the same and
 * says nothing: it is slower.
 */
import { afterAll, expect, test, vi } from 'vitest'
import type { FusedKernel } from '@/lib/engine/fused'
import type { ExperimentId } from '@/lib/experiments'
import { tf } from '../engine/wasm/backends'
import { ON_CPU } from './on-cpu'
import { servePublic } from './serve-public'
import { tiny } from './tiny'

tf.env().set('IS_TEST', false) // else the engine checks every kernel for leaks, which does not allow waiting
afterAll(servePublic())

const dense: FusedKernel[] = ['Dense', 'DenseWeights']
const classes: FusedKernel[] = ['SoftmaxCrossEntropy', 'SoftmaxCrossEntropyGradient']
const rectified: FusedKernel[] = ['ReluGradient']
const cells: FusedKernel[] = ['Recurrence', 'RecurrenceGradient']
const transformer: FusedKernel[] = [
  ...(['DenseParts', 'AttentionWeights', 'AttentionAnswers', 'LayerNorm', 'Gelu'] as const),
  ...(['DensePartsGradient', 'AttentionWeightsGradient', 'AttentionAnswersGradient'] as const),
  ...(['LayerNormGradient', 'GeluGradient'] as const),
]

const OURS: Partial<Record<ExperimentId, FusedKernel[]>> = {
  'activation-lab': ['DescentUpdate', ...dense, ...rectified],
  attention: ['AdamUpdate', ...dense, ...cells, ...classes],
  autoencoder: ['AdamUpdate', ...dense, ...rectified],
  cnn: ['AdamUpdate', 'Convolution', ...dense, ...rectified, ...classes],
  'deep-signal': ['DescentUpdate', ...dense, ...classes],
  digits: ['AdamUpdate', ...dense, ...rectified, ...classes],
  'first-digits': ['AdamUpdate', ...dense, ...rectified, ...classes],
  'gan-2d': ['AdamUpdate', ...dense, ...rectified],
  'gan-digits': ['AdamUpdate', 'Convolution', ...dense, ...rectified],
  gpt: ['AdamUpdate', ...dense, ...transformer, ...classes],
  'loss-lab': ['DescentUpdate', ...dense],
  'memory-race': ['AdamUpdate', ...dense, ...cells],
  neuron: ['DescentUpdate'],
  'optimizer-race': ['DescentUpdate', 'AdamUpdate'],
  playground: ['DescentUpdate', ...dense],
}

/** Without batch normalization, which takes the place of a bias. */
const GIVEN: Partial<Record<ExperimentId, Record<string, unknown>>> = { cnn: { layers: 'conv1,max7' } }

test.each(ON_CPU as ExperimentId[])('%s', async (id) => {
  await tf.setBackend('wasm')
  const { params, begin } = await tiny(id, GIVEN[id])
  const trainer = await begin('wasm', 1)
  const spy = vi.spyOn(tf.engine(), 'runKernel')
  await trainer.step(params)
  const used = spy.mock.calls.map(([name]) => name)
  spy.mockRestore()
  trainer.dispose()
  expect(used.length).toBeGreaterThan(0)
  expect(used).toEqual(expect.arrayContaining(OURS[id] ?? []))
})
