import fc from 'fast-check'

/** Properties are tried on the same cases every time, so that a run says the same twice; SEED=2 tries others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) })

/** What a component loads comes later where other tests have the processor: waited for, not timed. */
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom')
  configure({ asyncUtilTimeout: 10_000 })
}

/** Test files run in threads of one process, where channels of one name would meet: each file has its own. */
const file = crypto.randomUUID()
const Channel = globalThis.BroadcastChannel
globalThis.BroadcastChannel = class extends Channel {
  constructor(name: string) {
    super(`${name} ${file}`)
  }
}
