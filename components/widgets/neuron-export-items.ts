import type { ExportItem } from '@/components/ui/run-export'
import type { NeuronData } from '@/lib/experiments/neuron-data'
import { say } from '@/lib/locale/say'
import type { NeuronRun } from './neuron'
import type { NeuronModel } from './neuron-model'

type Writers = typeof import('./neuron-export')

/** The examples and the neurons as files; what writes them comes when asked for. */
export function neuronExports(run: NeuronRun, { data, neurons }: NeuronModel): ExportItem[] {
  const file =
    (ending: string, type: string, write: (by: Writers, data: NeuronData) => string) => async () => {
      if (!data) throw new Error(say('The examples are not there yet.'))
      const name = `epoch-neuron-${run.params.data}-seed${run.seed}-step${run.step}${ending}`
      return { name, blob: new Blob([write(await import('./neuron-export'), data)], { type }) }
    }
  return [
    {
      label: say('Examples (CSV)'),
      about: say(
        'both inputs as measured and as the neuron gets them, what each is, and whether it was held back',
      ),
      make: file('-examples.csv', 'text/csv', ({ examplesCsv }, data) => examplesCsv(data)),
    },
    {
      label: say('Neurons (JSON)'),
      about: say('weights and bias of your neuron, of the gradient’s and of the perceptron’s'),
      make: file('-neurons.json', 'application/json', ({ neuronsJson }, data) => neuronsJson(data, neurons)),
    },
  ]
}
