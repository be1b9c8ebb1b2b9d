/** That losses of a bench contender agree only where every number learns, shown on plain arrays in double precision. */
import { expect, test } from 'vitest'
import { agree } from '../../bench/compare.mjs'
import { neurons } from '../../bench/neurons'
import { tasks } from '../../bench/tasks'

const STEPS = 10
const task = tasks.small()
const targets = (task.y as { values: Float32Array }).values

const exact = (value: number) => value
type Round = (value: number) => number
/** What is done to the slope of one bias. */
interface Sabotage {
  layer: number
  neuron: number
  factor: number
}

/** Losses of the task `small`: 2-8-8-1, tanh, half the squared error, plain descent in batches of ten. */
function course(round: Round, sabotage?: Sabotage): number[] {
  const copy = (name: string) => Array.from(task.weights[name]!.values)
  const weights = ['w0', 'w1', 'w2'].map(copy)
  const biases = ['b0', 'b1', 'b2'].map(copy)
  const losses: number[] = []
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((w) => w.map(() => 0))
    const biasSlopes = biases.map((b) => b.map(() => 0))
    let loss = 0
    for (let i = step * task.batch; i < (step + 1) * task.batch; i++) {
      const outputs = [[task.x[2 * i]!, task.x[2 * i + 1]!]]
      for (const [l, b] of biases.entries())
        outputs.push(
          b.map((bias, j) =>
            round(
              Math.tanh(
                outputs[l]!.reduce((sum, v, k) => round(sum + v * weights[l]![k * b.length + j]!), bias),
              ),
            ),
          ),
        )
      const difference = outputs[3]![0]! - targets[i]!
      loss += difference ** 2 / 2 / task.batch
      let upper = [difference]
      for (let l = 2; l >= 0; l--) {
        const n = biases[l]!.length
        const deltas = upper.map((slope, j) => round(slope * (1 - outputs[l + 1]![j]! ** 2)))
        for (const [j, delta] of deltas.entries()) {
          biasSlopes[l]![j]! += delta
          for (const [k, v] of outputs[l]!.entries()) slopes[l]![k * n + j]! += delta * v
        }
        upper = outputs[l]!.map((_, k) =>
          deltas.reduce((sum, delta, j) => round(sum + delta * weights[l]![k * n + j]!), 0),
        )
      }
    }
    if (sabotage) biasSlopes[sabotage.layer]![sabotage.neuron]! *= sabotage.factor
    const rate = task.learningRate / task.batch
    for (const l of weights.keys()) {
      weights[l] = weights[l]!.map((w, i) => round(w - rate * slopes[l]![i]!))
      biases[l] = biases[l]!.map((b, i) => round(b - rate * biasSlopes[l]![i]!))
    }
    losses.push(round(loss))
  }
  return losses
}

const reference = course(exact)
const everyBias = ['b0', 'b1', 'b2'].flatMap((name, layer) =>
  Array.from(task.weights[name]!.values, (_, neuron) => ({ layer, neuron })),
)

test('what differs by rounding alone agrees', async () => {
  expect(agree(course(Math.fround), reference)).toBe(true)
  const objects = neurons(task)
  const losses: number[] = []
  for (let i = 0; i < STEPS; i++) {
    objects.step()
    losses.push(await objects.loss())
  }
  expect(losses).toHaveLength(STEPS)
  expect(agree(losses, reference)).toBe(true)
})

test.each(everyBias)('bias $neuron of layer $layer going uphill is noticed', (bias) => {
  expect(agree(course(exact, { ...bias, factor: -1 }), reference)).toBe(false)
})

test('a bias that is frozen is noticed, but for the one that matters least', () => {
  const missed = everyBias.filter((bias) => agree(course(exact, { ...bias, factor: 0 }), reference))
  // Its losses are 1.9e-5 apart, relative, less than the band; those of any other at least 8e-5.
  expect(missed).toEqual([{ layer: 1, neuron: 0 }])
})
