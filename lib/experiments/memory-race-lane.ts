import type { Backend, Checkpoint } from '@/lib/engine/experiment'
import { createOptimizer, DEFAULTS } from '@/lib/engine/scratch/optimizers'
import type { MemoryRaceParams } from './memory-race.params'
import { createRecurrentNet } from './memory-race-net'
import type { RecurrentSpec } from './memory-race-start'
import type { Sequences } from './memory-race-task'

type Arrays = Checkpoint['arrays']

/** One network in training, on whatever computes it; its weights are named as `memory-race-start` names them. */
export interface Lane {
  /** One step on some sequences. @param clip longest gradient; 0: any */
  train(sequences: Sequences, settings: { learningRate: number; clip: number }): void
  weights(): Arrays | Promise<Arrays>
  /** The weights, and what the optimizer remembers. */
  save(): Arrays | Promise<Arrays>
  load(arrays: Arrays): void
  dispose(): void
}

export async function createLane(
  spec: RecurrentSpec,
  optimizer: MemoryRaceParams['optimizer'],
  seed: number,
  backend: Backend,
): Promise<Lane> {
  if (backend === 'scratch') return createScratchLane(spec, optimizer, seed)
  return (await import('./memory-race-tf')).createTfLane(spec, optimizer, seed)
}

/** In typed arrays. */
function createScratchLane(spec: RecurrentSpec, kind: MemoryRaceParams['optimizer'], seed: number): Lane {
  const net = createRecurrentNet(spec, seed)
  const names = Object.keys(net.weights)
  const slopes = names.map((name) => net.gradients[name]!)
  const optimizer = createOptimizer(kind, Object.values(net.weights))
  // Named as `lib/engine/optimizers` names them, so that a run goes on wherever its device was lost.
  const memory = Object.entries(optimizer.state).flatMap(([slot, arrays]) =>
    arrays.map((values, i) => [`${kind}/${slot}/${names[i]}`, names[i]!, values] as const),
  )
  return {
    train(sequences, { learningRate, clip }) {
      net.forward(sequences)
      net.backward()
      if (clip > 0) shorten(slopes, clip)
      optimizer.update(slopes, { ...DEFAULTS, learningRate })
    },
    weights: net.read,
    save() {
      const weights = net.read()
      const remembered = memory.map(([key, name, values]) => [
        key,
        { shape: weights[name]!.shape, values: values.slice() },
      ])
      const steps = { shape: [], values: Float32Array.of(optimizer.steps) }
      return { ...weights, ...Object.fromEntries(remembered), [`${kind}/steps`]: steps }
    },
    load(arrays) {
      net.write(arrays)
      for (const [key, , values] of memory) values.set(arrays[key]!.values)
      optimizer.steps = arrays[`${kind}/steps`]!.values[0]!
    },
    dispose() {},
  }
}

/** Gradients shortened together to a length of at most `most` (Pascanu, Mikolov and Bengio 2013, algorithm 1). */
function shorten(slopes: readonly Float32Array[], most: number) {
  let squares = 0
  for (const g of slopes) for (const slope of g) squares += slope * slope
  const factor = Math.min(1, most / Math.sqrt(squares))
  if (factor < 1) for (const g of slopes) for (let i = 0; i < g.length; i++) g[i]! *= factor
}
