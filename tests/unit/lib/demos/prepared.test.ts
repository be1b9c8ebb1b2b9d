// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { keepPrepared, preparedOf, restorePrepared } from '@/lib/demos/prepared'
import { loadRun, saveRun } from '@/lib/progress/database'

const demo = { title: 'Spirals', path: '/lab/playground?data=spiral&stop=300' }
/** Where the page of the demo looks. */
const KEY = '/lab/playground?data=spiral&stop=300&project=1#playground'

test('a rehearsal changes nothing of what was prepared', async () => {
  await keepPrepared(demo, { step: 300 })
  expect(await loadRun(KEY)).toEqual({ step: 300 })
  await saveRun(KEY, { step: 555 })
  expect(await preparedOf(demo)).toEqual({ step: 300 })
  await restorePrepared(demo)
  expect(await loadRun(KEY)).toEqual({ step: 300 })
})

test('a demo that was prepared to open untrained does, after a rehearsal too', async () => {
  const tried = { title: '', path: '/lab/neuron' }
  await keepPrepared(tried, undefined)
  await saveRun('/lab/neuron?project=1#neuron', { step: 9 })
  expect(await preparedOf(tried)).toBeUndefined()
  await restorePrepared(tried)
  expect(await loadRun('/lab/neuron?project=1#neuron')).toBeUndefined()
})

test('a demo that nobody prepared opens as it was left; slides have nothing to prepare', async () => {
  await saveRun('/lab/cnn?project=1#cnn', { step: 4 })
  await restorePrepared({ title: '', path: '/lab/cnn' })
  expect(await loadRun('/lab/cnn?project=1#cnn')).toEqual({ step: 4 })
  const slides = { title: '', path: '/present/neural-networks/the-neuron' }
  await restorePrepared(slides)
  expect(await preparedOf(slides)).toBeUndefined()
})
