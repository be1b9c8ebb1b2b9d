import type { Fault } from '@/lib/autograd/faults'
import { backward, forward } from '@/lib/autograd/graph'
import { defineExperiment, type Snapshot } from '@/lib/engine/experiment'
import { type BackpropParams, setup } from './backprop-graph.params'
import { exampleAt, faultOf, type Named, type Task, taskOf } from './backprop-graph-task'

export interface BackpropView extends Snapshot {
  weights: Named
  /** What the next step learns from; the page draws its graph. */
  example: Named
  /** ∂loss/∂weight there, as this back end computes it. */
  gradients: Named
}

/** What the widget may ask: to set weights by hand. */
export type BackpropQuestion = { type: 'weights'; weights: Named }

/** Gradient descent on one graph, on one back end. */
export interface Descent {
  /** w ← w − η ∂loss/∂w for every weight, at one example. */
  step(example: Named, learningRate: number, fault?: Fault): void
  /** The mean loss over all examples, the weights, and the gradients at one example. */
  read(example: Named, fault?: Fault): Reading | Promise<Reading>
  write(weights: Named): void
  dispose(): void
}

interface Reading {
  loss: number
  weights: Named
  gradients: Named
}

/** An expression, or a small network written out as one, and descent on it: each step is one forward and backward pass. */
export const experiment = defineExperiment({
  ...setup,
  async create(params: BackpropParams, { seed, backend }) {
    const task = taskOf(params, seed)
    const names = Object.keys(task.weights)
    const descent: Descent =
      backend === 'scratch'
        ? createDescent(task)
        : (await import('./backprop-graph-tf')).createTfDescent(task)
    let step = 0
    const faults = new Map<number, Fault | undefined>()
    const faultNow = ({ bug }: BackpropParams) => {
      if (!faults.has(bug)) faults.set(bug, faultOf(task, seed, bug))
      return faults.get(bug)
    }

    return {
      step(now: BackpropParams) {
        descent.step(exampleAt(task, seed, step), now.learningRate, faultNow(now))
        step++
      },
      async snapshot(now: BackpropParams): Promise<BackpropView> {
        const example = exampleAt(task, seed, step)
        const { loss, weights, gradients } = await descent.read(example, faultNow(now))
        const gradientNorm = Math.hypot(...Object.values(gradients))
        return { metrics: { loss, gradientNorm }, weights, example, gradients }
      },
      ask: ({ weights }: BackpropQuestion) => descent.write(weights),
      async save() {
        const { weights } = await descent.read(exampleAt(task, seed, step))
        const values = Float32Array.from(names, (name) => weights[name]!)
        return { step, arrays: { weights: { shape: [names.length], values } } }
      },
      load(checkpoint) {
        const { values } = checkpoint.arrays.weights!
        descent.write(Object.fromEntries(names.map((name, i) => [name, values[i]!])))
        step = checkpoint.step
      },
      dispose: () => descent.dispose(),
    }
  },
})

/** Descent with our own graph. Weights are rounded to 32 bits, as on a device: a checkpoint holds them exactly. */
function createDescent({ graph, weights: start, examples }: Task): Descent {
  const weights: Record<string, number> = {}
  const write = (values: Named) => {
    for (const name of Object.keys(start)) weights[name] = Math.fround(values[name] ?? weights[name]!)
  }
  write(start)

  function gradients(example: Named, fault?: Fault): Record<string, number> {
    const flow = backward(graph, forward(graph, { ...weights, ...example }), fault).gradients
    return Object.fromEntries(
      graph.nodes.flatMap((node, i) =>
        node.kind === 'input' && node.name in weights ? [[node.name, flow[i]!]] : [],
      ),
    )
  }

  return {
    step(example, learningRate, fault) {
      const slopes = gradients(example, fault)
      write(
        Object.fromEntries(
          Object.keys(weights).map((name) => [name, weights[name]! - learningRate * slopes[name]!]),
        ),
      )
    },
    read(example, fault) {
      const losses = examples.map((one) => forward(graph, { ...weights, ...one })[graph.output]!)
      const loss = losses.reduce((sum, one) => sum + one, 0) / losses.length
      return { loss, weights: { ...weights }, gradients: gradients(example, fault) }
    },
    write,
    dispose() {},
  }
}
