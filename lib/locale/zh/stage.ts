import type { Words } from '../words'

/** Stages and their cheat sheets. */
export const stage = {
  'A network with its parts, each numbered as the lesson that explains it': null,
  pixels: null,
  digits: null,
  loss: null,
  'builds on {needs}': null,
} as const satisfies Words
