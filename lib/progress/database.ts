import { Dexie, type Table } from 'dexie'
import { type ProgressEvent, progressEvent } from './events'
import { explain } from './file'
import type { EventTable } from './store'

/** Something kept under a key: a run to continue after a reload, a trained model. */
export interface StoredRow {
  key: string
  /** Milliseconds since 1970. */
  saved: number
  /** Anything that can be structured-cloned. */
  value: unknown
}

/** Whether a value outlives the page or only lives as long as it. */
export type Kept = 'saved' | 'memory'

/**
 * The one IndexedDB database. To add a table, add a version with the new tables only; never change a version
 * that readers may already have.
 */
function openDatabase() {
  const database = new Dexie('epoch')
  database.version(1).stores({ events: 'id, time', runs: 'key, saved', models: 'key, saved' })
  return database
}

let database: Dexie | undefined
const table = <Row>(name: string): Table<Row, string> => {
  database ??= openDatabase()
  return database.table(name)
}

/** Opens the event log. Rejects where IndexedDB is missing or refused (some private windows). */
export async function openEvents(): Promise<EventTable> {
  const events = table<ProgressEvent>('events')
  await events.count()
  return {
    all: () => events.toArray(),
    async add(batch) {
      const valid = batch.filter((event) => {
        const { error } = progressEvent.safeParse(event)
        if (error)
          console.error(
            'An event that could not be imported again is not stored:',
            explain(error.issues[0], event.type),
          )
        return !error
      })
      await events.bulkPut(valid) // one transaction: all of them or none
    },
    clear: () => events.clear(),
  }
}

/** Closes the database, so that a test can begin with a fresh one. */
export function closeDatabase() {
  database?.close()
  database = undefined
}

/** Rows that IndexedDB refused: kept until the page closes. */
const memory = { runs: new Map<string, StoredRow>(), models: new Map<string, StoredRow>() }
type Shelf = keyof typeof memory

async function save(shelf: Shelf, row: StoredRow): Promise<Kept> {
  try {
    await table<StoredRow>(shelf).put(row)
    memory[shelf].delete(row.key)
    return 'saved'
  } catch (error) {
    if (error instanceof Dexie.DataCloneError) throw error // a mistake of ours, not a lack of space
    memory[shelf].set(row.key, row)
    return 'memory'
  }
}

async function list(shelf: Shelf): Promise<StoredRow[]> {
  const rows = new Map((await stored(shelf)).map((row) => [row.key, row]))
  for (const row of memory[shelf].values()) rows.set(row.key, row)
  return [...rows.values()].sort((a, b) => b.saved - a.saved)
}

async function stored(shelf: Shelf): Promise<StoredRow[]> {
  try {
    return await table<StoredRow>(shelf).toArray() // throws at once, not by promise, without IndexedDB (4.4.7)
  } catch (error) {
    unlessMissing(error)
    return []
  }
}

async function load(shelf: Shelf, key: string): Promise<StoredRow | undefined> {
  const kept = memory[shelf].get(key)
  if (kept) return kept
  try {
    return await table<StoredRow>(shelf).get(key)
  } catch (error) {
    unlessMissing(error)
  }
}

async function remove(shelf: Shelf, key: string): Promise<void> {
  memory[shelf].delete(key)
  await table(shelf).delete(key).catch(unlessMissing)
}

/** A database that never opened holds nothing to read or delete; any other failure is the caller's to hear. */
function unlessMissing(error: unknown) {
  if (database?.isOpen()) throw error
}

/** Keeps a run's parameters, seed, history and checkpoint under the widget's key; replaces an earlier one. */
export function saveRun(key: string, value: unknown): Promise<Kept> {
  return save('runs', { key, saved: Date.now(), value })
}

/** The run kept under `key`, or undefined. */
export async function loadRun(key: string): Promise<unknown> {
  return (await load('runs', key))?.value
}

export function deleteRun(key: string): Promise<void> {
  return remove('runs', key)
}

/** Keeps a trained model; a row with the same key is replaced. */
export function saveModel(row: StoredRow): Promise<Kept> {
  return save('models', row)
}

/** All kept models, the newest first. */
export function listModels(): Promise<StoredRow[]> {
  return list('models')
}

export function loadModel(key: string): Promise<StoredRow | undefined> {
  return load('models', key)
}

export function deleteModel(key: string): Promise<void> {
  return remove('models', key)
}

/** Deletes all runs and models. */
export async function clearRunsAndModels(): Promise<void> {
  memory.runs.clear()
  memory.models.clear()
  await Promise.all([table('runs'), table('models')].map((rows) => rows.clear().catch(unlessMissing)))
}
