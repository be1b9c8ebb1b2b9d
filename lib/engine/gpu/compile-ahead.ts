/**
 * Shaders before they are needed. A graphics card compiles each of the programs of a step when it first meets it, one
 * after the other; told of all at once, it compiles them side by side, and the reader sees how far it is.
 *
 * Everything private to tfjs-backend-webgpu and -webgl that we rely on stands here, checked against version 4.22.0.
 */
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
  checkCompileCompletionAsync(): Promise<void>
}
interface WebGl extends Reader {
  texData: { get(dataId: object): Kept }
  binaryCache: Record<string, { webGLProgram: WebGLProgram }>
  gpgpu: { gl: WebGL2RenderingContext; parallelCompilationExtension?: { COMPLETION_STATUS_KHR: number } }
  checkCompileCompletion(): void
  getUniformLocations(): void
}

interface Compiler {
  /** While it is true, operations ask for their programs and compute nothing. */
  flag: string
  kept(dataId: object): Kept
  /** Waits for the programs that were asked for. */
  finish(report: (share: number) => void): Promise<void>
}

const webgpu = () => tf.backend() as unknown as WebGpu
const webgl = () => tf.backend() as unknown as WebGl

const compilers: Record<string, Compiler> = {
  webgpu: {
    flag: 'WEBGPU_ENGINE_COMPILE_ONLY',
    kept: (dataId) => webgpu().tensorMap.get(dataId),
    async finish(report) {
      const { pipelineCache } = webgpu()
      const waited = Object.values(pipelineCache).filter((pipeline) => pipeline instanceof Promise)
      let done = 0
      await Promise.all(waited.map((pipeline) => pipeline.then(() => report(++done / waited.length))))
      await webgpu().checkCompileCompletionAsync() // puts the pipelines in the places of their promises
    },
  },
  webgl: {
    flag: 'ENGINE_COMPILE_ONLY',
    kept: (dataId) => webgl().texData.get(dataId),
    async finish(report) {
      const { binaryCache, gpgpu } = webgl()
      const { gl, parallelCompilationExtension: parallel } = gpgpu
      const programs = Object.values(binaryCache).map(({ webGLProgram }) => webGLProgram)
      const isDone = (program: WebGLProgram) =>
        !parallel || gl.getProgramParameter(program, parallel.COMPLETION_STATUS_KHR)
      for (let done = 0; done < programs.length && !gl.isContextLost(); ) {
        done = programs.filter(isDone).length
        report(done / programs.length)
        if (done < programs.length) await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      }
      webgl().checkCompileCompletion()
      webgl().getUniformLocations()
    },
  },
}

/**
 * Begins a run, takes a few steps, a picture and a checkpoint without computing anything, so that the device compiles what they need.
 * Whatever is read back meanwhile is zeros. Does nothing on a back end without shaders.
 *
 * @param begin gives a trainer like the one that will train; it is disposed of
 * @param report told the share of shaders that are compiled, in [0, 1]
 * @throws Error if a shader does not compile
 */
export async function compileAhead<P>(
  begin: () => Trainer<P, Snapshot> | Promise<Trainer<P, Snapshot>>,
  params: P,
  report: (share: number) => void,
): Promise<void> {
  const compiler = compilers[tf.getBackend()]
  if (!compiler) return
  const backend = tf.backend() as unknown as Reader
  const { read } = backend
  tf.env().set(compiler.flag, true)
  backend.read = async (dataId) => {
    const { shape, values } = compiler.kept(dataId)
    return values ?? new Float32Array(tf.util.sizeFromShape(shape))
  }
  try {
    const trainer = await begin()
    for (let step = 0; step < DRY_STEPS; step++) await trainer.step(params)
    await trainer.snapshot(params)
    await trainer.save?.()
    trainer.dispose()
  } finally {
    backend.read = read
    tf.env().set(compiler.flag, false)
  }
  await compiler.finish(report)
}
