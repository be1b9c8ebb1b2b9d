import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import {
  clearRunsAndModels,
  closeDatabase,
  deleteRun,
  listModels,
  loadModel,
  loadRun,
  openEvents,
  saveModel,
  saveRun,
} from '@/lib/progress/database'
import { make } from './arbitrary'

test('events written are there after the page is opened again, each once', async () => {
  const event = make({ type: 'visited', lesson: 'losses' })
  const table = await openEvents()
  await table.add([event, event])
  closeDatabase()
  expect(await (await openEvents()).all()).toEqual([event])
})

test('an event that no import would take is not stored, and the mistake is named', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
  const table = await openEvents()
  await table.clear()
  await table.add([
    make({ type: 'visited', lesson: 'not a slug' }),
    make({ type: 'visited', lesson: 'losses' }),
  ])
  expect(await table.all()).toHaveLength(1)
  expect(complaint.mock.calls[0]?.join(' ')).toContain('visited.lesson')
  complaint.mockRestore()
})

test('a run survives with its typed arrays and is gone when deleted', async () => {
  expect(await saveRun('playground', { step: 3, weights: Float32Array.of(1, -2) })).toBe('saved')
  closeDatabase()
  expect(await loadRun('playground')).toEqual({ step: 3, weights: Float32Array.of(1, -2) })
  await deleteRun('playground')
  expect(await loadRun('playground')).toBeUndefined()
})

test('models are listed newest first and can be erased together with runs', async () => {
  await saveModel({ key: 'old', saved: 1, value: 'a' })
  await saveModel({ key: 'new', saved: 2, value: 'b' })
  expect((await listModels()).map(({ key }) => key)).toEqual(['new', 'old'])
  expect(await loadModel('old')).toEqual({ key: 'old', saved: 1, value: 'a' })
  await clearRunsAndModels()
  expect(await listModels()).toEqual([])
})
