import type { Verdict } from '@/lib/autograd/finite-difference'

interface Look {
  sign: string
  /** Classes of text. */
  tone: string
  colour: string
  /** Whether gradient and finite difference agree. */
  word: string
  spoken: string
}

/** How a verdict of the finite difference is shown: by a sign and a colour, and in words. */
export const VERDICTS: Record<Verdict, Look> = {
  right: {
    sign: '✓',
    tone: 'text-good',
    colour: 'var(--good)',
    word: 'yes',
    spoken: 'finite difference agrees',
  },
  wrong: {
    sign: '≠',
    tone: 'font-semibold text-bad',
    colour: 'var(--bad)',
    word: 'no',
    spoken: 'finite difference disagrees',
  },
  unclear: {
    sign: '?',
    tone: 'text-quiet',
    colour: 'var(--quiet)',
    word: 'unclear',
    spoken: 'finite difference cannot tell',
  },
}

/** Why a measurement may say nothing. */
export const UNCLEAR =
  'The measurement cannot tell: a corner lies between its two places, a value is no number, or rounding has taken too many digits.'
