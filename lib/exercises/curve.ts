import { say } from '@/lib/locale/say'
import { formatBrief } from '@/lib/math/format'

/** The axes on which a curve is predicted: evenly spaced places to the right, a fixed interval upwards. */
export interface CurveAxes {
  /** What runs to the right, such as `step`. */
  x: string
  /** What runs upwards, such as `test loss`. */
  y: string
  /** Unit of y. */
  unit?: string
  /** The first place. */
  from: number
  /** Distance of two places, > 0. */
  by: number
  /** Ends of the vertical axis. */
  min: number
  max: number
}

/** How near a drawn curve comes to the true one. All in [0, 1], 1 for the true curve itself. */
export interface CurveScore {
  /** max(0, 1 − mean |drawn − true| / (highest − lowest true value)), the mean over the places. */
  level: number
  /**
   * Of all the ups and downs of the two curves from place to place, Σ |Δdrawn| + |Δtrue|, the share of those pieces
   * where both go the same way. A tremble of the hand weighs little; a flat drawing goes no way.
   */
  direction: number
  /** max(0, Pearson's correlation over the places); 0 for a flat drawing. */
  shape: number
  /** Mean of the three. */
  score: number
}

/** From this score on, the drawing counts as right. */
export const CLOSE = 0.8

/** A change by less than this share of the true curve's range is hardly one. */
const HARDLY = 0.03

/** A curve turns where its lowest or highest value is beyond both its ends by more than this share of its range. */
const TURN = 0.1

/** The places of a curve with so many values. */
export function placesOf({ from, by }: Pick<CurveAxes, 'from' | 'by'>, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i * by)
}

/**
 * @throws RangeError when nobody could predict this curve: too few places, off its axes, or flat
 */
export function checkCurve({ by, min, max }: CurveAxes, truth: readonly number[]): void {
  if (truth.length < 3) throw new RangeError('a curve needs three places at least')
  if (!(by > 0)) throw new RangeError('the places of a curve have to rise')
  if (!(max > min) || truth.some((y) => !(y >= min && y <= max)))
    throw new RangeError('the curve leaves its vertical axis')
  if (rangeOf(truth) === 0) throw new RangeError('a flat curve has neither direction nor shape')
}

/**
 * Judges a drawn curve by three things, none of which depends on where the axis ends.
 *
 * @param drawn length N
 * @param truth length N ≥ 3, not flat
 */
export function scoreCurve(drawn: readonly number[], truth: readonly number[]): CurveScore {
  const range = rangeOf(truth)
  const level = Math.max(0, 1 - mean(drawn.map((y, i) => Math.abs(y - truth[i]!))) / range)
  const direction = agreement(pieces(drawn, truth))
  const shape = Math.max(0, correlation(drawn, truth))
  return { level, direction, shape, score: (level + direction + shape) / 3 }
}

/** Where the drawing is wrong, a sentence for each part of the score. */
export function describeCurve(drawn: readonly number[], truth: readonly number[], axes: CurveAxes) {
  return {
    level: levelWords(drawn, truth, axes),
    direction: directionWords(drawn, truth, axes),
    shape: shapeWords(drawn, truth, axes),
  }
}

/** `0.45 nats`. */
export function writeValue(y: number, { unit }: Pick<CurveAxes, 'unit'>): string {
  return `${formatBrief(y, 3)}${unit ? ` ${unit}` : ''}`
}

/** `step 1,000`. */
export function writePlace(at: number, { x }: Pick<CurveAxes, 'x'>): string {
  return `${x} ${formatBrief(at, 3)}`
}

function levelWords(drawn: readonly number[], truth: readonly number[], axes: CurveAxes): string {
  const gaps = drawn.map((y, i) => y - truth[i]!)
  const off = mean(gaps.map(Math.abs))
  const far = writeValue(off, axes)
  if (off <= 0.1 * rangeOf(truth)) return say('About right: on average {far} from the true curve.', { far })
  const shift = mean(gaps)
  const side =
    Math.abs(shift) < 0.8 * off
      ? say('off, now above, now below')
      : shift > 0
        ? say('too high')
        : say('too low')
  const worst = gaps.reduce((best, gap, i) => (Math.abs(gap) > Math.abs(gaps[best]!) ? i : best), 0)
  const at = writePlace(placesOf(axes, truth.length)[worst]!, axes)
  const had = say('you drew {drawn}, it is {truth}', {
    drawn: writeValue(drawn[worst]!, axes),
    truth: writeValue(truth[worst]!, axes),
  })
  return say('On average {far} {side}; most at {at}: {had}.', { far, side, at, had })
}

function directionWords(drawn: readonly number[], truth: readonly number[], axes: CurveAxes): string {
  const all = pieces(drawn, truth)
  if (agreement(all) >= 0.9) return say('It rises and falls where you expected.')
  const { from, to } = worstStretch(all)
  const places = placesOf(axes, truth.length)
  const way = (values: readonly number[]) => {
    const change = values[to]! - values[from]!
    if (Math.abs(change) < HARDLY * rangeOf(truth)) return say('hardly changes')
    return change > 0 ? say('rises') : say('falls')
  }
  const [begin, end] = [writePlace(places[from]!, axes), writePlace(places[to]!, axes)]
  return say('From {begin} to {end} yours {drawn}; the true curve {truth}.', {
    begin,
    end,
    drawn: way(drawn),
    truth: way(truth),
  })
}

