import type { ExportItem } from '@/components/ui/run-export'
import type { NeuronData } from '@/lib/experiments/neuron-data'
import type { NeuronRun } from './neuron'
import type { NeuronModel } from './neuron-model'

/** The examples and the neurons as files. */
export function neuronExports(run: NeuronRun, { data, neurons }: NeuronModel): ExportItem[] {
  const file = (ending: string, type: string, make: (data: NeuronData) => string) => async () => {
    if (!data) throw new Error('The examples are not there yet.')
    const name = `epoch-neuron-${run.params.data}-seed${run.seed}-step${run.step}${ending}`
    return { name, blob: new Blob([make(data)], { type }) }
  }
  return [
    {
      label: 'Examples (CSV)',
      about:
        'both inputs as measured and as the neuron gets them, what each is, and whether it was held back',
      make: file('-examples.csv', 'text/csv', examplesCsv),
    },
    {
      label: 'Neurons (JSON)',
      about: 'weights and bias of your neuron, of the gradient’s and of the perceptron’s',
      make: file('-neurons.json', 'application/json', ({ axes }) =>
        JSON.stringify({ inputs: axes, ...neurons }, null, 1),
      ),
    },
  ]
}

export function examplesCsv({ axes, kinds, train, test }: NeuronData): string {
  const head = [
    ...axes.map(({ name, unit }) => (unit ? `${name} (${unit})` : name)),
    'x1',
    'x2',
    'kind',
    'label',
    'set',
  ]
  const rows = ({ x, labels, kind }: NeuronData['train'], set: string) =>
    Array.from(labels, (label, i) => {
      const inputs = [x[2 * i]!, x[2 * i + 1]!] as const
      const raw = inputs.map((input, axis) =>
        Number((axes[axis]!.mean + axes[axis]!.deviation * input).toFixed(3)),
      )
      return [...raw, ...inputs, kinds[kind[i]!], label, set].join()
    })
  return `${[head.join(), ...rows(train, 'train'), ...rows(test, 'test')].join('\n')}\n`
}
