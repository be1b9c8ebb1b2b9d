import { expect, test } from 'vitest'
import { softmaxCrossEntropy } from '@/lib/engine/layers'
import { lossAndGradients } from '@/lib/engine/optimizers'
import { createGpt, type Forward } from '@/lib/experiments/gpt-model'
import { attend } from '@/lib/math/attention'
import { transformerParameters } from '@/lib/math/transformer-size'
import { tf } from './gpt-setup'

const SHAPE = { vocabulary: 11, layers: 2, heads: 2, width: 8, context: 6 }
const ALL: Forward = { parts: { attention: true, positions: true, mask: true } }
const idsOf = (ids: number[]) => tf.tensor2d([ids], undefined, 'int32')

/** Weights as they might be after training: large enough for every part to matter. */
function grownGpt(shape = SHAPE) {
  const gpt = createGpt(shape, 5)
  for (const variable of Object.values(gpt.variables)) tf.tidy(() => variable.assign(variable.mul(12)))
  return gpt
}

function logitsFor(gpt: ReturnType<typeof createGpt>, ids: number[], how = ALL): number[][] {
  return tf.tidy(() => gpt.logits(idsOf(ids), how).arraySync())
}

test('has as many parameters as the formula says', () => {
  for (const shape of [SHAPE, { ...SHAPE, layers: 3, heads: 4 }]) {
    const gpt = createGpt(shape, 1)
    const counted = Object.values(gpt.variables).reduce((sum, { size }) => sum + size, 0)
    expect(counted).toBe(transformerParameters(shape).total)
    gpt.dispose()
  }
})

test('no position learns of a later one', () => {
  const gpt = grownGpt()
  const a = logitsFor(gpt, [1, 2, 3, 4, 5])
  const b = logitsFor(gpt, [1, 2, 3, 9, 0])
  expect(b.slice(0, 3)).toEqual(a.slice(0, 3))
  expect(b[3]).not.toEqual(a[3])
  gpt.dispose()
})

test('attention as recorded is attention as defined', () => {
  const gpt = grownGpt()
  const seen: Record<string, number[][]> = {}
  const flat = (x: tf.Tensor) => tf.reshape(x, [-1, x.shape.at(-1)!]).arraySync() as number[][]
  tf.tidy(() => gpt.logits(idsOf([1, 7, 3, 3]), { ...ALL, record: (name, x) => (seen[name] = flat(x)) }))
  const headOf = (name: string, h: number) =>
    seen[`attention/1/${name}`]!.map((row) => row.slice(h * 4, h * 4 + 4))
  for (const h of [0, 1]) {
    const { weights } = attend(headOf('q', h), headOf('k', h), headOf('v', h))
    const recorded = seen['attention/1/weights']!.slice(h * 4, h * 4 + 4)
    expect(recorded.flat().every((w, i) => Math.abs(w - weights.flat()[i]!) < 1e-4)).toBe(true)
  }
  gpt.dispose()
})

test('the stream is what it was plus what each block adds', () => {
  const gpt = grownGpt()
  const seen: Record<string, number[]> = {}
  tf.tidy(() =>
    gpt.logits(idsOf([1, 7, 3]), { ...ALL, record: (name, x) => (seen[name] = Array.from(x.dataSync())) }),
  )
  for (const [after, before, added] of [
    ['stream/1', 'stream/0', 'attention/0/output'],
    ['stream/2', 'stream/1', 'mlp/0/output'],
    ['stream/4', 'stream/3', 'mlp/1/output'],
  ] as const)
    for (const [i, x] of seen[after]!.entries())
      expect(x).toBeCloseTo(seen[before]![i]! + seen[added]![i]!, 4)
  gpt.dispose()
})

test('without attention and positions a character’s successor depends on that character alone', () => {
  const gpt = grownGpt()
  const how: Forward = { parts: { attention: false, positions: false, mask: true } }
  const logits = logitsFor(gpt, [4, 2, 4, 4, 2], how)
  expect(logits[2]).toEqual(logits[0])
  expect(logits[4]).toEqual(logits[1])
  gpt.dispose()
})

test('without positions the last of equal characters cannot tell how many there were', () => {
  const gpt = grownGpt()
  const how: Forward = { parts: { attention: true, positions: false, mask: true } }
  const [one, three] = [logitsFor(gpt, [4], how), logitsFor(gpt, [4, 4, 4], how)]
  for (const [i, z] of three.at(-1)!.entries()) expect(z).toBeCloseTo(one[0]![i]!, 3)
  gpt.dispose()
})

test('its gradient is the slope of its loss', () => {
  // The weights move by ±h along the gradient g: the loss must change by 2 h |g|.
  const gpt = createGpt(SHAPE, 3)
  const targets = tf.tensor1d([2, 3, 4, 5, 6], 'int32')
  const loss = () => softmaxCrossEntropy(gpt.logits(idsOf([1, 2, 3, 4, 5]), ALL), targets)
  const { gradients } = lossAndGradients(loss, gpt.variables)
  const size = Math.sqrt(
    Object.values(gradients).reduce((sum, g) => sum + g.square().sum().dataSync()[0]!, 0),
  )
  const h = 0.002
  const lossAt = (step: number) => {
    for (const [name, variable] of Object.entries(gpt.variables))
      tf.tidy(() => variable.assign(variable.add(gradients[name]!.mul(step / size))))
    return tf.tidy(() => loss().dataSync()[0]!)
  }
  const ahead = lossAt(h)
  const behind = lossAt(-2 * h)
  expect((ahead - behind) / (2 * h * size)).toBeCloseTo(1, 2)
  gpt.dispose()
})

test('without the mask a character changes what stands before it, with it never', () => {
  const gpt = grownGpt()
  const [one, other] = [
    [1, 2, 3, 4],
    [1, 2, 3, 9],
  ] as [number[], number[]]
  const open: Forward = { parts: { ...ALL.parts, mask: false } }
  const first = (ids: number[], how: Forward) => logitsFor(gpt, ids, how)[0]!
  expect(first(one, ALL)).toEqual(first(other, ALL))
  expect(first(one, open)).not.toEqual(first(other, open))
  // The last position sees the same either way, in a model of one block.
  const small = grownGpt({ ...SHAPE, layers: 1 })
  const last = (how: Forward) => logitsFor(small, one, how).at(-1)!
  for (const [k, z] of last(open).entries()) expect(z).toBeCloseTo(last(ALL)[k]!, 4)
  gpt.dispose()
  small.dispose()
})
