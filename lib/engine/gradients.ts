/**
 * Gradients of single operations, where those of tfjs cost more than they must: in a kernel of ours where the back end has
 * it, and else as tfjs has them. Importing this module puts them in place.
 */
import { type FusedAttrs, runFused } from './fused'
import { tf } from './tf'

tf.registerGradient({
  kernelName: 'Dense',
  inputsToSave: ['x', 'w'],
  gradFunc(dy, [x, w]) {
    const slope = dy as tf.Tensor // […, n]
    const leading = slope.shape.slice(0, -1).map((_, axis) => axis)
    // Each by itself: nobody asks for the gradient of what a first layer reads.
    return {
      x: () => tf.matMul(slope, w!, false, true),
      w: () => runFused('DenseWeights', { x: x!, dy: slope }, {})![0]!,
      b: () => tf.sum(slope, leading),
    }
  },
})

// G ↦ Σ G ∘ (Σ over rows of xᵀ dy) is linear in x and in dy, so that this is all of its gradient.
tf.registerGradient({
  kernelName: 'DenseWeights',
  inputsToSave: ['x', 'dy'],
  gradFunc(dw, [x, dy]) {
    const slope = dw as tf.Tensor // [m, n]
    return { x: () => tf.matMul(dy!, slope, false, true), dy: () => tf.matMul(x!, slope) }
  },
})

tf.registerGradient({
  kernelName: 'Convolution',
  inputsToSave: ['x', 'w'],
  outputsToSave: [true],
  gradFunc(dy, [x, w, y], attrs) {
    const { relu } = attrs as unknown as FusedAttrs['Convolution']
    const through = relu
      ? runFused('ReluGradient', { dy: dy as tf.Tensor, x: y! }, { slope: 0 })![0]!
      : (dy as tf.Tensor)
    const plain = tf.getGradient('Conv2D')!.gradFunc(through, [x!, w!], attrs)
    return { x: plain.x!, w: plain.filter!, b: () => tf.sum(through, [0, 1, 2]) }
  },
})

tf.registerGradient({
  kernelName: 'DenseParts',
  inputsToSave: ['x', 'w'],
  gradFunc(dys, [x, w], attrs) {
    const slopes = Object.fromEntries((dys as tf.Tensor[]).map((dy, i) => [`dy${i}`, dy]))
    const { parts } = attrs as unknown as FusedAttrs['DenseParts']
    const [dx, dw, db] = runFused('DensePartsGradient', { x: x!, w: w!, ...slopes }, { parts })!
    return { x: () => dx!, w: () => dw!, b: () => db! }
  },
})

tf.registerGradient({
  kernelName: 'ReluGradient',
  inputsToSave: ['x'],
  gradFunc(ddx, [x], attrs) {
    const { slope } = attrs as unknown as FusedAttrs['ReluGradient']
    return {
      dy: () => runFused('ReluGradient', { dy: ddx as tf.Tensor, x: x! }, { slope })![0]!,
      x: () => tf.zerosLike(x!),
    }
  },
})

/** By the back end's kernel where it has one. */
function replaceRectifier(kernelName: 'Relu' | 'LeakyRelu', slopeOf: (attrs: object) => number) {
  const stock = tf.getGradient(kernelName)!
  tf.unregisterGradient(kernelName)
  tf.registerGradient({
    ...stock,
    gradFunc(dy, saved, attrs) {
      const inputs = { dy: dy as tf.Tensor, x: saved[0]! }
      const fused = () => runFused('ReluGradient', inputs, { slope: slopeOf(attrs) })?.[0]
      return { x: () => fused() ?? stock.gradFunc(dy, saved, attrs).x!() }
    },
  })
}

replaceRectifier('Relu', () => 0)
replaceRectifier('LeakyRelu', (attrs) => (attrs as { alpha: number }).alpha)
