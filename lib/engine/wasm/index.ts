import {
  getKernel,
  type KernelConfig,
  type KernelFunc,
  registerKernel,
  unregisterKernel,
} from '@tensorflow/tfjs-core'
import { adamUpdate } from './adam-update'
import { add as addTensors } from './add'
import {
  attentionAnswers,
  attentionAnswersGradient,
  attentionWeights,
  attentionWeightsGradient,
} from './attention'
import { batchMatMul } from './batch-mat-mul'
import { conv2d, convolution } from './conv2d'
import { conv2dBackpropFilter } from './conv2d-backprop-filter'
import { conv2dBackpropInput } from './conv2d-backprop-input'
import { crossEntropy, crossEntropyGradient } from './cross-entropy'
import { dense, denseParts, densePartsGradient, denseWeights } from './dense'
import { depthwiseBackpropFilter, depthwiseBackpropInput } from './depthwise-backprop'
import { descentUpdate } from './descent-update'
import { fusedMatMul } from './fused-mat-mul'
import { gather } from './gather'
import { gelu, geluGradient } from './gelu'
import { guardedOneHot, guardedPool } from './guards'
import type { KernelCall } from './heap'
import { identity } from './identity'
import { layerNorm, layerNormGradient } from './layer-norm'
import { maxPool } from './max-pool'
import { maxPoolGrad } from './max-pool-grad'
import { recurrence, recurrenceGradient } from './recurrence'
import { reluGradient } from './relu-gradient'
import { samePadding } from './same-padding'
import { sum } from './sum'
import { unsortedSegmentSum } from './unsorted-segment-sum'
import { unsupported } from './unsupported'

let registered = false

/**
 * Makes the WebAssembly back end of tfjs 4.22.0 able to train: adds the gradient kernels it lacks, replaces those
 * that are wrong or slow, and lets those that are wrong beyond our needs throw. Import
 * `@tensorflow/tfjs-backend-wasm` first; before or after `setBackend` makes no difference, and a second call
 * does nothing.
 */
export function registerWasmTrainingKernels(): void {
  if (registered) return
  registered = true

  add('Conv2DBackpropFilter', conv2dBackpropFilter)
  add('DepthwiseConv2dNativeBackpropFilter', depthwiseBackpropFilter)
  add('DepthwiseConv2dNativeBackpropInput', depthwiseBackpropInput)
  add('UnsortedSegmentSum', unsortedSegmentSum)
  add('AdamUpdate', adamUpdate)
  add('DescentUpdate', descentUpdate)
  add('Recurrence', recurrence)
  add('RecurrenceGradient', recurrenceGradient)
  add('Convolution', convolution)
  add('Dense', dense)
  add('DenseWeights', denseWeights)
  add('DenseParts', denseParts)
  add('DensePartsGradient', densePartsGradient)
  add('LayerNorm', layerNorm)
  add('LayerNormGradient', layerNormGradient)
  add('Gelu', gelu)
  add('GeluGradient', geluGradient)
  add('ReluGradient', reluGradient)
  add('AttentionWeights', attentionWeights)
  add('AttentionWeightsGradient', attentionWeightsGradient)
  add('AttentionAnswers', attentionAnswers)
  add('AttentionAnswersGradient', attentionAnswersGradient)
  add('SoftmaxCrossEntropy', crossEntropy)
  add('SoftmaxCrossEntropyGradient', crossEntropyGradient)

  replace('Identity', identity)
  replace('Conv2DBackpropInput', () => conv2dBackpropInput)
  replace('MaxPoolGrad', () => maxPoolGrad)
  replace('BatchMatMul', () => batchMatMul)
  replace('_FusedMatMul', () => fusedMatMul)
  replace('Add', addTensors)
  replace('Sum', sum)
  replace('GatherV2', gather)
  replace('Conv2D', conv2d)
  replace('FusedConv2D', (stock) => samePadding(stock, false))
  replace('DepthwiseConv2dNative', (stock) => samePadding(stock, true))
  replace('FusedDepthwiseConv2D', (stock) => samePadding(stock, true))

  replace('MaxPool', maxPool)
  replace('AvgPool', guardedPool)
  replace('OneHot', guardedOneHot)

  for (const [kernelName, reason] of unsupported)
    replace(kernelName, () => () => {
      throw new Error(`not supported on WebAssembly: ${kernelName} (${reason})`)
    })
}

type Implementation<Inputs, Attrs> = (call: KernelCall<Inputs, Attrs>) => KernelResult
type KernelResult = ReturnType<KernelFunc>

/** The registry types every kernel alike; the names of inputs and attributes are tfjs's promise to each of ours. */
function add<Inputs, Attrs>(kernelName: string, implementation: Implementation<Inputs, Attrs>): void {
  registerKernel({ kernelName, backendName: 'wasm', kernelFunc: implementation as unknown as KernelFunc })
}

/** Keeps the stock kernel's set-up, which an implementation that falls back on it needs. */
function replace<Inputs, Attrs>(
  kernelName: string,
  implement: (stock: KernelConfig) => Implementation<Inputs, Attrs>,
): void {
  const stock = getKernel(kernelName, 'wasm')
  if (!stock)
    throw new Error(`import @tensorflow/tfjs-backend-wasm before registering: no kernel ${kernelName}`)
  unregisterKernel(kernelName, 'wasm')
  registerKernel({ ...stock, kernelFunc: implement(stock) as unknown as KernelFunc })
}
