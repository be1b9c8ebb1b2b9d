import type { ProgressEvent } from './events'
import { answerTo, openDatabase, reading, writing } from './indexed-db'
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

let database: Promise<IDBDatabase> | undefined
let opened: IDBDatabase | undefined

/**
 * The one IndexedDB database. To add a table, raise the version and make the new tables for readers who come from
 * an older one; never change what a version made.
 */
function open(): Promise<IDBDatabase> {
  database ??= connect()
  return database
}

async function connect() {
  try {
    opened = await openDatabase(ownName('epoch'), 1, makeTables, closeDatabase)
    return opened
  } catch (error) {
    database = undefined
    throw error
  }
}

function makeTables(fresh: IDBDatabase) {
  fresh.createObjectStore('events', { keyPath: 'id' }).createIndex('time', 'time')
  for (const name of ['runs', 'models']) {
    fresh.createObjectStore(name, { keyPath: 'key' }).createIndex('saved', 'saved')
  }
}

/** Opens the event log. Rejects where IndexedDB is missing or refused (some private windows). */
export async function openEvents(): Promise<EventTable> {
  await answerTo(reading(await open(), 'events').count())
  return {
    all: async () => answerTo<ProgressEvent[]>(reading(await open(), 'events').getAll()),
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
      await writing(await open(), 'events', (rows) => {
        for (const event of valid) rows.put(event)
      })
    },
    clear: async () => writing(await open(), 'events', (rows) => rows.clear()),
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
    await writing(await open(), shelf, (rows) => rows.put(row))
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
    return await answerTo<StoredRow[]>(reading(await open(), shelf).getAll())
  } catch (error) {
    unlessMissing(error)
    return []
  }
}

async function load(shelf: Shelf, key: string): Promise<StoredRow | undefined> {
  const kept = memory[shelf].get(key)
  if (kept) return kept
  try {
    return await answerTo<StoredRow | undefined>(reading(await open(), shelf).get(key))
  } catch (error) {
    unlessMissing(error)
  }
}

async function remove(shelf: Shelf, key: string): Promise<void> {
  memory[shelf].delete(key)
  await open()
    .then((db) => writing(db, shelf, (rows) => rows.delete(key)))
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
  const clear = (shelf: Shelf) => open().then((db) => writing(db, shelf, (rows) => rows.clear()))
  await Promise.all([clear('runs'), clear('models')].map((cleared) => cleared.catch(unlessMissing)))
}
