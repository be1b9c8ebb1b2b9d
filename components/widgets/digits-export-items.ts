import type { ExportItem } from '@/components/ui/run-export'
import type { Run } from '@/lib/worker/use-experiment'

/** The trained model as files: for TensorFlow.js, and as notebooks that hold these very weights. */
export function digitsExports(run: Run): ExportItem[] {
  // Most readers take no file: what makes one comes when it is asked for.
  const make = (kind: 'tfjs' | 'keras' | 'pytorch') => async () =>
    (await import('./digits-export')).makeDigitsFile(run, kind)
  return [
    {
      label: 'Model (TensorFlow.js)',
      about: 'model.json and its weights, zipped: tf.loadLayersModel reads it',
      make: make('tfjs'),
    },
    {
      label: 'Notebook (Keras)',
      about: 'rebuilds this model with its weights inside, checks and tests it',
      make: make('keras'),
    },
    { label: 'Notebook (PyTorch)', about: 'the same in PyTorch', make: make('pytorch') },
  ]
}
