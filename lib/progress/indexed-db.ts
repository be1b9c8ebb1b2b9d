/** IndexedDB in promises: as much of it as `database` asks for. */

/** What a request brings. */
export function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/**
 * Opens a database.
 *
 * @param upgrade makes the tables of a version that this device has not seen
 * @param gone the connection must be, or was, closed: another tab wants a newer version, or the browser took it away
 */
export async function openDatabase(
  name: string,
  version: number,
  upgrade: (fresh: IDBDatabase) => void,
  gone: () => void,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version)
  request.onupgradeneeded = () => upgrade(request.result)
  const db = await answerTo(request)
  db.onversionchange = gone
  db.onclose = gone
  return db
}

export const reading = (db: IDBDatabase, table: string) => db.transaction(table).objectStore(table)

/** All that `change` asks of a table, or nothing of it; resolves when it is on the disk. */
export function writing(
  db: IDBDatabase,
  table: string,
  change: (rows: IDBObjectStore) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(table, 'readwrite')
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    try {
      change(transaction.objectStore(table))
    } catch (error) {
      reject(error)
      transaction.abort()
    }
  })
}
