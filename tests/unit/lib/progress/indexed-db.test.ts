import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { answerTo, openDatabase, reading, writing } from '@/lib/progress/indexed-db'

const open = (name: string, version = 1, gone = () => {}) =>
  openDatabase(
    name,
    version,
    (fresh) => version === 1 && fresh.createObjectStore('rows', { keyPath: 'key' }),
    gone,
  )

test('what is written is read again', async () => {
  const db = await open('read')
  await writing(db, 'rows', (rows) => rows.put({ key: 'a', value: 1 }))
  expect(await answerTo(reading(db, 'rows').getAll())).toEqual([{ key: 'a', value: 1 }])
})

test('of several rows of which one cannot be kept, none is', async () => {
  const db = await open('whole')
  const change = (rows: IDBObjectStore) => {
    rows.put({ key: 'a' })
    rows.put({ key: 'b', value: () => 1 })
  }
  await expect(writing(db, 'rows', change)).rejects.toThrow(/could not be cloned/)
  expect(await answerTo(reading(db, 'rows').count())).toBe(0)
})

test('a connection that stands in the way of a newer version is told', async () => {
  let told = 0
  const db = await open('old', 1, () => {
    told++
    db.close()
  })
  await open('old', 2)
  expect(told).toBe(1)
})
