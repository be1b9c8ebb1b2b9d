import { drawnExercise } from '@/lib/exercises/drawn'

interface Design {
  /** The block in words, so that its order follows from them. */
  what: string
  items: string[]
  hint: string
  why: string
  mistakes: { order: number[]; why: string }[]
}

const COPY = (width: number) => `Take the ${width} sums that came in, and keep a copy`
const SQUARE = (width: number) => `Multiply by the ${width} × ${width} weights`
const WIDEN = (width: number) => `Multiply by weights: ${width} numbers become ${4 * width}`
const NARROW = (width: number) => `Multiply by weights: ${4 * width} numbers become ${width}`
const WIDTHS = (width: number) =>
  `What came in has ${width} numbers, and so has the copy: it is widened first and made narrow again before the addition.`

const DESIGNS: ((width: number) => Design)[] = [
  (width) => ({
    what: `A block of the widget, ${width} neurons wide, in the “pre-activation” order of He et al. (2016): the activation stands before the weights, and the sums are normalized before that.`,
    items: [COPY(width), 'Normalize the sums', 'Apply the activation', SQUARE(width), 'Add the copy'],
    hint: 'In this order nothing stands between two additions: the way from top to bottom is free.',
    why: 'Between the two stands what the layer computes: normalize, apply the activation, multiply by the weights. Along the copy’s own path nothing is multiplied.',
    mistakes: [
      {
        order: [4, 1],
        why: 'Then the copy would be normalized, too, and the path would not be an identity any more.',
      },
      { order: [3, 2], why: 'That is the older order. “Pre-activation”: the activation comes first.' },
    ],
  }),
  (width) => ({
    what: `A block as in the first residual networks (He et al. 2015), here with one layer of ${width} neurons: what the weights make is normalized, and the activation bends what the whole block gives.`,
    items: [COPY(width), SQUARE(width), 'Normalize the sums', 'Add the copy', 'Apply the activation'],
    hint: 'The activation is the last thing that happens here, on the way of the copy as well.',
    why: 'Between the two stands what the layer computes: multiply by the weights, normalize. The activation bends their sum; so it stands on the copy’s path, too, and later designs have moved it away.',
    mistakes: [
      { order: [4, 3], why: 'The activation bends what the whole block gives: the copy has to be in it.' },
      { order: [2, 1], why: 'Here it is the sums that the weights have made that are normalized.' },
    ],
  }),
  (width) => ({
    what: `The dense half of a transformer block, ${width} numbers for each word and four times as many in between. It is “pre-norm”: the norm stands inside, before anything is multiplied.`,
    items: [
      COPY(width),
      'Normalize them',
      WIDEN(width),
      'Apply the activation',
      NARROW(width),
      'Add the copy',
    ],
    hint: 'Which of the two multiplications takes as many numbers as came in?',
    why: 'Between the two stand the norm and the two layers with the activation between them. Along the copy’s own path nothing is multiplied or normalized.',
    mistakes: [
      { order: [5, 1], why: 'Then the copy would be normalized, too: that is “post-norm”.' },
      { order: [4, 2], why: WIDTHS(width) },
    ],
  }),
  (width) => ({
    what: `The dense half of a block of the first transformers, ${width} numbers for each word and four times as many in between. It is “post-norm”: the norm stands after the addition.`,
    items: [
      COPY(width),
      WIDEN(width),
      'Apply the activation',
      NARROW(width),
      'Add the copy',
      'Normalize them',
    ],
    hint: 'Which of the two multiplications takes as many numbers as came in?',
    why: 'Between the two stand the two layers with the activation between them. The norm comes after the addition, right on the path of the copy: that is why these networks needed a careful warm-up.',
    mistakes: [
      { order: [5, 4], why: 'Then the norm would stand inside the block: that is “pre-norm”.' },
      { order: [3, 1], why: WIDTHS(width) },
    ],
  }),
]

/** Four orders of a residual block, told apart by where the norm and the activation stand. */
export const exercise = drawnExercise({
  title: 'A residual block, in order',
  ranges: { design: { from: 0, to: 3, step: 1 }, width: { oneOf: [16, 32, 64, 96, 128, 256, 512] } },
  inWords: ({ design, width }) =>
    `${['pre-activation', 'first residual networks', 'pre-norm', 'post-norm'][design]}, width ${width}`,
  make({ design, width }) {
    const { what, items, hint, why, mistakes } = DESIGNS[design]!(width)
    return {
      kind: 'order',
      prompt: `${what} Put it into order.`,
      items,
      hints: ['The copy is what takes the path on which nothing is multiplied.', hint],
      solution: `The copy is of what came in, so it is made first. ${why}`,
      mistakes,
    }
  },
})
