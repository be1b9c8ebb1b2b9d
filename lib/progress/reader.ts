declare global {
  /** Who reads, where several share one browser's storage: set by a page of a learning platform before any other script. */
  var EPOCH_READER: string | undefined
}

/** The name that something kept has for this reader alone; the plain name where nobody says who reads. */
export const ownName = (name: string) =>
  globalThis.EPOCH_READER ? `${name}@${globalThis.EPOCH_READER}` : name
