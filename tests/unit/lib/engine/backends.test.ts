import { beforeEach, expect, test, vi } from 'vitest'

/** Fresh modules: what one test has loaded, another must load again. */
beforeEach(() => {
  vi.resetModules()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const watch = { lost: () => {} }
async function fresh() {
  const [{ enterDevice }, { tf }] = await Promise.all([
    import('@/lib/engine/backends'),
    import('@/lib/engine/tf'),
  ])
  return { enterDevice, tf }
}

test('the processor computes gradients rightly, and is entered as often as asked', async () => {
  const { enterDevice, tf } = await fresh()
  await enterDevice('cpu', watch)
  const before = tf.memory().numTensors
  await enterDevice('cpu', watch)
  expect(tf.getBackend()).toBe('cpu')
  expect(tf.memory().numTensors).toBe(before)
  expect(before).toBe(0) // the self-test leaves nothing behind
})

test('a browser without WebGPU is told so in plain words', async () => {
  vi.stubGlobal('navigator', {})
  await expect((await fresh()).enterDevice('webgpu', watch)).rejects.toThrow('this browser has no WebGPU')
})

test('a device without an adapter is told so', async () => {
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => null } })
  await expect((await fresh()).enterDevice('webgpu', watch)).rejects.toThrow('no WebGPU adapter')
})

test.each([
  ['no canvas in workers', undefined],
  [
    'no WebGL 2',
    class {
      getContext = () => null
    },
  ],
])('%s means no WebGL', async (_, OffscreenCanvas) => {
  vi.stubGlobal('OffscreenCanvas', OffscreenCanvas)
  await expect((await fresh()).enterDevice('webgl', watch)).rejects.toThrow('no WebGL 2 in workers')
})

test('a browser whose WebAssembly lacks SIMD is told so', async () => {
  vi.spyOn(WebAssembly, 'validate').mockReturnValue(false)
  await expect((await fresh()).enterDevice('wasm', watch)).rejects.toThrow('no WebAssembly with SIMD')
})

test('a device that has half precision only is told so', async () => {
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({})
    },
  )
  const { enterDevice, tf } = await fresh()
  await import('@tensorflow/tfjs-backend-webgl')
  tf.env().set('WEBGL_RENDER_FLOAT32_ENABLED', false)
  await expect(enterDevice('webgl', watch)).rejects.toThrow('half precision')
})

test('a back end that computes wrong gradients is refused', async () => {
  const { enterDevice, tf } = await fresh()
  await import('@tensorflow/tfjs-backend-cpu')
  const relu = tf.getKernel('Relu', 'cpu')
  tf.unregisterKernel('Relu', 'cpu')
  // A driver that loses the sign: relu(x) = |x|, whose gradient through Step is that of relu still,
  // so the derivative itself must be wrong too.
  tf.unregisterKernel('Step', 'cpu')
  tf.registerKernel({ ...relu, kernelName: 'Step' })
  tf.registerKernel(relu)
  await expect(enterDevice('cpu', watch)).rejects.toThrow('plain JavaScript computes wrong gradients')
})

test('two runs that enter a device at once load it once', async () => {
  const requestAdapter = vi.fn(async () => null)
  vi.stubGlobal('navigator', { gpu: { requestAdapter } })
  const { enterDevice } = await fresh()
  const both = await Promise.allSettled([enterDevice('webgpu', watch), enterDevice('webgpu', watch)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(requestAdapter).toHaveBeenCalledOnce()
})
