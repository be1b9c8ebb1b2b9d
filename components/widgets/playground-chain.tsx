import { useMemo } from 'react'
import { rich } from '@/components/ui/rich'
import { linkTo } from '@/lib/address/address'
import { type DenseNet, lossOn, neuronProgram } from '@/lib/autograd/neuron-program'
import { targetsOf } from '@/lib/experiments/playground-data'
import { featuresOf } from '@/lib/experiments/playground-features'
import type { PlaygroundRun } from './playground'
import type { NeuronPlace } from './playground-network'

/** A way from a neuron of this network to the graph of its chain rule, with the numbers that it has now. */
export function ChainLink({ run, place }: { run: PlaygroundRun; place: NeuronPlace }) {
  const { snapshot, params } = run
  const program = useMemo(() => snapshot && programOf(snapshot, params, place), [snapshot, params, place])
  if (!program) return null
  return (
    <p className="m-0 text-quiet">
      {rich(
        '<a>Its chain rule, number by number</a>, in a tab of its own: for the training point that this network gets most wrong, with four digits.',
        {
          a: (words) => (
            <a
              href={linkTo(
                `/lab/backprop-graph?source=expression&learningRate=${params.learningRate}&expression=${encodeURIComponent(program)}`,
              )}
              target="_blank"
              rel="noopener"
              className="inline-flex min-h-6 items-center text-link underline underline-offset-3 pointer-coarse:min-h-11"
            >
              {words}
            </a>
          ),
        },
      )}
    </p>
  )
}

function programOf(
  { task, train, weights }: NonNullable<PlaygroundRun['snapshot']>,
  params: PlaygroundRun['params'],
  place: NeuronPlace,
): string | undefined {
  if (task.kind === 'classes') return
  const squared = params.loss === 'squared error'
  const loss = task.kind === 'regression' ? 'squared' : squared ? 'squared tanh' : 'cross-entropy'
  const net: DenseNet = {
    weights: weights.weights,
    biases: weights.biases,
    activation: params.activation,
    loss,
  }
  const inputs = featuresOf(train.points, params.features)
  const targets = targetsOf(train.values, task, params)
  const D = inputs.length / targets.length
  const of = (i: number) => inputs.subarray(i * D, (i + 1) * D)
  let worst = 0
  let most = -1
  for (const [i, target] of targets.entries()) {
    const wrong = lossOn(net, of(i), target)
    if (wrong > most) [worst, most] = [i, wrong]
  }
  return neuronProgram(net, place, of(worst), targets[worst]!)
}
