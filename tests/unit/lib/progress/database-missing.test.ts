import { expect, test } from 'vitest'
import {
  clearRunsAndModels,
  deleteRun,
  listModels,
  loadRun,
  openEvents,
  saveModel,
  saveRun,
} from '@/lib/progress/database'

// Node has no IndexedDB, which is what some private windows look like.

test('without IndexedDB the event log says that it cannot be opened', async () => {
  await expect(openEvents()).rejects.toThrow()
})

test('without IndexedDB runs and models live as long as the page', async () => {
  expect(await saveRun('playground', { step: 3 })).toBe('memory')
  expect(await loadRun('playground')).toEqual({ step: 3 })
  await deleteRun('playground')
  expect(await loadRun('playground')).toBeUndefined()
  await saveModel({ key: 'digits', saved: 1, value: 'weights' })
  expect(await listModels()).toHaveLength(1)
  await clearRunsAndModels()
  expect(await listModels()).toEqual([])
})
