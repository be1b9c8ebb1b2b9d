import { generatePoints, generators, type Points } from '@/lib/data/points'
import { say } from '@/lib/locale/say'
import { createRng, permutation } from '@/lib/math/rng'
import type { PlaygroundParams } from './playground.params'
import type { Task } from './playground-net'
import { parsePoints } from './playground-own'

export interface Dataset {
  task: Task
  train: Points
  test: Points
}

/**
 * The network's targets, [N, K]. Two classes become 0 and 1 for cross-entropy, −1 and 1 for squared error;
 * more become one-hot rows; values stay as they are.
 */
export function targetsOf(values: Float32Array, task: Task, { loss }: PlaygroundParams): Float32Array {
  if (task.kind === 'regression') return values
  if (task.kind === 'binary') return loss === 'squared error' ? values.map((v) => 2 * v - 1) : values
  const { classes } = task
  const rows = new Float32Array(values.length * classes)
  for (let i = 0; i < values.length; i++) rows[i * classes + values[i]!] = 1
  return rows
}

/**
 * The points of a run, drawn from its seed and split into those to learn from and those held back.
 *
 * @throws Error when the reader's own points are too few to learn from
 */
export function loadDataset(params: PlaygroundParams, seed: number): Dataset {
  const { data, points: count, noise, trainShare, shuffled } = params
  const all =
    data === 'own'
      ? ownPoints(params.own, seed)
      : generatePoints(data, { count, noise, rng: createRng(seed, 'data') })
  const split = Math.max(1, Math.min(all.values.length - 1, Math.round(all.values.length * trainShare)))
  const labels = all.values.slice(0, split)
  return {
    task: taskOf(data, all.values),
    train: {
      points: all.points.slice(0, 2 * split),
      values: shuffled > 0 ? shuffleSome(labels, shuffled, seed) : labels,
    },
    test: { points: all.points.slice(2 * split), values: all.values.slice(split) },
  }
}

/**
 * Labels of which a share, drawn by lot, has changed places among itself (Zhang et al. 2017, §2.1): as many of each
 * class as before, and nothing left to learn about those but by heart.
 */
export function shuffleSome(labels: Float32Array, share: number, seed: number): Float32Array {
  const rng = createRng(seed, 'labels')
  const chosen = permutation(rng, labels.length).subarray(0, Math.round(share * labels.length))
  const places = permutation(rng, chosen.length)
  const out = labels.slice()
  for (let i = 0; i < chosen.length; i++) out[chosen[i]!] = labels[chosen[places[i]!]!]!
  return out
}

function taskOf(data: PlaygroundParams['data'], values: Float32Array): Task {
  const classes = data === 'own' ? Math.max(...values) + 1 : generators[data].classes
  if (classes === 0) return { kind: 'regression' }
  return classes > 2 ? { kind: 'classes', classes } : { kind: 'binary' }
}

/**
 * The reader's points in a seeded order whose every beginning holds the classes in their proportions: the i-th of
 * n points of a class stands at i / n. Of each class at least one is then learned from, however few there are.
 */
function ownPoints(text: string, seed: number): Points {
  const { points } = parsePoints(text)
  if (points.length < 4)
    throw new Error(say('Set at least four points of your own first, in the panel “My own points”.'))
  const order = permutation(createRng(seed, 'own'), points.length)
  const sizes = [0, 0, 0, 0]
  for (const { label } of points) sizes[label]!++
  const seen = [0, 0, 0, 0]
  const shuffled = Array.from(order, (i) => points[i]!)
    .map((point) => ({ ...point, at: seen[point.label]!++ / sizes[point.label]! }))
    .sort((a, b) => a.at - b.at)
  return {
    points: Float32Array.from(shuffled.flatMap(({ x, y }) => [x, y])),
    values: Float32Array.from(shuffled, ({ label }) => label),
  }
}
