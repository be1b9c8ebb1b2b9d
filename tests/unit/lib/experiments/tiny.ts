/** Every experiment as small as it can be, for promises that depend on what it does and not on its size. */
import type { Backend, Experiment, Snapshot, Trainer } from '@/lib/engine/experiment'
import { type ParamsSchema, readParams } from '@/lib/engine/params'
import { type ExperimentId, experiments } from '@/lib/experiments'

const TINY: Partial<Record<ExperimentId, Record<string, unknown>>> = {
  attention: { units: 4, batchSize: 1 },
  autoencoder: { hidden: [4], code: 2, batchSize: 2, mask: 0.1 },
  cnn: { layers: 'conv1,norm,max7,drop10', batchSize: 4 },
  digits: { layers: [4], batchSize: 8 },
  'first-digits': { layers: [4], batchSize: 8 },
  'gan-2d': { loss: 'wgan-gp', batchSize: 2, generatorWidth: 2, discriminatorWidth: 2 },
  'gan-digits': { latent: 2, generator: 1, discriminator: 1, batchSize: 2 },
  gpt: { layers: 1, heads: 1, width: 8, context: 4, batchSize: 4 },
  'memory-race': { lag: 5, units: 2, batchSize: 1 },
  playground: { data: 'circle', points: 20, layers: [2] },
}

/**
 * An experiment with its tiny parameters, and runs of it on a back end that has been set.
 *
 * @param given parameters that go before these
 */
export async function tiny(id: ExperimentId, given: Record<string, unknown> = {}) {
  const { experiment } = (await experiments[id]()) as unknown as {
    experiment: Experiment<ParamsSchema, Snapshot>
  }
  const { params, problems, unknown } = readParams(experiment.params, { ...TINY[id], ...given })
  if (problems.length + unknown.length > 0) throw new Error([...problems, ...unknown].join(', '))
  async function begin(backend: Backend, seed: number) {
    const birth = { seed, backend, report() {}, signal: new AbortController().signal }
    const data = await experiment.data?.(params as never, birth)
    const trainer: Trainer<never, Snapshot> = await experiment.create(params as never, birth, data)
    return trainer
  }
  return { params: params as never, begin }
}
