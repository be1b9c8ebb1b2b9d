/** Runs kernels of ours on a back end of the browser. */
import { type Device, enterDevice } from '@/lib/engine/backends'
import { type FusedAttrs, runFused } from '@/lib/engine/fused'
import { tf } from '@/lib/engine/tf'

export type Call = {
  [Name in 'AdamUpdate' | 'ReluGradient']: {
    kernel: Name
    shape: number[]
    inputs: Record<string, number[]>
    attrs: FusedAttrs[Name]
  }
}['AdamUpdate' | 'ReluGradient']

/** Matrices a [M, K] and b [K, N], row by row. */
export interface Product {
  sides: [number, number, number]
  a: number[]
  b: number[]
}

/**
 * σ(a)·(1 − b), each factor computed on the device, by all ways to take a product: plain, either factor transposed, with
 * a batch in front, and as a convolution and its transpose with filters of 1 × 1.
 */
async function products({ sides: [m, k, n], a, b }: Product): Promise<number[][]> {
  const left = tf.sigmoid(tf.tensor2d(a, [m, k]))
  const right = tf.sub(1, tf.tensor2d(b, [k, n]))
  const leftTurned = tf.sigmoid(tf.transpose(tf.tensor2d(a, [m, k])))
  const rightTurned = tf.sub(1, tf.transpose(tf.tensor2d(b, [k, n])))
  const image = tf.sigmoid(tf.tensor4d(a, [1, m, 1, k]))
  const filter = tf.sub(1, tf.tensor4d(b, [1, 1, k, n])) as tf.Tensor4D
  const filterTurned = tf.sub(1, tf.transpose(tf.tensor4d(b, [1, 1, k, n]), [0, 1, 3, 2])) as tf.Tensor4D
  const ways = [
    tf.matMul(left, right),
    tf.matMul(leftTurned, right, true),
    tf.matMul(left, rightTurned, false, true),
    tf.matMul(tf.expandDims(left), tf.expandDims(right)),
    tf.conv2d(image, filter, 1, 'valid'),
    tf.conv2dTranspose(image, filterTurned, [1, m, 1, n], 1, 'valid'),
  ]
  return Promise.all(ways.map(async (way) => Array.from(await way.data())))
}

/**
 * How a tensor may lie on the device: not there yet, four numbers in a texel, one number in a texel, four of a row in a
 * texel that another tensor reads as rows.
 */
const WAYS: ((values: number[], shape: number[]) => tf.Tensor)[] = [
  (values, shape) => tf.tensor(values, shape),
  (values, shape) => tf.mul(tf.tensor(values, shape), 1),
  (values, shape) => tf.reshape(tf.tile(tf.tensor1d(values), [1]), shape),
  (values, shape) => {
    const row = tf.tensor1d(values)
    const reshaped = tf.reshape(row, shape)
    tf.mul(row, 1)
    return reshaped
  },
]

/** The numbers of every output, for each way. */
async function run({ kernel, shape, inputs, attrs }: Call): Promise<number[][][]> {
  return Promise.all(
    WAYS.map(async (way) => {
      const given = Object.entries(inputs).map(([name, values]) => [name, way(values, shape)] as const)
      const outputs = runFused(kernel, Object.fromEntries(given), attrs)
      if (!outputs) throw new Error(`no ${kernel} on ${tf.getBackend()}`)
      return Promise.all(outputs.map(async (output) => Array.from(await output.data())))
    }),
  )
}

/** As a device that writes one texture at a time. */
function writeOneByOne() {
  const { gl } = (tf.backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu
  gl.checkFramebufferStatus = () => gl.FRAMEBUFFER_UNSUPPORTED
}

export interface Asked {
  backend: Device
  oneByOne?: boolean
  calls?: Call[]
  pairs?: Product[]
}

self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  try {
    await enterDevice(data.backend, { lost() {} })
    if (data.oneByOne) writeOneByOne()
    // What is small and has not been on the device yet would be computed by the processor.
    tf.env().set(`${data.backend.toUpperCase()}_CPU_FORWARD`, false)
    const answers: unknown[] = []
    for (const call of data.calls ?? []) answers.push(await run(call))
    for (const pair of data.pairs ?? []) answers.push(await products(pair))
    self.postMessage({ answers })
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
}
