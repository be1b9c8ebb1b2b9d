import { type Checkpoint, defineExperiment, type Snapshot } from '@/lib/engine/experiment'
import { under, within } from '@/lib/engine/named-arrays'
import { shadowOn } from '@/lib/math/principal'
import {
  type Arena,
  lengthOf,
  type OptimizerRaceParams,
  type RacerName,
  rateOf,
  setup,
} from './optimizer-race.params'
import { networkProblem } from './optimizer-race-network'
import { type Score, surfaceOf, surfaceProblem } from './optimizer-race-problem'
import { createRacer, type Racer, type Stance, vector } from './optimizer-race-racer'
import { type CutSlice, cutAlong, cutAround, type Shadow, type Slice, shadowOf } from './optimizer-race-slice'

/** One racer, as it is now. */
export interface RacerView {
  name: RacerName
  score: Score
  /** θ on a surface; in a network its shadow on the slice, if there is one. */
  at?: [x: number, y: number]
  /** Of the latest step, one for each parameter: how far it went, and the slope it was made of. */
  update: Float32Array
  gradient: Float32Array
  /** Its learning rate for the next step. */
  rate: number
  /** Since when it is out of the race. */
  outSince?: number
}

export interface OptimizerRaceView extends Snapshot {
  arena: Arena
  racers: RacerView[]
  /** Of a network alone. */
  slice?: Slice
  shadows?: Shadow[]
}

/** Most places that are kept of every racer's way through a network's weights. */
const MOST_PLACES = 64
/** The first step after which the ways span a plane worth cutting; again each time the race is so many times as old. */
const FIRST_CUT = 8
const CUT_AGAIN = 1.6

