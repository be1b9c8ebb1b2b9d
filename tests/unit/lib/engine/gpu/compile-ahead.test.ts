import { afterEach, expect, test } from 'vitest'
import { breathe } from '@/lib/engine/breathe'
import type { Snapshot, Trainer } from '@/lib/engine/experiment'
import { compileAhead } from '@/lib/engine/gpu/compile-ahead'
import { tf } from '../wasm/backends'

const FLAGS = { webgpu: 'WEBGPU_ENGINE_COMPILE_ONLY', webgl: 'ENGINE_COMPILE_ONLY' }

for (const flag of Object.values(FLAGS)) tf.env().registerFlag(flag, () => false)
afterEach(() => {
  for (const name of Object.keys(FLAGS)) if (tf.findBackendFactory(name)) tf.removeBackend(name)
})

type Name = keyof typeof FLAGS
const KEPT = new Map([
  ['on the device', { shape: [2, 3] }],
  ['here, too', { shape: [1], values: Float32Array.of(7) }],
])
const turns = () => new Promise((resolve) => setTimeout(resolve, 30))

async function use(name: Name, parts: object) {
  const backend = Object.assign(new tf.KernelBackend(), parts, {
    dispose() {},
    read: async () => Float32Array.of(1),
  })
  tf.registerBackend(name, () => backend)
  await tf.setBackend(name)
}

