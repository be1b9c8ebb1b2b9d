import type { LayersModelFile } from '@/lib/engine/export-tfjs'
import type { Notebook } from '@/lib/engine/notebook'
import type { ImageClassifier } from '@/lib/engine/notebook-images'
import type { ClassifierExport } from '@/lib/experiments/digits'
import type { DigitsParams } from '@/lib/experiments/digits.params'
import { say } from '@/lib/locale/say'

/** The two files of a model, zipped. */
export async function zipModel({ modelJson, weightsBin }: LayersModelFile): Promise<Blob> {
  const { zipSync, strToU8 } = await import('fflate')
  const zip = zipSync({ 'model.json': strToU8(JSON.stringify(modelJson)), 'model.weights.bin': weightsBin })
  return new Blob([zip as Uint8Array<ArrayBuffer>], { type: 'application/zip' })
}

export function notebookBlob(notebook: Notebook): Blob {
  return new Blob([JSON.stringify(notebook, null, 1)], { type: 'application/x-ipynb+json' })
}

/** What a notebook says of any trained image classifier. */
export function classifierOf(
  { data, learningRate, batchSize }: Pick<DigitsParams, 'data' | 'learningRate' | 'batchSize'>,
  seed: number,
  { arrays, step, test: { count, correct }, checks }: ClassifierExport,
): Omit<ImageClassifier, 'loss' | 'differences'> {
  return {
    data,
    learningRate,
    batchSize,
    arrays,
    seed,
    step,
    test: { accuracy: correct / count, count },
    checks,
  }
}

/** A sentence for a notebook that shows every image as the data set has it. */
export function shiftDifference(shift: number): string[] {
  if (shift === 0) return []
  return [
    say('There every training image was moved by up to {shift} pixels each time. Here none is.', { shift }),
  ]
}
