import { say } from '@/lib/locale/say'

/**
 * A number for reading: `digits` significant digits, thousands grouped, powers of ten only where a plain
 * number would be long, a real minus sign. `NaN` and `∞` are written as such: a reader should see them.
 */
export function formatNumber(value: number, digits = 3): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  const size = Math.abs(value)
  let text: string
  if (size === 0) text = '0'
  else if (size >= 1e7 || size < 1e-4) text = size.toExponential(digits - 1).replace('e+', 'e')
  else {
    const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)))
    text = group(size.toFixed(Number.isInteger(size) ? 0 : decimals))
  }
  return (value < 0 ? '−' : '') + text.replace('e-', 'e−')
}

/** Thousands apart. By hand: Intl is a hundred times slower, and a matrix writes a hundred numbers a frame. */
function group(text: string): string {
  const [whole, rest] = text.split('.') as [string, string | undefined]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? grouped : `${grouped}.${rest}`
}

/** A number that does not change by itself, such as a setting or the end of an axis: no zeros at its end. */
export function formatBrief(value: number, digits = 4): string {
  return formatNumber(value, digits)
    .replace(/(\.\d*?)0+(?=$|e)/, '$1')
    .replace(/\.(?=$|e)/, '')
}

/** A number as a further term of a sum: `+ 2` or `− 2`. */
export function formatTerm(value: number): string {
  return `${value < 0 ? '−' : '+'} ${formatBrief(Math.abs(value))}`
}

/** A share in [0, 1] as `97.2 %`. */
export function formatPercent(share: number, decimals = 1): string {
  return Number.isFinite(share)
    ? say('{percent} %', { percent: (share * 100).toFixed(decimals) })
    : formatNumber(share)
}

/** Labels of axis ticks: just enough decimals to tell them apart, `20k` and `3M` for large ones. */
export function formatTicks(ticks: readonly number[]): string[] {
  const largest = Math.max(...ticks.map(Math.abs))
  const smallest = Math.min(...ticks.filter((tick) => tick !== 0).map(Math.abs))
  // A log axis spans decades: every label gets its own number of digits.
  const even = largest / smallest < 100 || ticks.includes(0)
  if (!even) return ticks.map(short)
  const [unit, suffix] = largest >= 1e6 ? [1e6, 'M'] : largest >= 1e4 ? [1e3, 'k'] : [1, '']
  if (largest < 1e-3) return ticks.map((tick) => formatNumber(tick, 2))
  const decimals = Math.max(0, ...ticks.map((tick) => decimalsOf(tick / unit)))
  return ticks.map((tick) => {
    const text = Math.abs(tick / unit).toFixed(decimals)
    return (tick < 0 ? '−' : '') + text + (tick === 0 ? '' : suffix)
  })
}

function short(tick: number): string {
  if (tick >= 1e9) return formatNumber(tick, 1)
  if (tick >= 1e6) return `${Number((tick / 1e6).toPrecision(3))}M`
  if (tick >= 1e4) return `${Number((tick / 1e3).toPrecision(3))}k`
  return tick >= 1e-3 ? String(Number(tick.toPrecision(3))) : formatNumber(tick, 1)
}

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < 8; decimals++) {
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9 * Math.max(1, Math.abs(value)))
      return decimals
  }
  return 8
}
