/** What this tab kept. A browser that blocks storage throws at every touch of it: then nothing was kept. */
export function keptItem(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

export function keepItem(key: string, text: string) {
  try {
    sessionStorage.setItem(key, text)
  } catch {
    // blocked or full: only what stands in the address outlives a reload
  }
}
