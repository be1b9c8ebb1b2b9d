/**
 * Shaders before they are needed. A graphics card compiles each of the programs of a step when it first meets it, one
 * after the other; told of all at once, it compiles them side by side, and the reader sees how far it is.
 *
 * Everything private to tfjs-backend-webgpu and -webgl that we rely on stands here, checked against version 4.22.0.
 */
import { breathe } from '../breathe'
import type { Snapshot, Trainer } from '../experiment'
import { tf } from '../tf'

/** After the first steps tensors lie in the device's memory as they will from then on. */
const DRY_STEPS = 3
const POLL_MS = 16

/** What a back end knows of a tensor; `values` only where they are not on the device alone. */
interface Kept {
  shape: number[]
  values?: tf.TypedArray | null
}
interface Reader {
  read(dataId: object): Promise<tf.TypedArray>
}
interface WebGpu extends Reader {
  tensorMap: { get(dataId: object): Kept }
  /** Programs by name; promises of those that are being compiled. */
  pipelineCache: Record<string, object | Promise<object>>
}
interface Binary {
  webGLProgram: WebGLProgram
}
interface WebGl extends Reader {
  texData: { get(dataId: object): Kept }
  binaryCache: Record<string, Binary>
  gpgpu: {
    gl: WebGL2RenderingContext
    parallelCompilationExtension?: { COMPLETION_STATUS_KHR: number }
    deleteProgram(program: WebGLProgram): void
  }
  checkCompileCompletion(): void
  getUniformLocations(): void
}

interface Compiler {
  /** While it is true, operations ask for their programs and compute nothing. */
  flag: string
  kept(dataId: object): Kept
  /** Has operations find what an earlier one, that was given up, has asked for already. */
  resume?(): void
  /**
   * Waits for the programs that were asked for. However that ends, operations find only whole ones afterwards; what
   * they do not find, they compile themselves.
   */
  finish(report: (share: number) => void, signal: AbortSignal): Promise<void>
}

const webgpu = () => tf.backend() as unknown as WebGpu
const webgl = () => tf.backend() as unknown as WebGl

/** Programs of WebGPU that nobody waits for any more: whoever wants them next need not ask again. */
const coming = new WeakMap<WebGpu, Map<string, Promise<object>>>()

const compilers: Record<string, Compiler> = {
  webgpu: {
    flag: 'WEBGPU_ENGINE_COMPILE_ONLY',
    kept: (dataId) => webgpu().tensorMap.get(dataId),
    resume() {
      const { pipelineCache } = webgpu()
      for (const [name, pipeline] of coming.get(webgpu()) ?? []) pipelineCache[name] ??= pipeline
    },
    async finish(report, signal) {
      const { pipelineCache } = webgpu()
      const left = coming.get(webgpu()) ?? new Map<string, Promise<object>>()
      coming.set(webgpu(), left)
      const asked = Object.entries(pipelineCache).filter(
        (entry): entry is [string, Promise<object>] => entry[1] instanceof Promise,
      )
      let waiting = true
      let done = 0
      const all = asked.map(async ([name, pipeline]) => {
        delete pipelineCache[name] // an operation that met a promise would fail
        left.set(name, pipeline)
        try {
          pipelineCache[name] = await pipeline
        } finally {
          left.delete(name)
        }
        if (waiting) report(++done / asked.length)
      })
      try {
        await Promise.race([abortOf(signal), Promise.all(all)])
      } finally {
        waiting = false
      }
    },
  },
  webgl: {
    flag: 'ENGINE_COMPILE_ONLY',
    kept: (dataId) => webgl().texData.get(dataId),
    async finish(report, signal) {
      const { binaryCache, gpgpu } = webgl()
      const { gl, parallelCompilationExtension: parallel } = gpgpu
      const programs = Object.values(binaryCache)
      const isDone = ({ webGLProgram }: Binary) =>
        !parallel || gl.getProgramParameter(webGLProgram, parallel.COMPLETION_STATUS_KHR)
      const isWhole = (binary: Binary) =>
        isDone(binary) && gl.getProgramParameter(binary.webGLProgram, gl.LINK_STATUS) !== false
      try {
        for (let done = 0; done < programs.length && !gl.isContextLost(); ) {
          signal.throwIfAborted()
          const now = programs.filter(isDone).length
          if (now > done) report(now / programs.length)
          done = now
          if (done < programs.length) await new Promise((resolve) => setTimeout(resolve, POLL_MS))
        }
        webgl().checkCompileCompletion()
      } finally {
        for (const [name, binary] of Object.entries(binaryCache)) {
          if (isWhole(binary)) continue
          gpgpu.deleteProgram(binary.webGLProgram)
          delete binaryCache[name]
        }
        webgl().getUniformLocations()
      }
    },
  },
}

const abortOf = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/**
 * Begins a run, takes a few steps, a picture and a checkpoint without computing anything, so that the device compiles what they need.
 * Whatever is read back meanwhile is zeros. Does nothing on a back end without shaders.
 *
 * @param begin gives a trainer like the one that will train; it is disposed of
 * @param report told the share of shaders that are compiled, in [0, 1], at the beginning and whenever it grows
 * @param signal aborted when nobody waits any more; what is being compiled is there for later runs all the same
 * @throws Error if a shader does not compile; the reason of `signal`
 */
export async function compileAhead<P>(
  begin: () => Trainer<P, Snapshot> | Promise<Trainer<P, Snapshot>>,
  params: P,
  report: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const compiler = compilers[tf.getBackend()]
  if (!compiler) return
  const backend = tf.backend() as unknown as Reader
  const { read } = backend
  let ended = signal
  report(0)
  compiler.resume?.()
  tf.env().set(compiler.flag, true)
  backend.read = async (dataId) => {
    const { shape, values } = compiler.kept(dataId)
    return values ?? new Float32Array(tf.util.sizeFromShape(shape))
  }
  try {
    await dryRun(await begin(), params, signal)
  } catch (error) {
    ended = AbortSignal.abort(error) // its programs are not waited for
  } finally {
    backend.read = read
    tf.env().set(compiler.flag, false)
  }
  await compiler.finish(report, ended)
  await breathe() // WebGL may have waited without hearing anything
  ended.throwIfAborted()
}

async function dryRun<P>(trainer: Trainer<P, Snapshot>, params: P, signal: AbortSignal) {
  try {
    for (let step = 0; step < DRY_STEPS; step++) {
      await trainer.step(params)
      await breathe() // so that we hear of an abort
      signal.throwIfAborted()
    }
    await trainer.snapshot(params)
    await trainer.save?.()
  } finally {
    trainer.dispose()
  }
}
