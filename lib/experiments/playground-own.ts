/** A point the reader made: a place in [−6, 6]² and a class from 0 to 3. */
export interface OwnPoint {
  x: number
  y: number
  label: number
}

/** As many as the largest generated data set has: a snapshot carries them all. */
export const MOST_OWN = 1000

/** Reads `x,y,label` triples joined by spaces; what is not a point inside the square, or is too many, is left out. */
export function parsePoints(text: string): { points: OwnPoint[] } {
  const points = text
    .split(' ')
    .map((triple) => triple.split(',').map(Number))
    .filter(
      ([x, y, label]) => isPlace(x) && isPlace(y) && Number.isInteger(label) && label! >= 0 && label! <= 3,
    )
    .map(([x, y, label]) => ({ x: x!, y: y!, label: label! }))
    .slice(0, MOST_OWN)
  return { points }
}

const isPlace = (value: number | undefined) => value !== undefined && Math.abs(value) <= 6

/** The text `parsePoints` reads; coordinates to two decimals keep links short. */
export function writePoints(points: readonly OwnPoint[]): string {
  return points.map(({ x, y, label }) => `${round(x)},${round(y)},${label}`).join(' ')
}

const round = (value: number) => Number(value.toFixed(2))
