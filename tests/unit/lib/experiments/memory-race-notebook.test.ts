import { afterAll, expect, test } from 'vitest'
import { notebookOf } from './memory-race-notebook-setup'
import { servePublic } from './serve-public'

afterAll(servePublic())

test('what a copy is made from: weights alone, and the answers to two sequences', async () => {
  const { answer } = await notebookOf('gru', { task: 'copy' }, 3)
  expect(answer.step).toBe(3)
  expect(Object.keys(answer.arrays).sort()).toEqual(['b', 'c', 'out', 'outBias', 'u', 'w'])
  const { length, count, x, from, answers } = answer.check
  expect([length, count, from]).toEqual([11, 2, 8])
  expect(x).toHaveLength(11 * 2 * 10)
  expect(answers).toHaveLength(3 * 2 * 8)
})

test('a notebook draws its chance from the seed wherever it draws', async () => {
  for (const task of ['adding', 'copy', 'names', 'moby-dick'] as const) {
    const { code } = await notebookOf('rnn', { task }, 0)
    for (const lines of code.slice(-2)) expect(lines).toContain('torch.manual_seed(1)')
  }
})
