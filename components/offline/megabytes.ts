/** Bytes in words: `0.3 MB`, `12 MB`, `2.1 GB`. */
export function megabytes(bytes: number): string {
  const mega = bytes / 1e6
  if (mega >= 1000) return `${(mega / 1000).toFixed(1)} GB`
  return mega >= 10 ? `${Math.round(mega)} MB` : `${mega.toFixed(1)} MB`
}
