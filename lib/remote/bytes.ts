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

/** CRC-16 with the polynomial x¹⁶ + x¹² + x⁵ + 1 (CCITT): finds every run of wrong bits up to 16 long. */
export function crc16(bytes: Uint8Array): number {
  let rest = 0xffff
  for (const byte of bytes) {
    rest ^= byte << 8
    for (let bit = 0; bit < 8; bit++) rest = rest & 0x8000 ? ((rest << 1) ^ 0x1021) & 0xffff : rest << 1
  }
  return rest
}
