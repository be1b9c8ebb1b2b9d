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

/** How a tensor may lie on the device: not there yet, four numbers in a texel, one number in a texel. */
const WAYS: ((values: number[], shape: number[]) => tf.Tensor)[] = [
  (values, shape) => tf.tensor(values, shape),
  (values, shape) => tf.mul(tf.tensor(values, shape), 1),
  (values, shape) => tf.reshape(tf.tile(tf.tensor1d(values), [1]), shape),
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

self.onmessage = async ({ data }: MessageEvent<{ backend: Device; calls: Call[] }>) => {
  try {
    await enterDevice(data.backend, { lost() {} })
    const answers: number[][][][] = []
    for (const call of data.calls) answers.push(await run(call))
    self.postMessage({ answers })
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
}
