import type { Checkpoint } from '@/lib/engine/experiment'
import { tf } from '@/lib/engine/tf'
import { readTensors } from '@/lib/engine/weights'
import { createRng } from '@/lib/math/rng'
import { drawNoise } from './gan-2d-data'
import type { Discriminator, Generator } from './gan-2d-net'

/** Samples on which copies of the players are compared with them. */
const COMPARED = 4

/** Everything that a copy of both players needs, all from one step. */
export interface ExportAnswer {
  step: number
  /** Weights alone, by the names of `gan-2d-net`. */
  arrays: Checkpoint['arrays']
  check: {
    /** Noise, [N, latent]. */
    z: Float32Array
    /** What the generator makes of it, [N, 2]. */
    samples: Float32Array
    /** What the discriminator says of that, [N]. */
    logits: Float32Array
  }
}

/** The weights of both players, and what they make of some noise. */
export async function keepPlayers(
  generator: Generator,
  discriminator: Discriminator,
  { latent, seed, step }: { latent: number; seed: number; step: number },
): Promise<ExportAnswer> {
  const z = drawNoise(COMPARED, latent, createRng(seed, 'check'))
  const made = tf.tidy(() => {
    const samples = generator.generate(tf.tensor2d(z.slice(), [COMPARED, latent]))
    return { samples, logits: discriminator.judge(samples) }
  })
  const { samples, logits, ...arrays } = await readTensors({
    ...generator.variables,
    ...discriminator.variables,
    ...made,
  })
  tf.dispose(made)
  return { step, arrays, check: { z, samples: samples!.values, logits: logits!.values } }
}
