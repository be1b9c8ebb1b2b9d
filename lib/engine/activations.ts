import type { Activation } from '@/lib/math/activations'
import { gelu } from './layers'
import { tf } from './tf'

/** The activations of `lib/math/activations` on tensors: the same values and slopes on every back end. */
export const activate: Record<Activation, (z: tf.Tensor) => tf.Tensor> = {
  linear: (z) => z,
  // That of TensorFlow.js is 0 at 0.
  step: (z) => tf.sub(1, tf.step(tf.neg(z))),
  relu: tf.relu,
  leakyRelu: (z) => tf.leakyRelu(z, 0.01),
  elu: tf.elu,
  selu: tf.selu,
  gelu,
  sigmoid: tf.sigmoid,
  tanh: tf.tanh,
  softplus: tf.softplus,
  swish: (z) => z.mul(z.sigmoid()),
}
