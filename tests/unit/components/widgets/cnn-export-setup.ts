/** Set-up shared by the tests of what the convolutional network is exported as: a trained one, and its files. */
import { makeCnnFile } from '@/components/widgets/cnn-export'
import type { FileKind } from '@/components/widgets/image-export-items'
import type { CnnExport } from '@/lib/experiments/cnn'
import type { CnnParams } from '@/lib/experiments/cnn.params'
import type { Run } from '@/lib/worker/use-experiment'
import { begin } from '../../lib/experiments/cnn-run'

/** Every kind of layer; strides and zeros on one side only. */
export const EVERY = 'conv6k4s2p,norm,avg2,conv4,max2,drop20,dense12,norm'

/** A network after a few steps, on few images. */
export async function trained(given: Partial<CnnParams>) {
  const { trainer, take, ask, params } = await begin({ examples: 1000, batchSize: 50, ...given })
  await take(12)
  const model = await ask<CnnExport>({ type: 'export' })
  trainer.dispose()
  const run = { params, seed: 1, ask: async () => model } as unknown as Run
  return { model, file: (kind: FileKind) => makeCnnFile(run, kind) }
}

/** The code cells of a notebook. */
export async function codeCells(blob: Blob): Promise<string[]> {
  const { cells } = JSON.parse(await blob.text()) as { cells: { cell_type: string; source: string[] }[] }
  return cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => source.join(''))
}
