/** Which numbers are told apart. */
export interface Precision {
  /** Significant digits, n. */
  digits: number
  /** Numbers below 10 to this power have fewer digits: they are multiples of 10 to this power less n − 1. */
  smallest: number
  /** Powers of ten from there on; what lies above them all is infinite. */
  decades: number
  /** Numbers below zero as well. */
  signed: boolean
}

/**
 * Real numbers as whole numbers from 0 to `count − 1`, rounded to decimal digits: what was short comes back as it was.
 * NaN and what is too large have numbers of their own.
 */
export function quantity({ digits, smallest, decades, signed }: Precision) {
  const lead = 10 ** (digits - 1) // the smallest mantissa
  const unit = smallest - (digits - 1) // power of ten of the smallest difference
  const sizes = lead + 9 * lead * decades
  const plain = signed ? 2 * sizes - 1 : sizes
  const [none, above, below] = [plain, plain + 1, plain + 2]

  function sizeOf(value: number): number {
    const [mantissa, power] = value.toExponential(digits - 1).split('e') as [string, string]
    const decade = Number(power) - smallest
    if (value === 0 || decade < 0) return Math.round(value / Number(`1e${unit}`))
    return lead + 9 * lead * decade + (Number(mantissa.replace('.', '')) - lead)
  }

  function ofSize(size: number): number {
    if (size < lead) return Number(`${size}e${unit}`)
    const decade = Math.floor((size - lead) / (9 * lead))
    return Number(`${lead + ((size - lead) % (9 * lead))}e${unit + decade}`)
  }

  return {
    count: plain + (signed ? 3 : 2),
    toWhole(value: number): number {
      if (Number.isNaN(value) || (value < 0 && !signed)) return none
      const size = Number.isFinite(value) ? sizeOf(Math.abs(value)) : sizes
      if (size >= sizes) return value > 0 ? above : below
      if (!signed) return size
      return value < 0 && size > 0 ? 2 * size - 1 : 2 * size
    },
    /** @returns undefined for what `toWhole` never gives */
    fromWhole(whole: number): number | undefined {
      if (whole === none) return Number.NaN
      if (whole === above) return Number.POSITIVE_INFINITY
      if (whole === below && signed) return Number.NEGATIVE_INFINITY
      if (whole < 0 || whole >= plain) return
      if (!signed) return ofSize(whole)
      return whole % 2 === 0 ? ofSize(whole / 2) : -ofSize((whole + 1) / 2)
    },
  }
}
