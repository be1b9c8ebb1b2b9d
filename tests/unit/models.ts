/**
 * Before every test file of models. They share TensorFlow.js, so that it is loaded once: each finds it as the first one
 * did, and the site's data where the site has them.
 */
import { afterAll } from 'vitest'
import { tf } from './lib/engine/wasm/backends'
import { servePublic } from './lib/experiments/serve-public'

tf.env().set('IS_TEST', false) // else the engine checks every kernel for leaks, which does not allow waiting
await tf.setBackend('cpu')
afterAll(servePublic())
