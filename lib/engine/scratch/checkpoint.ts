import type { Checkpoint } from '@/lib/engine/experiment'
import type { Batches } from './batches'
import type { Network } from './network'
import type { Optimizer } from './optimizers'

/** Name of the array that holds the place in the shuffled data. */
export const PLACE = 'batches'
const EPOCH_UNIT = 2 ** 24 // whole numbers below this are exact in float32

/** Copies weights, the optimizer's memory and the place in the shuffled data. */
export function saveTraining(
  network: Network,
  optimizer: Optimizer,
  batches: Batches,
  step: number,
): Checkpoint {
  const arrays: Checkpoint['arrays'] = {}
  for (const { name, shape, values } of parametersOf(network))
    arrays[name] = { shape, values: values.slice() }
  for (const { name, shape, values } of memoryOf(network, optimizer))
    arrays[name] = { shape, values: values.slice() }
  // Inexact above 2^24, where Adam's corrections have long been 1.
  arrays[stepsOf(optimizer)] = { shape: [], values: Float32Array.of(optimizer.steps) }
  arrays[PLACE] = savePlace(batches)
  return { step, arrays }
}

/**
 * Writes a checkpoint back in place. What it does not hold for this optimizer is left as it is: the run was
 * saved under another one.
 *
 * @throws RangeError if it is not of a network of these sizes
 */
export function loadTraining(
  checkpoint: Checkpoint,
  network: Network,
  optimizer: Optimizer,
  batches: Batches,
) {
  const { arrays } = checkpoint
  for (const { name, shape } of parametersOf(network)) {
    if (String(arrays[name]?.shape) !== String(shape)) {
      throw new RangeError(`The checkpoint's ${name} should be [${shape}], not [${arrays[name]?.shape}]`)
    }
  }
  for (const { name, values } of parametersOf(network)) values.set(arrays[name]!.values)
  for (const { name, values } of memoryOf(network, optimizer)) {
    if (arrays[name]) values.set(arrays[name].values)
  }
  optimizer.steps = arrays[stepsOf(optimizer)]?.values[0] ?? 0
  loadPlace(batches, arrays[PLACE])
}

/** Where the batches have come to, exactly: whole numbers above 2^24 do not fit into a float32. */
export function savePlace({ epoch, position }: Batches): Checkpoint['arrays'][string] {
  const place = [Math.floor(epoch / EPOCH_UNIT), epoch % EPOCH_UNIT, position]
  return { shape: [3], values: Float32Array.from(place) }
}

/** Goes back to a saved place; without one, to the beginning. */
export function loadPlace(batches: Batches, saved: Checkpoint['arrays'][string] | undefined) {
  const [high = 0, low = 0, position = 0] = saved?.values ?? []
  batches.epoch = high * EPOCH_UNIT + low
  batches.position = position
}

/** All that is learned: W [n, m] and b [n] of every layer, in the order the optimizer has them. */
function parametersOf({ weights, biases, sizes }: Network) {
  return weights.flatMap((w, l) => [
    { name: `weights/${l}`, shape: [sizes[l + 1]!, sizes[l]!], values: w },
    { name: `biases/${l}`, shape: [sizes[l + 1]!], values: biases[l]! },
  ])
}

function memoryOf(network: Network, optimizer: Optimizer) {
  return Object.entries(optimizer.state).flatMap(([slot, arrays]) =>
    parametersOf(network).map(({ name, shape }, p) => ({
      name: `${optimizer.name}/${slot}/${name}`,
      shape,
      values: arrays[p]!,
    })),
  )
}

const stepsOf = (optimizer: Optimizer) => `${optimizer.name}/steps`