const EXTREMES = { lowest: say('lowest'), highest: say('highest') }

function shapeWords(drawn: readonly number[], truth: readonly number[], axes: CurveAxes): string {
  if (rangeOf(drawn) === 0) return say('Yours is flat; the true curve is not.')
  const places = placesOf(axes, truth.length)
  const [right, yours] = [turnOf(truth), turnOf(drawn)]
  const at = (index: number) => writePlace(places[index]!, axes)
  if (right && yours?.kind === right.kind) {
    return Math.abs(right.index - yours.index) <= 1
      ? say('Both turn near {index}, where they are {kind}.', {
          index: at(right.index),
          kind: EXTREMES[right.kind],
        })
      : say('The true curve turns at {index}, where it is {kind}; yours turns at {index2}.', {
          index: at(right.index),
          kind: EXTREMES[right.kind],
          index2: at(yours.index),
        })
  }
  if (right) {
    const other = yours
      ? say('is {kind} at {index}', { kind: EXTREMES[yours.kind], index: at(yours.index) })
      : say('does not turn')
    return say('The true curve turns at {index}, where it is {kind}; yours {other}.', {
      index: at(right.index),
      kind: EXTREMES[right.kind],
      other,
    })
  }
  if (yours)
    return say('Yours turns at {index}, where it is {kind}; the true curve does not turn.', {
      index: at(yours.index),
      kind: EXTREMES[yours.kind],
    })
  if (correlation(drawn, truth) < 0) return say('Yours runs the other way.')
  const [half, drawnHalf] = [halfway(truth), halfway(drawn)]
  const place = (index: number) => writePlace(Number((axes.from + index * axes.by).toPrecision(2)), axes)
  if (Math.abs(half - drawnHalf) <= 0.1 * (truth.length - 1))
    return say('As you drew it: half of the way is made by {half}.', { half: place(half) })
  const sooner = half < drawnHalf ? say('the change comes sooner') : say('the change comes later')
  return say('Half of its way the true curve has made by {half}, yours by {drawnHalf}: {sooner}.', {
    half: place(half),
    drawnHalf: place(drawnHalf),
    sooner,
  })
}

/** How both curves change between two neighbouring places. */
interface Piece {
  drawn: number
  truth: number
}

function pieces(drawn: readonly number[], truth: readonly number[]): Piece[] {
  return truth.slice(1).map((y, i) => ({ drawn: drawn[i + 1]! - drawn[i]!, truth: y - truth[i]! }))
}

const weight = ({ drawn, truth }: Piece) => Math.abs(drawn) + Math.abs(truth)
const agrees = ({ drawn, truth }: Piece) => drawn !== 0 && Math.sign(drawn) === Math.sign(truth)
const total = (all: readonly Piece[]) => all.reduce((sum, piece) => sum + weight(piece), 0)

const agreement = (all: readonly Piece[]) => total(all.filter(agrees)) / total(all)

/** The neighbouring pieces that disagree in the same way and weigh most, as indices of their first and last place. */
function worstStretch(all: readonly Piece[]): { from: number; to: number } {
  const alike = (a: Piece, b: Piece | undefined) =>
    b && Math.sign(a.drawn) === Math.sign(b.drawn) && Math.sign(a.truth) === Math.sign(b.truth)
  let worst = { from: 0, to: 0, cost: 0 }
  for (let from = 0; from < all.length; ) {
    let to = from + 1
    while (alike(all[from]!, all[to])) to++
    const cost = agrees(all[from]!) ? 0 : total(all.slice(from, to))
    if (cost > worst.cost) worst = { from, to, cost }
    from = to
  }
  return worst
}

/** Where a curve turns for good, if it does: inside, and well beyond both its ends. */
function turnOf(values: readonly number[]): { kind: 'lowest' | 'highest'; index: number } | undefined {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const ends = [values[0]!, values.at(-1)!]
  const below = Math.min(...ends) - lowest
  const above = highest - Math.max(...ends)
  if (Math.max(below, above) <= TURN * (highest - lowest)) return
  return below >= above
    ? { kind: 'lowest', index: values.indexOf(lowest) }
    : { kind: 'highest', index: values.indexOf(highest) }
}

/** Where half of all the ups and downs lie behind, as an index that may lie between two places. */
function halfway(values: readonly number[]): number {
  const changes = values.slice(1).map((y, i) => Math.abs(y - values[i]!))
  let left = changes.reduce((sum, change) => sum + change, 0) / 2
  for (const [i, change] of changes.entries()) {
    if (left <= change) return i + left / change
    left -= change
  }
  return changes.length
}

const mean = (values: readonly number[]) => values.reduce((sum, y) => sum + y, 0) / values.length

const rangeOf = (values: readonly number[]) => Math.max(...values) - Math.min(...values)

/** Pearson's correlation of two samples of the same length; 0 where one is flat. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)]
  const [da, db] = [a.map((y) => y - meanA), b.map((y) => y - meanB)]
  const dot = (p: readonly number[], q: readonly number[]) => p.reduce((sum, y, i) => sum + y * q[i]!, 0)
  const scale = Math.sqrt(dot(da, da) * dot(db, db))
  return scale > 0 ? Math.max(-1, Math.min(1, dot(da, db) / scale)) : 0
}
