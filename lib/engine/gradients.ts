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

tf.unregisterGradient('Relu')
tf.registerGradient({
  kernelName: 'Relu',
  inputsToSave: ['x'],
  gradFunc: (dy, [x]) => ({
    x: () => rectified(dy as tf.Tensor, x!, 0) ?? tf.mul(dy as tf.Tensor, tf.cast(tf.step(x!), 'float32')),
  }),
})

tf.unregisterGradient('LeakyRelu')
tf.registerGradient({
  kernelName: 'LeakyRelu',
  inputsToSave: ['x'],
  gradFunc(dy, [x], attrs) {
    const { alpha } = attrs as unknown as { alpha: number }
    const slope = dy as tf.Tensor
    return {
      x: () => rectified(slope, x!, alpha) ?? tf.where(tf.greater(x!, 0), slope, tf.mul(slope, alpha)),
    }
  },
})

/** By the back end's kernel; undefined where it has none. */
function rectified(dy: tf.Tensor, x: tf.Tensor, slope: number): tf.Tensor | undefined {
  return runFused('ReluGradient', { dy, x }, { slope })?.[0]
}
