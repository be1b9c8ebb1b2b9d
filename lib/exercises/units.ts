/** Units that can be turned into one another; each table gives the factor to its first entry. */
const DIMENSIONS: Record<string, number>[] = [
  { '': 1, 倍: 1, '%': 0.01, percent: 0.01, 'per cent': 0.01, '‰': 0.001 },
  {
    s: 1,
    sec: 1,
    second: 1,
    ms: 1e-3,
    millisecond: 1e-3,
    µs: 1e-6,
    μs: 1e-6,
    us: 1e-6,
    ns: 1e-9,
    min: 60,
    minute: 60,
    h: 3600,
    hour: 3600,
  },
  { nat: 1, bit: Math.LN2, shannon: Math.LN2 },
  {
    B: 1,
    byte: 1,
    bit: 1 / 8,
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
  },
  { rad: 1, radian: 1, deg: Math.PI / 180, degree: Math.PI / 180, '°': Math.PI / 180 },
]

/**
 * A value given in one unit, in another. No unit given means the unit asked for.
 *
 * @returns undefined when the two do not measure the same thing, or one is unknown
 */
export function convert(value: number, from: string, to: string): number | undefined {
  if (from === '' || singular(from).toLowerCase() === singular(to).toLowerCase()) return value
  for (const units of DIMENSIONS) {
    const a = factor(units, from)
    const b = factor(units, to)
    if (a !== undefined && b !== undefined) return (value * a) / b
  }
}

/** Upper and lower case tell MB from mb only where both exist. */
function factor(units: Record<string, number>, name: string): number | undefined {
  const one = singular(name)
  const key = [name, one, one.toLowerCase()].find((key) => Object.hasOwn(units, key))
  return key === undefined ? undefined : units[key]
}

const singular = (name: string) => (name.length > 2 ? name.replace(/s$/, '') : name)
