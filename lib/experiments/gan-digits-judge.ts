/** A classifier trained beforehand, which says how much images look like digits. */
import { openDataset } from '@/lib/data/shards'
import type { Checkpoint } from '@/lib/engine/experiment'
import { tf } from '@/lib/engine/tf'
import { loadVariables } from '@/lib/engine/weights'
import { countClasses, entropyOfCounts } from '@/lib/math/generated'
import { createCnnModel } from './cnn-model'

/** Its layers, as the widget `cnn` writes them. */
export const JUDGE_LAYERS = 'conv8k5,max2,conv16k5,max2,drop25'
const CLASSES = 10
const SIDE = 28

export interface Judge {
  /** Probability of each digit: [N, 784] from 0 to 1, to [N, 10]. */
  probabilities(images: tf.Tensor): tf.Tensor
  dispose(): void
}

/** What the judge says of many images together. */
export interface Verdict {
  /** Mean of its largest probability. */
  confidence: number
  /** Entropy in nats of what it takes them for; ln 10 if all ten digits are as many. */
  entropy: number
  /** Digits that it takes at least one of them for. */
  classes: number
}

/**
 * Its weights, one after another.
 *
 * @throws DataError when they cannot be had
 */
export async function fetchJudge(signal?: AbortSignal): Promise<Float32Array> {
  const dataset = await openDataset('digit-judge', { signal })
  const bytes = await dataset.load(dataset.shards('train')[0]!, { signal })
  return new Float32Array(bytes.slice().buffer)
}

/** Weights of a trained model of these layers, in the order in which `createJudge` reads them. */
export function packWeights(arrays: Checkpoint['arrays']): Float32Array {
  const model = createCnnModel(JUDGE_LAYERS, SIDE, CLASSES, 0)
  const values = Object.keys(model.variables).flatMap((name) => Array.from(arrays[name]!.values))
  tf.dispose([...Object.values(model.variables), ...Object.values(model.running)])
  return Float32Array.from(values)
}

export function createJudge(values: Float32Array): Judge {
  const { variables, running, forward } = createCnnModel(JUDGE_LAYERS, SIDE, CLASSES, 0)
  let at = 0
  const arrays = Object.fromEntries(
    Object.entries(variables).map(([name, { shape, size }]) => {
      at += size
      return [name, { shape: [...shape], values: values.slice(at - size, at) }]
    }),
  )
  if (at !== values.length) throw new RangeError(`The judge has ${values.length} weights instead of ${at}`)
  loadVariables(variables, arrays)
  return {
    probabilities: (images) => tf.softmax(forward(images).logits),
    dispose: () => tf.dispose([...Object.values(variables), ...Object.values(running)]),
  }
}

/** @param probabilities [N × 10], image after image */
export function verdictOf(probabilities: ArrayLike<number>): Verdict {
  const { counts, confidence } = countClasses(probabilities, CLASSES)
  return {
    confidence,
    entropy: entropyOfCounts(counts),
    classes: counts.filter((count) => count > 0).length,
  }
}
