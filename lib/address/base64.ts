const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes as base 64 for addresses (RFC 4648, section 5), without padding. */
export function writeBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** @returns undefined for a text that is no base 64, or that no bytes are written as */
export function readBase64(text: string): Uint8Array | undefined {
  if ([...text].some((character) => !ALPHABET.includes(character)) || text.length % 4 === 1) return
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(plain, (character) => character.charCodeAt(0))
  return writeBase64(bytes) === text ? bytes : undefined
}
