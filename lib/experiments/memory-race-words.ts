import { LETTERS, type TextTask } from './memory-race.params'

/** Letters that a text may have when it is read; those that are learned from are cut sooner. */
export const LONGEST_READ: Record<TextTask, number> = { names: 24, 'moby-dick': 48 }

/**
 * A text in the few letters of its task: small, with every run of white space as one space. What else it has, such as
 * digits and brackets, is left out.
 */
export function plain(text: string, task: TextTask): string {
  const letters = new Set(LETTERS[task])
  return [...text.toLowerCase().replace(/\s+/g, ' ')]
    .filter((letter) => letters.has(letter))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Only what can be read of what a reader writes. */
export const readable = (text: string, task: TextTask) => plain(text, task).slice(0, LONGEST_READ[task])

/** Words as they stand in a plain text: letters, an apostrophe between them. */
export const wordsOf = (text: string): string[] => text.match(/[a-z]+(?:'[a-z]+)*/g) ?? []
