import { tf } from './tf'

/** A number as a tensor. Not to be disposed by who asks for it. */
export type Constant = (value: number) => tf.Scalar

/** Numbers as tensors that stay on the device for as long as every step uses them: only what changed is uploaded. */
export function createConstants() {
  let before = new Map<number, tf.Scalar>()
  let now = new Map<number, tf.Scalar>()
  const forgetUnused = () => {
    for (const [value, tensor] of before) if (!now.has(value)) tensor.dispose()
    before = now
    now = new Map()
  }
  return {
    of(value: number): tf.Scalar {
      const known = now.get(value)
      if (known) return known
      const tensor = before.get(value) ?? tf.keep(tf.scalar(value))
      now.set(value, tensor)
      return tensor
    },
    /** Ends a step: frees what the one before used and this one did not. */
    forgetUnused,
    dispose() {
      forgetUnused()
      forgetUnused()
    },
  }
}
