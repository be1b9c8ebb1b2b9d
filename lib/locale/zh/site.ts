import type { Words } from '../words'

/** The head and the foot of every page. */
export const site = {
  'Skip to the text': '跳到正文',
} as const satisfies Words
