import { extent, niceEdges } from './scales'

/** How many values lie in [from, to); the last bin holds its upper end as well. */
export interface Bin {
  from: number
  to: number
  count: number
}

/** Few values need few bins: 2 ∛n of them (Rice), give or take what makes their ends round. */
const wanted = (count: number) => Math.max(3, Math.ceil(2 * Math.cbrt(count)))

/** The finite values in bins of one width with round ends; none where there is no value. */
export function histogram(values: readonly number[]): Bin[] {
  const finite = values.filter(Number.isFinite)
  const found = extent(finite)
  if (!found) return []
  const edges = niceEdges(found, wanted(finite.length))
  const bins = edges.slice(1).map((to, i) => ({ from: edges[i]!, to, count: 0 }))
  for (const value of finite) {
    const place = edges.findLastIndex((edge) => edge <= value)
    bins[Math.max(0, Math.min(place, bins.length - 1))]!.count++
  }
  return bins
}

/** Mean and standard deviation (with n − 1) of the finite values; NaN where there are too few. */
export function summarize(values: readonly number[]): { count: number; mean: number; deviation: number } {
  const finite = values.filter(Number.isFinite)
  const count = finite.length
  const mean = finite.reduce((sum, value) => sum + value / count, 0)
  const squares = finite.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return {
    count,
    mean: count > 0 ? mean : Number.NaN,
    deviation: count > 1 ? Math.sqrt(squares / (count - 1)) : Number.NaN,
  }
}
