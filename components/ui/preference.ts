/**
 * A choice of the reader that outlives the page, such as the theme. A browser that blocks storage (for a page in
 * another site's frame, say) throws at every touch of it; then the choice holds for the page only.
 */
export function readPreference(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined // blocked: the same as never chosen
  }
}

/** Keeps a choice where the browser lets us; `undefined` forgets it. */
export function writePreference(key: string, value: string | undefined) {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // blocked or full: the choice holds until the page is left
  }
}
