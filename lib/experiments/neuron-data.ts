import { untilAborted } from '@/lib/data/abort'
import { generatePoints } from '@/lib/data/points'
import { loadTable, type Row, type Table } from '@/lib/data/tables'
import type { Birth } from '@/lib/engine/experiment'
import { say } from '@/lib/locale/say'
import type { Examples } from '@/lib/math/neuron'
import { createRng } from '@/lib/math/rng'
import { type MEASUREMENTS, type NeuronParams, SPECIES } from './neuron.params'
import { parsePoints } from './playground-own'

type Measurement = (typeof MEASUREMENTS)[number]

/** What one input of the neuron is: (measured − mean) / deviation. */
export interface Axis {
  name: string
  unit: string
  mean: number
  deviation: number
}

/** Examples with what each one is, as an index into `kinds`. */
export interface Sorted extends Examples {
  kind: Uint8Array
}

export interface NeuronData {
  axes: readonly [Axis, Axis]
  /** Lower and upper end of both inputs in the picture. */
  edge: readonly [number, number]
  /** What label 0 and label 1 stand for. */
  classes: readonly [string, string]
  /** Names of what there is, such as three species for two classes. */
  kinds: readonly string[]
  /** What one example is called. */
  noun: string
  /** What several are called. */
  nouns: string
  train: Sorted
  /** Held back; may be empty. */
  test: Sorted
}

const NAMES: Record<Measurement, readonly [name: string, unit: string]> = {
  beakLength: [say('beak length'), 'mm'],
  beakDepth: [say('beak depth'), 'mm'],
  flipperLength: [say('flipper length'), 'mm'],
  bodyMass: [say('body mass'), 'g'],
}

const GATES = { and: [0, 0, 0, 1], or: [0, 1, 1, 1], xor: [0, 1, 1, 0] } as const
const SHARE = 0.8

let penguins: Promise<Table<'penguins'>> | undefined

/** Fetches what the run learns from, once for all runs. @throws DataError when it cannot be had */
export async function openNeuronData(
  { data }: Pick<NeuronParams, 'data'>,
  { report, signal }: Pick<Birth, 'report' | 'signal'>,
): Promise<Table<'penguins'> | undefined> {
  if (data !== 'penguins') return
  report(say('Loading the penguins'))
  if (!penguins) {
    const loading = loadTable('penguins')
    penguins = loading
    loading.catch(() => {
      penguins = undefined // so that it can be tried again
    })
  }
  return untilAborted(penguins, signal)
}

/** The examples of a run. @throws Error when the reader's own points are too few, or of one class */
export function neuronData(params: NeuronParams, seed: number, table?: Table<'penguins'>): NeuronData {
  switch (params.data) {
    case 'penguins':
      if (!table) throw new Error('The penguins have not been loaded.')
      return penguinData(params, table)
    case 'clouds':
      return cloudData(params, seed)
    case 'own':
      return ownData(params.own)
    default:
      return gateData(params.data)
  }
}

/** The species a neuron tells apart: those with label 0, then the one with label 1. */
export function speciesIn({ species, against }: Pick<NeuronParams, 'species' | 'against'>) {
  const others = SPECIES.filter((one) => one !== species)
  return { others: against === 'the others' || against === species ? others : [against], species }
}

function penguinData(params: NeuronParams, { train, test }: Table<'penguins'>): NeuronData {
  const { species, others } = speciesIn(params)
  const wanted = [params.x, params.y] as const
  const complete = (row: Row<'penguins'>) =>
    (row.species === species || (others as string[]).includes(row.species)) &&
    wanted.every((name) => row[name] !== null)
  const seen = train.filter(complete)
  const axes = wanted.map((name): Axis => {
    const [title, unit] = NAMES[name]
    return { name: title, unit, ...spreadOf(seen.map((row) => row[name]!)) }
  }) as [Axis, Axis]
  const sorted = (rows: Row<'penguins'>[]): Sorted => ({
    x: Float32Array.from(
      rows.flatMap((row) => wanted.map((name, i) => (row[name]! - axes[i]!.mean) / axes[i]!.deviation)),
    ),
    labels: Uint8Array.from(rows, (row) => Number(row.species === species)),
    kind: Uint8Array.from(rows, (row) => SPECIES.indexOf(row.species)),
  })
  const [shown, held] = [sorted(seen), sorted(test.filter(complete))]
  return {
    axes,
    edge: edgeAround([...shown.x, ...held.x]),
    classes: [others.length === 1 ? others[0]! : say('not {species}', { species }), species],
    kinds: SPECIES,
    noun: say('penguin'),
    nouns: say('penguins'),
    train: shown,
    test: held,
  }
}

function cloudData({ points: count, noise }: NeuronParams, seed: number): NeuronData {
  const { points, values } = generatePoints('gauss', { count, noise, rng: createRng(seed, 'data') })
  const split = Math.round(count * SHARE)
  const part = (from: number, to: number): Sorted => ({
    // The picture's [−6, 6] as [−3, 3]: inputs of about the size of 1.
    x: points.slice(2 * from, 2 * to).map((at) => at / 2),
    labels: Uint8Array.from(values.subarray(from, to)),
    kind: Uint8Array.from(values.subarray(from, to)),
  })
  return { ...PLAIN, edge: [-3, 3], train: part(0, split), test: part(split, count) }
}

function gateData(gate: keyof typeof GATES): NeuronData {
  const labels = Uint8Array.from(GATES[gate])
  return {
    ...PLAIN,
    edge: [-0.75, 1.75],
    classes: ['0', '1'],
    kinds: ['0', '1'],
    noun: say('corner'),
    nouns: say('corners'),
    train: { x: Float32Array.of(0, 0, 0, 1, 1, 0, 1, 1), labels, kind: labels.slice() },
    test: NOTHING,
  }
}

function ownData(text: string): NeuronData {
  const { points } = parsePoints(text)
  const labels = Uint8Array.from(points, ({ label }) => Math.min(1, label))
  if (!labels.includes(0) || !labels.includes(1))
    throw new Error(say('Set points of both classes first, in the panel “My own points”.'))
  const x = Float32Array.from(points.flatMap(({ x, y }) => [x / 2, y / 2]))
  return { ...PLAIN, edge: [-3, 3], train: { x, labels, kind: labels.slice() }, test: NOTHING }
}

const NOTHING: Sorted = { x: new Float32Array(), labels: new Uint8Array(), kind: new Uint8Array() }
const PLAIN = {
  axes: [
    { name: 'x₁', unit: '', mean: 0, deviation: 1 },
    { name: 'x₂', unit: '', mean: 0, deviation: 1 },
  ] as const,
  classes: [say('class {i}', { i: 0 }), say('class {i}', { i: 1 })] as const,
  kinds: [say('class {i}', { i: 0 }), say('class {i}', { i: 1 })],
  noun: say('point'),
  nouns: say('points'),
}

function spreadOf(values: number[]): Pick<Axis, 'mean' | 'deviation'> {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.sqrt(variance) }
}

/** The same distance to both sides of 0, in halves, with a little air around the farthest value. */
function edgeAround(values: number[]): [number, number] {
  const farthest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const edge = Math.ceil(2 * (farthest + 0.1)) / 2
  return [-edge, edge]
}
