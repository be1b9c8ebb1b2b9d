/** Every experiment, by the name a widget asks for. Loaded in the worker, when first asked. */
export const experiments = {
  'activation-lab': () => import('./activation-lab'),
  attention: () => import('./attention'),
  autoencoder: () => import('./autoencoder'),
  'backprop-graph': () => import('./backprop-graph'),
  cnn: () => import('./cnn'),
  'deep-signal': () => import('./deep-signal'),
  digits: () => import('./digits'),
  'first-digits': () => import('./first-digits'),
  'gan-2d': () => import('./gan-2d'),
  'gan-digits': () => import('./gan-digits'),
  gpt: () => import('./gpt'),
  neuron: () => import('./neuron'),
  'loss-lab': () => import('./loss-lab'),
  'memory-race': () => import('./memory-race'),
  'optimizer-race': () => import('./optimizer-race'),
  playground: () => import('./playground'),
}

export type ExperimentId = keyof typeof experiments

type Loaded<K extends ExperimentId> = Awaited<ReturnType<(typeof experiments)[K]>>['experiment']
/** What an experiment's widget draws, inferred from the registry. */
export type SnapshotOf<K extends ExperimentId> =
  Loaded<K> extends {
    create(...args: never[]): infer T
  }
    ? Awaited<T> extends { snapshot(...args: never[]): infer S }
      ? Awaited<S>
      : never
    : never
