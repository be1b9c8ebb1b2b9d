import { afterEach, expect, test } from 'vitest'
import type { Snapshot, Trainer } from '@/lib/engine/experiment'
import { compileAhead } from '@/lib/engine/gpu/compile-ahead'
import { tf } from '../wasm/backends'

const WEBGPU = 'WEBGPU_ENGINE_COMPILE_ONLY'

tf.env().registerFlag(WEBGPU, () => false)
afterEach(() => tf.removeBackend('webgpu'))

/** A trainer whose steps ask a back end for programs, as tfjs does: for promises of them while it compiles ahead. */
async function setting({ fails = false, breaks = false } = {}) {
  const pipelineCache: Record<string, object> = { known: {} }
  const kept = new Map([
    ['on the device', { shape: [2, 3] }],
    ['here, too', { shape: [1], values: Float32Array.of(7) }],
  ])
  const backend = Object.assign(new tf.KernelBackend(), {
    pipelineCache,
    tensorMap: kept,
    dispose() {},
    read: async () => Float32Array.of(1),
    async checkCompileCompletionAsync() {
      for (const name in pipelineCache) pipelineCache[name] = (await pipelineCache[name])!
    },
  })
  tf.registerBackend('webgpu', () => backend)
  await tf.setBackend('webgpu')
  const log: string[] = []
  const read = async (name: string) => Array.from((await backend.read(name as never)) as Float32Array)
  const begin = () => {
    let step = 0
    const trainer: Trainer<object, Snapshot> = {
      step() {
        const ahead = tf.env().getBool(WEBGPU)
        log.push(`${ahead ? 'dry ' : ''}step`)
        for (const name of ['forward', `step ${step}`])
          pipelineCache[name] ??= ahead
            ? Promise[fails ? 'reject' : 'resolve'](fails ? new Error('bad') : {})
            : {}
        step++
      },
      async snapshot() {
        if (breaks) throw new Error('broken')
        log.push(`${await read('on the device')}`, `${await read('here, too')}`)
        return { metrics: {} }
      },
      save() {
        log.push('save')
        return { step, arrays: {} }
      },
      dispose: () => log.push('dispose'),
    }
    return trainer
  }
  return { begin, pipelineCache, log, read }
}

test('asks for the programs of the first steps without computing, and tells how many are there', async () => {
  const { begin, pipelineCache, log, read } = await setting()
  const shares: number[] = []
  await compileAhead(begin, {}, (share) => shares.push(share))
  expect(log).toEqual(['dry step', 'dry step', 'dry step', '0,0,0,0,0,0', '7', 'save', 'dispose'])
  expect(Object.values(pipelineCache).some((pipeline) => pipeline instanceof Promise)).toBe(false)
  expect(shares).toEqual([0.25, 0.5, 0.75, 1]) // what was known before is not waited for
  expect(tf.env().getBool(WEBGPU)).toBe(false)
  expect(await read('on the device')).toEqual([1])
})

test.each([{ fails: true }, { breaks: true }])(
  'what goes wrong is told, and the back end works on: %o',
  async (how) => {
    const { begin, read } = await setting(how)
    await expect(compileAhead(begin, {}, () => {})).rejects.toThrow(how.fails ? 'bad' : 'broken')
    expect(tf.env().getBool(WEBGPU)).toBe(false)
    expect(await read('on the device')).toEqual([1])
  },
)

test('a back end without shaders is left alone', async () => {
  const { begin, log } = await setting()
  await tf.setBackend('cpu')
  await compileAhead(begin, {}, () => {})
  expect(log).toEqual([])
})
