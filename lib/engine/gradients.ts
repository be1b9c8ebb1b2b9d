/**
 * Gradients of single operations, where those of tfjs cost more than they must: in a kernel of ours where the back end has
 * it, and else as tfjs has them. Importing this module puts them in place.
 */
import { runFused } from './fused'
import { tf } from './tf'

tf.registerGradient({
  kernelName: 'Dense',
  inputsToSave: ['x', 'w'],
  gradFunc(dy, [x, w]) {
    const slope = dy as tf.Tensor // […, n]
    const [m, n] = w!.shape as [number, number]
    // Each by itself: nobody asks for the gradient of what a first layer reads.
    return {
      x: () => tf.matMul(slope, w!, false, true),
      w: () => tf.matMul(tf.reshape(x!, [-1, m]), tf.reshape(slope, [-1, n]), true),
      b: () => tf.sum(tf.reshape(slope, [-1, n]), 0),
    }
  },
})

tf.unregisterGradient('Relu')
tf.registerGradient({
  kernelName: 'Relu',
  inputsToSave: ['x'],
  gradFunc: (dy, [x]) => ({
    x: () =>
      runFused('ReluGradient', { dy: dy as tf.Tensor, x: x! }, {})?.[0] ??
      tf.mul(dy as tf.Tensor, tf.cast(tf.step(x!), 'float32')),
  }),
})
