import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { closeDatabase, loadRun, saveRun } from '@/lib/progress/database'
import { ownName } from '@/lib/progress/reader'

afterEach(() => {
  globalThis.EPOCH_READER = undefined
  closeDatabase()
})

test('where nobody says who reads, names stay as they are', () => {
  expect(ownName('epoch')).toBe('epoch')
})

test('two readers of one browser have each their own database', async () => {
  for (const reader of ['ada', 'grace']) {
    globalThis.EPOCH_READER = reader
    closeDatabase()
    expect(await loadRun('run')).toBeUndefined()
    expect(await saveRun('run', reader)).toBe('saved')
  }
  globalThis.EPOCH_READER = 'ada'
  closeDatabase()
  expect(await loadRun('run')).toBe('ada')
})
