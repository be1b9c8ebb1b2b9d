import { say } from '@/lib/locale/say'

/** What a screen without a slide is, as it follows “the screen is”. */
export const BLANK_NAMES = { black: say('black'), white: say('white') } as const
