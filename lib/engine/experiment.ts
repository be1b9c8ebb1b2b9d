import type { ParamsOf, ParamsSchema } from './params'

/** `scratch` is our own typed-array trainer; the others are TensorFlow.js back ends. */
export const BACKENDS = ['webgpu', 'webgl', 'wasm', 'cpu', 'scratch'] as const
export type Backend = (typeof BACKENDS)[number]

/** One picture of a run: plain data, cheap to clone, under 100 kB. */
export interface Snapshot {
  /** Numbers for charts and read-outs; `loss`, `testLoss`, `accuracy`, `testAccuracy` where they exist. */
  metrics: Record<string, number>
  /** What the doctor looks at, where the model has it. */
  health?: Health
}

/** Vital signs of a network, by layer from the input side. */
export interface Health {
  /** Share of units that gave no signal for any example looked at, each in [0, 1]. */
  dead?: number[]
  /** Root mean square of the loss gradient with respect to each layer's weights. */
  gradients?: number[]
}

/** Everything needed to go on from here: plain arrays, structured-cloneable. */
export interface Checkpoint {
  step: number
  arrays: Record<string, { shape: number[]; values: Float32Array }>
}

/**
 * A live run. Owns its tensors until `dispose`. No number that it read from the device may outlive it, in a variable
 * of its module, say: it may be a dry run (see `compileAhead`), in which all that is read is zeros.
 */
export interface Trainer<P, S extends Snapshot> {
  /** One optimisation step, or one episode: the unit the reader counts. */
  step(params: P): void | Promise<void>
  /** Reads the run back from the device. Called at display rate, not once a step. */
  snapshot(params: P): S | Promise<S>
  dispose(): void
  /**
   * The metrics of a snapshot without its picture, where they cost no more than some steps: a fast run then records
   * its course at steps that do not depend on its speed.
   */
  metrics?(params: P): Snapshot['metrics'] | Promise<Snapshot['metrics']>
  /** A copy of weights, optimizer state and step; `load` then goes on exactly as if nothing had happened. */
  save?(): Checkpoint | Promise<Checkpoint>
  load?(checkpoint: Checkpoint): void | Promise<void>
  /** Uses the model as it is now: classify this drawing, sample text, change this weight. */
  ask?(question: never, params: P): unknown
}

/** What the engine gives a trainer at birth. */
export interface Birth {
  seed: number
  backend: Backend
  /** Tells the reader what is being waited for; `share` in [0, 1] when it is known. */
  report(text: string, share?: number): void
  /** Aborted when the run is stopped before it begins. */
  signal: AbortSignal
}

/** What a page may know of an experiment without loading it: what can be turned, and where it runs. */
export interface Setup<P extends ParamsSchema = ParamsSchema> {
  title: string
  params: P
  /** Best guess first: `auto` begins there until this device has been measured. */
  backends: readonly Backend[]
  /** How fast it opens, where flat out would be over before anybody saw it. Absent: flat out. */
  stepsPerSecond?: number
}

/** Something that learns: its setup, and how it begins. */
export interface Experiment<P extends ParamsSchema, S extends Snapshot, D = unknown> extends Setup<P> {
  /** Most steps between two snapshots. 1 lets the reader see every step; absent means flat out. */
  pace?: number
  /** Steps after which the run is done; absent for a run without end. */
  length?(params: ParamsOf<P>): number
  /** Fetches what the run learns from, while other runs use the device: no tensor may be made here. */
  data?(params: ParamsOf<P>, birth: Pick<Birth, 'report' | 'signal'>): Promise<D>
  /** Builds the model while it has the device. Fetches its data itself where none is given. */
  create(
    params: ParamsOf<P>,
    birth: Birth,
    data?: D | Promise<D>,
  ): Trainer<ParamsOf<P>, S> | Promise<Trainer<ParamsOf<P>, S>>
}

/** Keeps the schema's and the snapshot's types while checking the shape. */
export function defineExperiment<P extends ParamsSchema, S extends Snapshot, D>(
  experiment: Experiment<P, S, D>,
) {
  return experiment
}
