/**
 * TensorFlow.js with its gradients and chained operations; back ends are loaded by `lib/engine/backends`.
 * Experiments import `tf` from here: tfjs-core alone registers no gradients (4.22).
 */

// The core comes first: what it registers reads flags that the core defines.
import * as tf from '@tensorflow/tfjs-core'

import '@tensorflow/tfjs-core/dist/register_all_gradients'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'

export { tf }
