import { exportSequential, type SequentialLayer } from '@/lib/engine/export-tfjs'
import { kerasAutoencoder, pytorchAutoencoder } from '@/lib/engine/notebook-autoencoder'
import type { AutoencoderExport } from '@/lib/experiments/autoencoder'
import { type AutoencoderParams, PIXELS } from '@/lib/experiments/autoencoder.params'
import { notebookBlob, zipModel } from './image-export-files'
import type { MakeFile } from './image-export-items'

/** One file of the trained autoencoder as it is now. */
export const makeAutoencoderFile: MakeFile = async (run, kind) => {
  const model = await run.ask<AutoencoderExport>({ type: 'export' })
  const params = run.params as AutoencoderParams
  const name = `epoch-autoencoder-${params.data}-seed${run.seed}-step${model.step}`
  if (kind === 'tfjs') {
    const file = exportSequential([PIXELS], layersOf(params), model.arrays)
    return { name: `${name}.zip`, blob: await zipModel(file) }
  }
  const notebook = { keras: kerasAutoencoder, pytorch: pytorchAutoencoder }[kind]
  return {
    name: `${name}-${kind}.ipynb`,
    blob: notebookBlob(notebook({ ...params, seed: run.seed, activations: activationsOf(params), ...model })),
  }
}

/** What bends each layer, in order. */
export function activationsOf({ hidden, linear }: Pick<AutoencoderParams, 'hidden' | 'linear'>) {
  const bend = hidden.map(() => (linear ? 'linear' : 'relu') as 'linear' | 'relu')
  return [...bend, 'linear' as const, ...bend, linear ? ('linear' as const) : ('sigmoid' as const)]
}

function layersOf(params: AutoencoderParams): SequentialLayer[] {
  return activationsOf(params).map((activation, l) => ({
    type: 'dense',
    kernel: `weights/${l}`,
    bias: `biases/${l}`,
    activation,
  }))
}
