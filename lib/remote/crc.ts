/** CRC-16 with the polynomial x¹⁶ + x¹² + x⁵ + 1 (CCITT): finds every run of wrong bits up to 16 long. */
export function crc16(bytes: Uint8Array): number {
  let rest = 0xffff
  for (const byte of bytes) {
    rest ^= byte << 8
    for (let bit = 0; bit < 8; bit++) rest = rest & 0x8000 ? ((rest << 1) ^ 0x1021) & 0xffff : rest << 1
  }
  return rest
}
