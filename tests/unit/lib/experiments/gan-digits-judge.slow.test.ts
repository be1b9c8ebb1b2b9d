import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openImages } from '@/lib/data/images'
import { toInputs } from '@/lib/experiments/digits-pixels'
import { createJudge, fetchJudge } from '@/lib/experiments/gan-digits-judge'
import { tf } from '../engine/wasm/backends'

test('the judge has as many test images right as its manifest and the licence page say', async () => {
  const { correct } = JSON.parse(readFileSync('public/data/digit-judge/manifest.json', 'utf8'))
  tf.env().set('IS_TEST', false)
  await tf.setBackend('wasm')
  const judge = createJudge(await fetchJudge())
  const mnist = await openImages('mnist')
  let right = 0
  for (let i = 0; i < mnist.shards('test'); i++) {
    const { pixels, labels, count, size } = await mnist.load('test', i)
    const classes = tf.tidy(() =>
      tf.argMax(judge.probabilities(tf.tensor2d(toInputs(pixels), [count, size])), 1).dataSync(),
    )
    for (let j = 0; j < count; j++) if (classes[j] === labels[j]) right++
  }
  judge.dispose()
  expect(right).toBe(correct)
  expect(readFileSync('public/data/LICENSES.md', 'utf8')).toContain(
    `${right.toLocaleString('en')} of the 10,000`,
  )
})
