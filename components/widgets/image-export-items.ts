import type { ExportItem } from '@/components/ui/run-export'
import { say } from '@/lib/locale/say'
import type { Run } from '@/lib/worker/use-experiment'

export type FileKind = 'tfjs' | 'keras' | 'pytorch'
/** Makes one file of the trained model as it is now. */
export type MakeFile = (run: Run, kind: FileKind) => Promise<{ name: string; blob: Blob }>

/**
 * The trained model as files: for TensorFlow.js, and as notebooks that hold these very weights.
 *
 * @param load fetches what makes them. Most readers take no file: it comes when one is asked for
 */
export function classifierExports(run: Run, load: () => Promise<MakeFile>): ExportItem[] {
  const make = (kind: FileKind) => async () => (await load())(run, kind)
  return [
    {
      label: say('Model (TensorFlow.js)'),
      about: say('model.json and its weights, zipped: tf.loadLayersModel reads it'),
      make: make('tfjs'),
    },
    {
      label: say('Notebook (Keras)'),
      about: say('rebuilds this model with its weights inside, checks and tests it'),
      make: make('keras'),
    },
    { label: say('Notebook (PyTorch)'), about: say('the same in PyTorch'), make: make('pytorch') },
  ]
}
