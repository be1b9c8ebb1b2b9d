import type { NeuronData } from '@/lib/experiments/neuron-data'
import type { NeuronModel } from './neuron-model'

/** Every example, as measured and as the neuron gets it. */
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

/** The three neurons, and what their inputs stand for. */
export function neuronsJson({ axes }: NeuronData, neurons: NeuronModel['neurons']): string {
  return JSON.stringify({ inputs: axes, ...neurons }, null, 1)
}
