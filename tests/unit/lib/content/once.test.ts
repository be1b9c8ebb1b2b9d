import { expect, test } from 'vitest'
import { forGood } from '@/lib/content/once'

test('the same words are asked once and have one answer; others have their own', async () => {
  const asked: string[][] = []
  const read = forGood(async (...words: string[]) => {
    asked.push(words)
    return { words }
  })
  const first = await read('gan', 'en')
  expect(await read('gan', 'en')).toBe(first)
  expect(await read('gan')).toEqual({ words: ['gan'] })
  expect(await read()).toEqual({ words: [] })
  expect(asked).toEqual([['gan', 'en'], ['gan'], []])
})
