import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readCached, writeCached } from '@/lib/content/cache'

async function folder() {
  const made = await mkdtemp(path.join(tmpdir(), 'lessons-'))
  onTestFinished(() => rm(made, { recursive: true }))
  return made
}

test('gives back what was kept under the same name and key', async () => {
  const here = await folder()
  await writeCached('losses', 'a', { code: 'x' }, here)
  expect(await readCached('losses', 'a', here)).toEqual({ code: 'x' })
  expect(await readCached('losses', 'b', here)).toBeUndefined()
  expect(await readCached('neuron', 'a', here)).toBeUndefined()
})

test('a new version replaces the old one of its name, and no other', async () => {
  const here = await folder()
  await writeCached('gan', 'a', 1, here)
  await writeCached('gan-more', 'a', 2, here)
  await writeCached('gan.guide', 'a', 2, here)
  await writeCached('gan', 'b', 3, here)
  expect((await readdir(here)).sort()).toEqual(['gan-more.a.json', 'gan.b.json', 'gan.guide.a.json'])
})

test('makes its folder when it is not there', async () => {
  const here = path.join(await folder(), 'deep', 'down')
  await writeCached('vae', 'a', 1, here)
  expect(await readCached('vae', 'a', here)).toBe(1)
})

test('writers of one lesson at the same time leave one whole file', async () => {
  const here = await folder()
  const value = { text: 'x'.repeat(100_000) }
  await Promise.all(Array.from({ length: 8 }, () => writeCached('dqn', 'a', value, here)))
  expect(await readdir(here)).toEqual(['dqn.a.json'])
  expect(await readCached('dqn', 'a', here)).toEqual(value)
})
