import type { ExportItem } from '@/components/ui/run-export'
import type { KerasActivation } from '@/lib/engine/export-tfjs'
import type { PlaygroundView } from '@/lib/experiments/playground'
import { say } from '@/lib/locale/say'
import type { PlaygroundRun } from './playground'

/** Activations that tf.layers knows by name and computes as we do. */
export const KERAS: Partial<Record<string, KerasActivation>> = {
  tanh: 'tanh',
  relu: 'relu',
  sigmoid: 'sigmoid',
  linear: 'linear',
  elu: 'elu',
  swish: 'swish',
  softmax: 'softmax',
}

const writers = () => import('./playground-export')

/** The trained network and its points as files; what writes them comes when asked for. */
export function playgroundExports(run: PlaygroundRun): ExportItem[] {
  const { params, seed, step } = run
  const name = (ending: string) => `epoch-playground-${params.data}-seed${seed}-step${step}${ending}`
  const file = (ending: string, type: string, text: string) => ({
    name: name(ending),
    blob: new Blob([text], { type }),
  })
  const notebook = (title: string, framework: 'keras' | 'pytorch'): ExportItem => ({
    label: say('Notebook ({title})', { title }),
    about: say('this network with its weights and points inside, checked and drawn'),
    make: async () => {
      const view = viewOf(run)
      const { playgroundNotebook } = await import('./playground-notebook')
      const content = playgroundNotebook({ params, view, seed, step, framework })
      return file(`-${framework}.ipynb`, 'application/x-ipynb+json', JSON.stringify(content, null, 1))
    },
  })
  return [
    {
      label: say('Points (CSV)'),
      about: say('every point: place, class or value, and whether it was held back'),
      make: async () => file('-points.csv', 'text/csv', (await writers()).pointsCsv(viewOf(run))),
    },
    {
      label: say('Weights (JSON)'),
      about: say('layers, activations, weights and biases in plain numbers'),
      make: async () =>
        file('-weights.json', 'application/json', (await writers()).weightsJson(params, viewOf(run))),
    },
    ...(KERAS[params.activation]
      ? [
          {
            label: say('Model (TensorFlow.js)'),
            about: say(
              'model.json and its weights, zipped: tf.loadLayersModel reads it; its inputs are the features',
            ),
            make: async () => ({
              name: name('.zip'),
              blob: await (await writers()).modelZip(params, viewOf(run)),
            }),
          },
        ]
      : []),
    notebook('Keras', 'keras'),
    notebook('PyTorch', 'pytorch'),
  ]
}

function viewOf({ snapshot }: PlaygroundRun): PlaygroundView {
  if (!snapshot) throw new Error(say('There is no network yet. Press Train or Step first.'))
  return snapshot
}
