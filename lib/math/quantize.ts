/**
 * A number rounded to the nearest of 2^bits levels, evenly spaced from `low` to `high`, both among them. What lies
 * outside becomes the nearer end. The error of what lies inside is at most half a step, (high − low) / (2^bits − 1) / 2.
 *
 * @param bits from 1
 */
export function quantize(value: number, low: number, high: number, bits: number): number {
  if (high <= low) return low
  const steps = 2 ** bits - 1
  const share = Math.max(0, Math.min(1, (value - low) / (high - low)))
  return low + (Math.round(share * steps) / steps) * (high - low)
}

/** Bytes of so many numbers of so many bits each, packed without gaps; a started byte counts whole. */
export function packedBytes(numbers: number, bits: number): number {
  return Math.ceil((numbers * bits) / 8)
}