/** A trainer whose steps ask for the programs `forward` and `step 0`, `step 1`, …; what it did is in the log. */
function trainerOf(name: Name, ask: (program: string) => void, breaks = false) {
  const log: string[] = []
  const read = async (id: string) => Array.from((await tf.backend().read(id as never)) as Float32Array)
  const begin = () => {
    let step = 0
    const trainer: Trainer<object, Snapshot> = {
      step() {
        log.push(`${tf.env().getBool(FLAGS[name]) ? 'dry ' : ''}step`)
        for (const program of ['forward', `step ${step}`]) ask(program)
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
  const abort = new AbortController()
  const shares: number[] = []
  const compile = () => compileAhead(begin, {}, (share) => shares.push(share), abort.signal)
  /** Whether the back end computes again. */
  async function works() {
    expect(tf.env().getBool(FLAGS[name])).toBe(false)
    expect(await read('on the device')).toEqual([1])
  }
  return { begin, log, abort, shares, compile, works }
}

/** Steps get promises of their programs while they compile ahead, and fail where they meet one later: as in tfjs. */
async function webgpu({ bad = '', slow = '', breaks = false } = {}) {
  const pipelineCache: Record<string, unknown> = { known: 'known' }
  const asked: string[] = []
  let arrive = () => {}
  function compiled(name: string) {
    asked.push(name)
    const pipeline = new Promise((resolve, reject) => {
      if (name === bad) reject(new Error('bad'))
      else if (name !== slow) resolve(name)
      else arrive = () => resolve(name)
    })
    pipeline.catch(() => {}) // a browser bears that nobody waits for it yet
    return pipeline
  }
  await use('webgpu', { pipelineCache, tensorMap: KEPT })
  const trainer = trainerOf('webgpu', (name) => (pipelineCache[name] ??= compiled(name)), breaks)
  return { ...trainer, pipelineCache, asked, arrive: () => arrive() }
}
const ALL = { known: 'known', forward: 'forward', 'step 0': 'step 0', 'step 1': 'step 1', 'step 2': 'step 2' }

test('asks for the programs of the first steps without computing, and tells how many are there', async () => {
  const { compile, pipelineCache, log, shares, works } = await webgpu()
  await compile()
  expect(log).toEqual(['dry step', 'dry step', 'dry step', '0,0,0,0,0,0', '7', 'save', 'dispose'])
  expect(pipelineCache).toEqual(ALL)
  expect(shares).toEqual([0, 0.25, 0.5, 0.75, 1]) // what was known before is not waited for
  await works()
})

test('a program that does not compile takes none of the others with it', async () => {
  const { compile, pipelineCache, log, works } = await webgpu({ bad: 'step 0' })
  await expect(compile()).rejects.toThrow('bad')
  await turns()
  const { 'step 0': _, ...good } = ALL
  expect(pipelineCache).toEqual(good)
  expect(log.at(-1)).toBe('dispose')
  await works()
})

test('after a dry run that fails its programs are there for others, and its model is freed', async () => {
  const { compile, pipelineCache, log, works } = await webgpu({ breaks: true })
  await expect(compile()).rejects.toThrow('broken')
  await turns()
  expect(pipelineCache).toEqual(ALL)
  expect(log).toEqual(['dry step', 'dry step', 'dry step', 'dispose'])
  await works()
})

test('whoever gives up need not wait for a program; no step meets a promise, and the program comes later', async () => {
  const { compile, pipelineCache, abort, shares, arrive, works } = await webgpu({ slow: 'step 1' })
  const ahead = compile()
  await turns()
  abort.abort(new Error('stopped'))
  await expect(ahead).rejects.toThrow('stopped')
  const { 'step 1': _, ...others } = ALL
  expect(pipelineCache).toEqual(others)
  await works()
  arrive()
  await turns()
  expect(pipelineCache).toEqual(ALL)
  expect(shares).toEqual([0, 0.25, 0.5, 0.75])
})

test('whoever begins again waits for what was asked for before, and asks for nothing twice', async () => {
  const { begin, abort, ...slow } = await webgpu({ slow: 'step 1' })
  const first = slow.compile()
  await turns()
  abort.abort(new Error('stopped'))
  await expect(first).rejects.toThrow('stopped')
  const shares: number[] = []
  const again = compileAhead(begin, {}, (share) => shares.push(share), new AbortController().signal)
  await turns()
  expect(shares).toEqual([0])
  slow.arrive()
  await again
  expect(shares).toEqual([0, 1])
  expect(slow.asked).toEqual(['forward', 'step 0', 'step 1', 'step 2'])
  expect(slow.pipelineCache).toEqual(ALL)
  await slow.works()
})

test('a program that broke after all is asked for anew', async () => {
  const { begin, ...broken } = await webgpu({ bad: 'step 0' })
  await expect(broken.compile()).rejects.toThrow('bad')
  await turns()
  const again = compileAhead(begin, {}, () => {}, new AbortController().signal)
  await expect(again).rejects.toThrow('bad')
  expect(broken.asked.filter((name) => name === 'step 0')).toHaveLength(2)
})

test('whoever gives up in a dry run takes no more of its steps', async () => {
  const { compile, abort, log, works } = await webgpu()
  const ahead = compile()
  queueMicrotask(() => abort.abort(new Error('stopped')))
  await expect(ahead).rejects.toThrow('stopped')
  expect(log).toEqual(['dry step', 'dispose'])
  await works()
})

interface Binary {
  webGLProgram: { done: boolean; linked: boolean }
  located?: boolean
}

async function webgl({ bad = '', slow = '', onLocate = () => {} } = {}) {
  const binaryCache: Record<string, Binary> = {}
  const all = () => Object.values(binaryCache)
  const deleted: object[] = []
  const gl = {
    LINK_STATUS: 'linked',
    isContextLost: () => false,
    getProgramParameter: (program: Record<string, boolean>, name: string) => program[name],
  }
  await use('webgl', {
    binaryCache,
    texData: KEPT,
    gpgpu: {
      gl,
      parallelCompilationExtension: { COMPLETION_STATUS_KHR: 'done' },
      deleteProgram: (program: object) => deleted.push(program),
    },
    checkCompileCompletion() {
      if (all().some(({ webGLProgram }) => !webGLProgram.linked)) throw new Error('bad')
    },
    getUniformLocations() {
      onLocate()
      for (const binary of all()) binary.located = true
    },
  })
  const trainer = trainerOf('webgl', (name) => {
    binaryCache[name] ??= { webGLProgram: { done: name !== slow, linked: name !== bad } }
  })
  const located = () => Object.entries(binaryCache).map(([name, binary]) => binary.located && name)
  return { ...trainer, deleted, located }
}

test('on WebGL programs are waited for, and know where their numbers go', async () => {
  const { compile, located, shares, works } = await webgl()
  await compile()
  expect(located()).toEqual(['forward', 'step 0', 'step 1', 'step 2'])
  expect(shares).toEqual([0, 1])
  await works()
})

test('on WebGL a program that does not compile takes none of the others with it', async () => {
  const { compile, located, deleted, works } = await webgl({ bad: 'step 0' })
  await expect(compile()).rejects.toThrow('bad')
  expect(located()).toEqual(['forward', 'step 1', 'step 2'])
  expect(deleted).toEqual([{ done: true, linked: false }])
  await works()
})

test('on WebGL whoever gives up need not wait for a program', async () => {
  const { compile, abort, located, deleted, shares, works } = await webgl({ slow: 'step 1' })
  const ahead = compile()
  await turns()
  abort.abort(new Error('stopped'))
  await expect(ahead).rejects.toThrow('stopped')
  expect(located()).toEqual(['forward', 'step 0', 'step 2'])
  expect(deleted).toEqual([{ done: false, linked: true }])
  expect(shares).toEqual([0, 0.75]) // no more than there is news
  await works()
})

test('on WebGL whoever gives up while its programs are looked into is heard before anything is built', async () => {
  const { compile, abort, located } = await webgl({
    onLocate: () => void breathe().then(() => abort.abort(new Error('stopped'))),
  })
  await expect(compile()).rejects.toThrow('stopped')
  expect(located()).toEqual(['forward', 'step 0', 'step 1', 'step 2'])
})

test('a back end without shaders is left alone', async () => {
  const { compile, log } = await webgpu()
  await tf.setBackend('cpu')
  await compile()
  expect(log).toEqual([])
})
