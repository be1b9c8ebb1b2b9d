import { type CurveAxes, placesOf, writePlace, writeValue } from '@/lib/exercises/curve'
import { say } from '@/lib/locale/say'

/** How the two curves look; they differ in dash and marks, too, not by colour alone. */
export const EXPECTED = { name: say('your prediction'), colour: 1, dash: '7 4', dots: true }
export const TRUE = { name: say('the true curve'), colour: 0 }

/** Axes and their names for a curve with so many values. */
export function labelsOf(axes: CurveAxes, count: number) {
  const { x, y, unit, from, by, min, max } = axes
  return {
    xLabel: x,
    yLabel: unit ? `${y} (${unit})` : y,
    xDomain: [from, from + (count - 1) * by] as const,
    yDomain: [min, max] as const,
  }
}

/** All values in words, such as `step 0: 2.4 nats, step 50: 0.5 nats`. */
export function readOut(values: readonly number[], axes: CurveAxes): string {
  const places = placesOf(axes, values.length)
  return values.map((y, i) => `${writePlace(places[i]!, axes)}: ${writeValue(y, axes)}`).join(say(', '))
}
