/**
 * What runs in the worker of the sandbox, bundled into one script by `lib/site/sandbox.mjs`: TensorFlow.js on the
 * processor, and the reader's code beside it.
 */
import '@tensorflow/tfjs-backend-cpu'
import { createRng } from '@/lib/math/rng'
import { confine, limitMemory } from './confine'
import { execute } from './execute'
import type { Job, Message } from './job'
import { tf } from './tf'
import { onUncaught } from './uncaught'

self.onmessage = async (event: MessageEvent<{ job: Job }>) => {
  self.onmessage = null
  const { job } = event.data
  const port = event.ports[0]!
  // Held from before the reader's code could put something else in its place.
  const post = MessagePort.prototype.postMessage.bind(port) as (message: Message) => void
  const random = createRng(job.seed, 'sandbox')
  Math.random = () => random()
  await tf.setBackend('cpu')
  const tensorBytes = tf.memory
  confine(self)
  limitMemory(self as unknown as Record<string, unknown>, () => tensorBytes().numBytes)
  const report = await execute(job, {
    tf,
    log: (entry) => post({ type: 'log', entry }),
    setConsole: (console) => Object.assign(self.console, console),
    onUncaught: (hear) => onUncaught(self, hear),
  })
  post({ type: 'report', report })
}
