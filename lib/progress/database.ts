import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ProgressEvent } from './events'
import { ownName } from './reader'
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

interface Schema extends DBSchema {
  events: { key: string; value: ProgressEvent; indexes: { time: number } }
  runs: { key: string; value: StoredRow; indexes: { saved: number } }
  models: { key: string; value: StoredRow; indexes: { saved: number } }
}

let database: Promise<IDBPDatabase<Schema>> | undefined
let opened: IDBPDatabase<Schema> | undefined

/**
 * The one IndexedDB database. To add a table, raise the version and make the new tables for readers who come from
 * an older one; never change what a version made.
 */
function open(): Promise<IDBPDatabase<Schema>> {
  database ??= connect()
  return database
}

async function connect() {
  try {
    opened = await openDB<Schema>(ownName('epoch'), 1, {
      upgrade(fresh) {
        fresh.createObjectStore('events', { keyPath: 'id' }).createIndex('time', 'time')
        for (const name of ['runs', 'models'] as const) {
          fresh.createObjectStore(name, { keyPath: 'key' }).createIndex('saved', 'saved')
        }
      },
      // Another tab wants a newer version, or the browser closed the connection: the next call opens it again.
      blocking: () => closeDatabase(),
      terminated: () => closeDatabase(),
    })
    return opened
  } catch (error) {
    database = undefined
    throw error
  }
}

/** Opens the event log. Rejects where IndexedDB is missing or refused (some private windows). */
export async function openEvents(): Promise<EventTable> {
  await (await open()).count('events')
  return {
    all: async () => (await open()).getAll('events'),
    async add(batch) {
      // What describes an event is a heavy module, and no page needs it before the first event.
      const [{ readEvent }, { explain }] = await Promise.all([import('./events'), import('./explain')])
      const valid = batch.filter((event) => {
        const { issues } = readEvent(event)
        if (issues)
          console.error(
            'An event that could not be imported again is not stored:',
            explain(issues[0], event.type),
          )
        return !issues
      })
      const writing = (await open()).transaction('events', 'readwrite') // all of them or none
      await Promise.all([...valid.map((event) => writing.store.put(event)), writing.done])
    },
    clear: async () => (await open()).clear('events'),
  }
}

/** Closes the database, so that a test can begin with a fresh one. */
export function closeDatabase() {
  opened?.close()
  opened = undefined
  database = undefined
}

/** Rows that IndexedDB refused: kept until the page closes. */
const memory = { runs: new Map<string, StoredRow>(), models: new Map<string, StoredRow>() }
type Shelf = keyof typeof memory

async function save(shelf: Shelf, row: StoredRow): Promise<Kept> {
  try {
    await (await open()).put(shelf, row)
    memory[shelf].delete(row.key)
    return 'saved'
  } catch (error) {
    // A mistake of ours, not a lack of space.
    if (error instanceof DOMException && error.name === 'DataCloneError') throw error
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
    return await (await open()).getAll(shelf)
  } catch (error) {
    unlessMissing(error)
    return []
  }
}

async function load(shelf: Shelf, key: string): Promise<StoredRow | undefined> {
  const kept = memory[shelf].get(key)
  if (kept) return kept
  try {
    return await (await open()).get(shelf, key)
  } catch (error) {
    unlessMissing(error)
  }
}

async function remove(shelf: Shelf, key: string): Promise<void> {
  memory[shelf].delete(key)
  await open()
    .then((db) => db.delete(shelf, key))
    .catch(unlessMissing)
}

/** A database that never opened holds nothing to read or delete; any other failure is the caller's to hear. */
function unlessMissing(error: unknown) {
  if (opened) throw error
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
  const clear = (shelf: Shelf) => open().then((db) => db.clear(shelf))
  await Promise.all([clear('runs'), clear('models')].map((cleared) => cleared.catch(unlessMissing)))
}
