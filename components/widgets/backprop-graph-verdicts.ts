import type { Verdict } from '@/lib/autograd/finite-difference'
import { say } from '@/lib/locale/say'

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
    word: say('yes'),
    spoken: say('finite difference agrees'),
  },
  wrong: {
    sign: '≠',
    tone: 'font-semibold text-bad',
    colour: 'var(--bad)',
    word: say('no'),
    spoken: say('finite difference disagrees'),
  },
  unclear: {
    sign: '?',
    tone: 'text-quiet',
    colour: 'var(--quiet)',
    word: say('unclear'),
    spoken: say('finite difference cannot tell'),
  },
}

/** Why a measurement may say nothing. */
export const UNCLEAR = say(
  'The measurement cannot tell: a corner lies between its two places, a value is no number, or rounding has taken too many digits.',
)
