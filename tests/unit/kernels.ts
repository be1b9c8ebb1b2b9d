/** Before every test file of kernels: they share the back ends, and the engine looks for leaks in every kernel. */
import { tf } from './lib/engine/wasm/backends'

tf.env().set('IS_TEST', true)