/** Update rules side by side, from the same start, over the same slopes. */
export const experiment = defineExperiment({
  ...setup,
  length: lengthOf,
  async create(params: OptimizerRaceParams, { seed, backend }) {
    const engine = backend === 'scratch' ? undefined : await import('./optimizer-race-tf')
    const device = () => {
      if (!engine) throw new Error('there is no device here')
      return engine.tf
    }
    let now = params
    const surface = surfaceOf(params, seed)
    const network = surface ? undefined : networkProblem(params, seed, device)
    const problem = surface ? surfaceProblem(surface, params, seed, () => now.noise, device) : network!
    const names = [...new Set(params.racers)]
    const racers = names.map((name) =>
      engine ? engine.createTfRacer(name, problem) : createRacer(name, problem),
    )
    const outSince = new Map<RacerName, number>()
    /** Every so many steps the weights of a network are kept. */
    const stride = Math.max(1, Math.ceil((2 * lengthOf(params)) / MOST_PLACES))
    const traces = new Map(names.map((name) => [name, [problem.start]]))
    let slice: CutSlice | undefined
    let step = 0

    /** Takes out who is lost, and keeps where the others are. */
    function note(racer: Racer, { theta }: Stance) {
      if (problem.lost(theta)) outSince.set(racer.name, step)
      else if (network && step % stride === 0) {
        const places = [...traces.get(racer.name)!, theta]
        traces.set(racer.name, places.length > MOST_PLACES ? places.filter((_, i) => i % 2 === 0) : places)
      }
    }

    async function racerView(racer: Racer): Promise<RacerView & { theta: Float32Array }> {
      const { name } = racer
      const { theta, previous, gradient } = await racer.read()
      if (!outSince.has(name) && problem.lost(theta)) outSince.set(name, step)
      const out = outSince.get(name)
      return {
        name,
        theta,
        score: problem.score(theta),
        update: theta.map((value, i) => value - previous[i]!),
        gradient,
        rate: rateOf(now, name, step),
        ...(out === undefined ? {} : { outSince: out }),
        ...(surface ? { at: [theta[0]!, theta[1]!] as [number, number] } : {}),
      }
    }

    /** The slice that fits the race as it stands: cut anew where the last one is too old or of another kind. */
    function sliceNow(best: Float32Array): CutSlice {
      const wanted = now.plane === 'random' || step < FIRST_CUT ? 'random' : 'paths'
      if (slice?.view.kind === wanted && !isStale(slice.view.step, step, lengthOf(now))) return slice
      const all = [...traces.values()].flat()
      const { lossAt } = network!
      const start = problem.start
      slice =
        (wanted === 'paths' ? cutAlong(all, start, lossAt, step) : undefined) ??
        cutAround(best, { seed, lossAt, step, traces: all, start })
      return slice
    }

    async function look() {
      const views = await Promise.all(racers.map(racerView))
      return { views, metrics: metricsOf(views, surface !== undefined) }
    }

    return {
      // Elsewhere each would wait for the device.
      ...(engine ? {} : { metrics: async () => (await look()).metrics }),
      async step(latest: OptimizerRaceParams) {
        now = latest
        const { momentum, beta1, beta2, decay, weightDecay } = latest
        for (const racer of racers) {
          if (outSince.has(racer.name)) continue
          const learningRate = rateOf(latest, racer.name, step)
          racer.step(step, { learningRate, momentum, beta1, beta2, decay, weightDecay })
        }
        step++
        // A device is read only where its place in the weights is kept.
        if (engine && !(network && step % stride === 0)) return
        const racing = racers.filter(({ name }) => !outSince.has(name))
        const stances = await Promise.all(racing.map((racer) => racer.read()))
        racing.forEach((racer, i) => {
          note(racer, stances[i]!)
        })
      },
      async snapshot(latest: OptimizerRaceParams): Promise<OptimizerRaceView> {
        now = latest
        const { views, metrics } = await look()
        const plain = views.map(({ theta: _, ...view }) => view)
        if (!network) return { metrics, arena: params.arena, racers: plain }
        const { view, plane } = sliceNow(bestOf(views)?.theta ?? problem.start)
        const shadows = views
          .filter(({ outSince }) => outSince === undefined)
          .map(({ name, theta }) => shadowOf(plane, name, [...traces.get(name)!, theta]))
        return {
          metrics,
          arena: params.arena,
          racers: plain.map((racer, i) => ({ ...racer, at: shadowOn(plane, views[i]!.theta) })),
          slice: view,
          shadows,
        }
      },
      async save(): Promise<Checkpoint> {
        const arrays: Checkpoint['arrays'] = {}
        const saved = await Promise.all(racers.map((racer) => racer.save()))
        racers.forEach(({ name }, i) => {
          Object.assign(arrays, under(name, saved[i]!))
        })
        for (const name of names) {
          const places = traces.get(name)!
          const values = new Float32Array(places.length * problem.start.length)
          for (const [i, theta] of places.entries()) values.set(theta, i * problem.start.length)
          if (network) arrays[`${name}/trace`] = { shape: [places.length, problem.start.length], values }
          arrays[`${name}/out`] = vector(Float32Array.of(outSince.get(name) ?? -1))
        }
        return { step, arrays }
      },
      load(checkpoint) {
        const P = problem.start.length
        for (const racer of racers) {
          const arrays = within(racer.name, checkpoint.arrays)
          racer.load(arrays)
          const { trace, out } = arrays
          if (trace)
            traces.set(
              racer.name,
              Array.from({ length: trace.shape[0]! }, (_, i) => trace.values.slice(i * P, (i + 1) * P)),
            )
          const since = out!.values[0]!
          if (since >= 0) outSince.set(racer.name, since)
          else outSince.delete(racer.name)
        }
        step = checkpoint.step
        slice = undefined
      },
      dispose() {
        for (const racer of racers) racer.dispose()
      },
    }
  },
})

/** Whether the race has moved on so far since a slice was cut that it should be cut again. */
function isStale(cutAt: number, step: number, steps: number): boolean {
  if (step < cutAt) return true
  return step >= Math.max(FIRST_CUT, CUT_AGAIN * cutAt) || (cutAt < steps && step >= steps)
}

/** The racer with the lowest loss of those still in the race. */
function bestOf<V extends RacerView>(views: readonly V[]): V | undefined {
  return views
    .filter(({ outSince, score }) => outSince === undefined && Number.isFinite(score.loss))
    .reduce<V | undefined>(
      (best, view) => (best && best.score.loss <= view.score.loss ? best : view),
      undefined,
    )
}

/**
 * Those of every racer under its name, such as `adam.loss`, and on surfaces its place; the unnamed ones are of the
 * best racer. Who is out of the race has none: what is no number would stop the others.
 */
function metricsOf(views: readonly RacerView[], placed: boolean): Snapshot['metrics'] {
  const metrics: Snapshot['metrics'] = { ...bestOf(views)?.score }
  for (const { name, score, at, outSince } of views) {
    if (outSince !== undefined || !Number.isFinite(score.loss)) continue
    for (const [key, value] of Object.entries(score)) metrics[`${name}.${key}`] = value
    if (placed && at) [metrics[`${name}.x`], metrics[`${name}.y`]] = at as [number, number]
  }
  metrics.racing = views.filter(({ outSince }) => outSince === undefined).length
  return metrics
}
