import { list } from '@/lib/locale/list'
import { plural, say } from '@/lib/locale/say'
import { narrow } from './full-width'

/** Sizes of a tensor's dimensions; null is one left open, such as the batch. A scalar has none. */
export type Shape = readonly (number | null)[]

/** A typical wrong shape and what to say to it; `W` is what the page can show. */
export interface ShapeMistake<W> {
  shape: Shape
  why: W
}

export type ShapeVerdict<W = string> =
  | { readable: false; reason: string }
  | {
      readable: true
      shape: (number | null)[]
      correct: boolean
      /** Share of dimensions that are right, in [0, 1]; 0 when their number is not. */
      score: number
      why?: W | undefined
      note?: string | undefined
    }

const BRACKETS = /^(?:(?:tf|torch)\.)?(?:size|tensorshape|shape)?\s*[=:]?\s*(\[.*\]|\(.*\)|\{.*\})$/i
const OPEN = /^(?:-1|null|none|batch|\?)$/i
/** Larger sizes belong to no tensor, and their product would not be exact. */
const MAX_SIZE = 2 ** 31

/**
 * Reads a shape as people and libraries write it: `[64, 10]`, `(64, 10)`, `64x10`, `64 × 10`, `(64,)`,
 * `torch.Size([64, 10])`; −1, null, None, batch or ? for an open dimension; `[]`, `scalar` or 标量 for no dimension.
 */
export function parseShape(text: string): (number | null)[] | undefined {
  let plain = narrow(text).replace(/[−–—]/g, '-').replace(/[×✕]/g, 'x').trim()
  if (/^(?:(?:a )?scalar|标量)$/i.test(plain)) return []
  for (let inner = BRACKETS.exec(plain); inner; inner = BRACKETS.exec(plain)) {
    plain = inner[1]!.slice(1, -1).trim()
    if (plain === '') return []
  }
  const dimensions = plain.replace(/,$/, '').split(/\s*[,;x*]\s*|\s+by\s+|\s+/i)
  const shape = dimensions.map((one) => {
    if (OPEN.test(one)) return null
    // A zero in front is half of a number with a comma in it, such as 1,024 never is but 1,000 may be.
    return /^(?:0|[1-9]\d*)$/.test(one) && Number(one) < MAX_SIZE ? Number(one) : undefined
  })
  return shape.every((size) => size !== undefined) ? shape : undefined
}

/** A shape as the page writes it: `[batch, 10]`. */
export function writeShape(shape: Shape): string {
  return `[${shape.map((size) => size ?? 'batch').join(', ')}]`
}

/**
 * Judges a shape as the reader typed it.
 *
 * What cannot be read is not an attempt. A wrong shape is compared with the exercise's typical mistakes first, then
 * with slips that any shape has: transposed, batch forgotten, a dimension of size 1 too many or too few, flattened,
 * the same number of elements.
 */
export function judgeShape<W>(
  text: string,
  answer: Shape,
  mistakes: readonly ShapeMistake<W>[] = [],
): ShapeVerdict<W> {
  const shape = parseShape(text)
  if (!shape) {
    const examples = answer.includes(null) ? '[batch, 3], [-1, 3], None x 3' : say('[2, 3], 2, 3 or 2x3')
    return {
      readable: false,
      reason: say('This cannot be read as a shape. Write {examples}; a scalar is [].', { examples }),
    }
  }
  if (same(shape, answer)) return { readable: true, shape, correct: true, score: 1 }
  const mistake = mistakes.find((one) => same(one.shape, shape))
  const score =
    shape.length === answer.length ? shape.filter((size, i) => size === answer[i]).length / answer.length : 0
  return {
    readable: true,
    shape,
    correct: false,
    score,
    ...(mistake ? { why: mistake.why } : { note: slip(shape, answer) }),
  }
}

const same = (a: Shape, b: Shape) => a.length === b.length && a.every((size, i) => size === b[i])

/** An order-free form to compare by. */
const sorted = (shape: Shape) => shape.toSorted((a, b) => (a ?? -1) - (b ?? -1))

const withoutOnes = (shape: Shape) => shape.filter((size) => size !== 1)

/** The number of elements, for one example where the batch is open; NaN where that cannot be said. */
function elements(shape: Shape): number {
  return shape.filter((size) => size === null).length > 1
    ? Number.NaN
    : shape.reduce<number>((product, size) => product * (size ?? 1), 1)
}

function slip(shape: Shape, answer: Shape): string | undefined {
  const [given, wanted] = [shape.length, answer.length]
  if (same(sorted(shape), sorted(answer))) {
    return given === 2
      ? say('Transposed: the sizes are right, rows and columns have changed places.')
      : say('The sizes are right, but not their order.')
  }
  if (wanted > 0 && same(shape, answer.slice(1))) {
    return answer[0] === null
      ? say('The first dimension is missing: this is one example, without the batch.')
      : say('The first dimension is missing: this is one example of the batch.')
  }
  if (given > wanted && same(withoutOnes(shape), withoutOnes(answer)))
    return say('There is an extra dimension of size 1.')
  if (given > 0 && same(shape.slice(1), answer)) return say('There is one dimension too many in front.')
  if (given < wanted && same(withoutOnes(shape), withoutOnes(answer)))
    return say('A dimension of size 1 is missing.')
  const open = (one: Shape) => one.filter((size) => size === null).length
  if (given === wanted && open(shape) > open(answer)) {
    const known = shape.every((size, i) => size === null || size === answer[i])
    if (known) return say('Every size is known here: none is left open.')
  }
  if (given === wanted && open(shape) < open(answer)) {
    const fixed = shape.every((size, i) => answer[i] === null || size === answer[i])
    if (fixed)
      return say('One size is not fixed: it is as large as the batch. Write batch, -1 or None for it.')
  }
  if (open(shape) === open(answer) && elements(shape) === elements(answer)) {
    return given < wanted
      ? say('Flattened: the number of elements is right, but dimensions have been run together.')
      : say('The number of elements is right, but not how they are arranged.')
  }
  if (given !== wanted)
    return say(
      'This has {given}. How many does one look-up need: what has to be said to point at one number?',
      { given: count(given) },
    )
  const wrong = shape.flatMap((size, i) => (size === answer[i] ? [] : [i + 1]))
  if (wrong.length < wanted)
    return plural(
      {
        one: 'The number of dimensions is right. Look again at dimension {wrong}.',
        other: 'The number of dimensions is right. Look again at dimensions {wrong}.',
      },
      { n: wrong.length, wrong: list(wrong.map(String)) },
    )
  return say('The number of dimensions is right, their sizes are not.')
}

const count = (dimensions: number) =>
  dimensions === 0
    ? say('no dimension')
    : plural({ one: 'one dimension', other: '{n} dimensions' }, { n: dimensions })
