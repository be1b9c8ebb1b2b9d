import { encode } from 'uqr'

/** Light modules that a reader needs around a code (ISO/IEC 18004). */
const QUIET_ZONE = 4
/** Bytes that a code of the largest version holds at level M. */
const MOST = 2331

/** A QR code as one SVG path of unit squares. */
export interface QrPath {
  path: string
  /** Modules on a side, the quiet zone included. */
  size: number
}

/**
 * The QR code (ISO/IEC 18004) of a text at error correction level M, which survives a loss of about 15 %.
 *
 * @returns undefined for a text of more than 2,331 bytes, which no code holds
 */
export function qrPath(text: string): QrPath | undefined {
  if (new TextEncoder().encode(text).length > MOST) return
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { path: squares.join(''), size }
}
