import { normal, type Rng } from './rng'

/**
 * A random matrix whose rows (or columns, where there are fewer of them) are at right angles and of length 1, by
 * Gram–Schmidt from normal draws (Saxe, McClelland and Ganguli 2014, §3). Its entries have the mean square
 * 1 / max(rows, columns).
 *
 * @returns [rows, columns], row by row
 */
export function orthogonalMatrix(rows: number, columns: number, rng: Rng): Float32Array {
  const turned = rows > columns
  const [count, length] = turned ? [columns, rows] : [rows, columns]
  const found: Float64Array[] = []
  for (let i = 0; i < count; i++) {
    const vector = Float64Array.from({ length }, () => normal(rng))
    // Twice, because one pass leaves what rounding has left.
    for (const other of [...found, ...found]) {
      const along = dot(vector, other)
      for (let k = 0; k < length; k++) vector[k]! -= along * other[k]!
    }
    const size = Math.sqrt(dot(vector, vector))
    found.push(vector.map((x) => x / size))
  }
  return Float32Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns]
    return turned ? found[column]![row]! : found[row]![column]!
  })
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!
  return sum
}
