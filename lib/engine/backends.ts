import { fileAt } from '@/lib/address/address'
import { say } from '@/lib/locale/say'
import type { Backend } from './experiment'
import { tf } from './tf'

/** A TensorFlow.js back end; `scratch` needs none of this. */
export type Device = Exclude<Backend, 'scratch'>

/** Where `public/` holds the .wasm files; the version is in the name so that they can be cached for ever. */
export const WASM_PATH = '/wasm-4.22.0/'

export interface Watch {
  /** Called once when the device is gone: GPU reset, driver update, context lost. */
  lost(reason: string): void
}

const loaded = new Map<Device, Promise<void>>()

/**
 * Makes `device` the current back end, loading and testing it the first time.
 *
 * @throws Error saying in plain words why this browser cannot use it
 */
export async function enterDevice(device: Device, watch: Watch): Promise<void> {
  const loading = loaded.get(device) ?? load(device, watch)
  loaded.set(device, loading)
  try {
    await loading
  } catch (error) {
    loaded.delete(device) // what could not be fetched now may be there at the next try
    throw error
  }
  // setBackend answers false, and quietly goes on elsewhere, when a back end cannot start (tfjs 4.22).
  if (tf.getBackend() !== device && (!(await tf.setBackend(device)) || tf.getBackend() !== device)) {
    throw new Error(say('{name} could not be started', { name: NAMES[device] }))
  }
}

export const NAMES: Record<Backend, string> = {
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: say('plain JavaScript'),
  scratch: 'scratch',
}

async function load(device: Device, watch: Watch) {
  await START[device](watch)
  if (!(await tf.setBackend(device)) || tf.getBackend() !== device)
    throw new Error(say('{name} could not be started', { name: NAMES[device] }))
  await tf.ready()
  if (!(await computesGradients()))
    throw new Error(say('{name} computes wrong gradients on this device', { name: NAMES[device] }))
  WATCH[device]?.(watch)
}

const START: Record<Device, (watch: Watch) => Promise<unknown>> = {
  async webgpu() {
    // tfjs dereferences a null adapter (tfjs#8094), so we ask first.
    if (!navigator.gpu) throw new Error(say('this browser has no WebGPU'))
    if (!(await navigator.gpu.requestAdapter())) throw new Error(say('this device offers no WebGPU adapter'))
    await import('@tensorflow/tfjs-backend-webgpu')
    const { registerGpuKernels } = await import('./gpu')
    registerGpuKernels('webgpu')
  },
  async webgl() {
    // WebKit has no WebGL 2 in workers.
    if (typeof OffscreenCanvas === 'undefined' || !new OffscreenCanvas(1, 1).getContext('webgl2')) {
      throw new Error(say('this browser has no WebGL 2 in workers'))
    }
    const [{ MathBackendWebGL }, { registerGpuKernels }, { keepPaddingZero }] = await Promise.all([
      import('@tensorflow/tfjs-backend-webgl'),
      import('./gpu'),
      import('./gpu/padding'),
    ])
    // With half precision an ε of 1e-7 is nothing, and neither are the squares of small gradients.
    if (!tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED'))
      throw new Error(say('this device computes with half precision on WebGL, too coarse for training'))
    keepPaddingZero(MathBackendWebGL.prototype)
    registerGpuKernels('webgl')
  },
  async wasm() {
    const [{ setWasmPaths }, { registerWasmTrainingKernels }] = await Promise.all([
      import('@tensorflow/tfjs-backend-wasm'),
      import('./wasm'),
    ])
    // Our kernels are made of it; without it the reason would be the compiler's.
    if (!(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')))
      throw new Error(say('this browser has no WebAssembly with SIMD'))
    // The threaded build does not survive bundling (tfjs#4253), and gains little.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
    setWasmPaths(fileAt(WASM_PATH))
    registerWasmTrainingKernels()
  },
  cpu: () => import('@tensorflow/tfjs-backend-cpu'),
}

/** tfjs does not notice a lost device: WebGPU reads reject, WebGL reads never settle (tfjs#756). */
const WATCH: Partial<Record<Device, (watch: Watch) => void>> = {
  webgpu({ lost }) {
    const { device } = tf.backend() as unknown as { device: GPUDevice }
    void device.lost.then(({ message }) => lost(say('the WebGPU device was lost: {message}', { message })))
  },
  webgl({ lost }) {
    const { gpgpu } = tf.backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } }
    gpgpu.gl.canvas.addEventListener('webglcontextlost', () => lost(say('the WebGL context was lost')))
  },
}

/**
 * A gradient with a known answer: L = Σ relu(X·W) with X = W = [[1, −2], [3, 4]] gives X·W = [[−5, −10],
 * [15, 10]], so only the second row of X has a slope: ∂L/∂X = [[0, 0], [−1, 7]].
 */
async function computesGradients(): Promise<boolean> {
  const gradient = tf.tidy(() => {
    const x = tf.tensor2d([1, -2, 3, 4], [2, 2])
    const w = tf.tensor2d([1, -2, 3, 4], [2, 2]) // not x itself, or the slope would run through both factors
    return tf.grad((v: tf.Tensor) => v.matMul(w).relu().sum())(x)
  })
  const values = await gradient.data()
  gradient.dispose()
  return [0, 0, -1, 7].every((expected, i) => Math.abs(values[i]! - expected) < 1e-3)
}
