import { afterAll, expect, test } from 'vitest'
import { DAYS, drawDate, waysToWrite } from '@/lib/data/dates'
import { defaultsOf } from '@/lib/engine/params'
import { type AttentionView, experiment } from '@/lib/experiments/attention'
import {
  type AttentionParams,
  LANES,
  laneParameters,
  SAMPLES,
  setup,
} from '@/lib/experiments/attention.params'
import { createLane, drawLane } from '@/lib/experiments/attention-lane'
import { readDate } from '@/lib/experiments/attention-look'
import { ANSWERS, encodeDates, ISO, LETTERS, LONGEST, unknownIn } from '@/lib/experiments/attention-task'
import { createRng } from '@/lib/math/rng'
import { tf } from '../engine/wasm/backends'

tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
afterAll(() => tf.setBackend('cpu'))

test('all letters of all dates are known, and none is known that does not occur', () => {
  const found = new Set<string>()
  let longest = 0
  for (let n = 0; n < DAYS; n += 11)
    for (const { text, iso } of waysToWrite(n)) {
      for (const letter of text) found.add(letter)
      longest = Math.max(longest, text.length)
      if (iso.length !== ISO) throw new Error(`${iso} is not ${ISO} long`)
    }
  expect([...found].sort().join('')).toBe([...LETTERS].sort().join(''))
  expect(longest).toBe(LONGEST)
  expect(unknownIn('3 März 1998?')).toEqual(['ä', 'z', '?'])
})

test('a date ends flush, and is answered one place behind what was before', () => {
  const { letters, mask, before, answers } = encodeDates([
    { text: '3/3/98', iso: '1998-03-03' },
    { text: '23rd september 1998', iso: '1998-09-23' },
  ])
  const letterAt = (t: number, e: number) => {
    const row = letters.subarray((2 * t + e) * LETTERS.length, (2 * t + e + 1) * LETTERS.length)
    return row.every((value) => value === 0) ? '' : LETTERS[row.indexOf(1)]
  }
  const read = (e: number) => Array.from({ length: LONGEST }, (_, t) => letterAt(t, e)).join('')
  expect([read(0), read(1)]).toEqual(['3/3/98', '23rd september 1998'])
  expect(letterAt(LONGEST - 1, 0)).toBe('8')
  expect([...mask.subarray(0, LONGEST)].map((value) => value === 0)).toEqual([
    ...new Array(LONGEST - 6).fill(false),
    ...new Array(6).fill(true),
  ])
  const K = ANSWERS.length + 1
  for (let t = 0; t < ISO; t++) {
    expect(ANSWERS[answers[2 * t]!]).toBe('1998-03-03'[t])
    const told = before.subarray(2 * t * K, (2 * t + 1) * K).indexOf(1)
    expect(told).toBe(t === 0 ? K - 1 : ANSWERS.indexOf('1998-03-03'[t - 1]!))
  }
})

test.each(LANES)('the %s network has as many numbers as its formula says', (lane) => {
  const counted = Object.values(drawLane(lane, 5, 1)).reduce((sum, { values }) => sum + values.length, 0)
  expect(laneParameters(lane, 5)).toBe(counted)
})

test('both networks begin with the same cells', () => {
  const [attention, memory] = LANES.map((lane) => drawLane(lane, 4, 1))
  for (const name of Object.keys(memory!).filter((name) => name.includes('/')))
    expect(attention![name]!.values).toEqual(memory![name]!.values)
  const own = memory!.out!.values
  expect(attention!.out!.values.subarray(0, own.length)).toEqual(own)
})

const cases = LANES.flatMap((lane) =>
  (lane === 'attention' ? [false, true] : [false]).flatMap((scaled) =>
    (['cpu', 'wasm'] as const).map((backend) => ({ lane, scaled, backend })),
  ),
)

// What a network writes by itself is, told to it as right, right; and its loss is what its confidence says.
test.each(cases)(
  'the $lane network on $backend says what plain arrays say, scaled: $scaled',
  async ({ lane, scaled, backend }) => {
    await tf.setBackend(backend)
    const before = tf.memory().numTensors
    const network = createLane(lane, 6, scaled, 3)
    const rng = createRng(2, 'test')
    const some = Array.from({ length: 8 }, () => drawDate(rng, false))
    for (let i = 0; i < 3; i++) network.train(encodeDates(some), 0.05).dispose()
    const arrays = await network.weights()
    for (const text of ['3 march 1998', '1998/3/3', '23rd september 1998']) {
      const { answer, confidence, weights } = readDate(arrays, { lane, units: 6, scaled }, text)
      const seen = network.examine(encodeDates([{ text, iso: answer }]))
      const [loss, exact] = await seen.data()
      seen.dispose()
      expect(exact).toBe(1)
      expect(loss).toBeCloseTo(-confidence.reduce((sum, p) => sum + Math.log(p), 0) / ISO, 4)
      for (let t = 0; weights && t < ISO; t++) {
        const row = weights.subarray(t * text.length, (t + 1) * text.length)
        expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 5)
      }
      expect(weights !== undefined).toBe(lane === 'attention')
    }
    network.dispose()
    expect(tf.memory().numTensors).toBe(before)
  },
)

test('the first step goes down the slope of every weight', async () => {
  await tf.setBackend('cpu')
  const dates = encodeDates([drawDate(createRng(1, 'test'), false)])
  const lossAt = async (network: ReturnType<typeof createLane>) => {
    const seen = network.examine(dates)
    const [loss] = await seen.data()
    seen.dispose()
    return loss!
  }
  const network = createLane('attention', 3, false, 1)
  const start = await network.weights()
  network.train(dates, 1e-3).dispose()
  const moved = await network.weights()
  const step = 2 ** -6
  // The first step of Adam is its rate against the sign of the slope.
  for (const [name, { shape, values }] of Object.entries(start)) {
    const i = values.length - 1
    const by = async (change: number) => {
      network.load({ ...start, [name]: { shape, values: values.with(i, values[i]! + change) } })
      return lossAt(network)
    }
    const slope = ((await by(step)) - (await by(-step))) / (2 * step)
    if (Math.abs(slope) > 1e-3)
      expect(Math.sign(moved[name]!.values[i]! - values[i]!), name).toBe(-Math.sign(slope))
  }
  network.dispose()
})

async function begin(patch: Partial<AttentionParams> = {}) {
  await tf.setBackend('cpu')
  const params = { ...defaultsOf(setup.params), units: 4, batchSize: 4, ...patch }
  const birth = { seed: 1, backend: 'cpu' as const, report() {}, signal: new AbortController().signal }
  const trainer = await experiment.create(params, birth)
  const look = async (now = params) => (await trainer.snapshot(now)) as AttentionView
  return { trainer, params, look }
}

test('a date is shown to both, in whatever letters it is typed', async () => {
  const { trainer, params, look } = await begin({ date: '3 MARCH 1998' })
  const { own, samples, metrics, parameters } = await look()
  expect(own!.text).toBe('3 march 1998')
  expect(own!.readings.attention.weights).toHaveLength(ISO * own!.text.length)
  expect(own!.readings.memory.weights).toBe(undefined)
  expect(samples).toHaveLength(SAMPLES)
  for (const { iso } of samples) expect(iso).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(parameters.attention - parameters.memory).toBe(4 * ANSWERS.length)
  expect(metrics['attention.accuracy']).toBe(0)
  for (const date of ['', '  ', '3 März 1998']) expect((await look({ ...params, date })).own).toBe(undefined)
  trainer.dispose()
})
