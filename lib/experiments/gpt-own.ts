import { say } from '@/lib/locale/say'

/** Characters of the reader's own text that are learned from at most; a link or a saved run carries them all. */
export const LONGEST_TEXT = 100_000

/** A text as it is learned from: no carriage returns, no space around it, and no longer than `LONGEST_TEXT`. */
export function fitText(text: string): { text: string; cut: boolean } {
  const tidy = text.replace(/\r\n?/g, '\n').trim()
  if (tidy.length <= LONGEST_TEXT) return { text: tidy, cut: false }
  // Half of a character made of two would be left where the cut goes through one.
  return { text: tidy.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, ''), cut: true }
}

/** Why a model with this context cannot learn from a text; undefined where it can. */
export function problemWith(text: string, context: number): string | undefined {
  const characters = [...text]
  const least = 5 * (context + 1) // a fifth fills a window
  if (characters.length < least)
    return say(
      'Your text has {characters} characters. With a context of {context} at least {least} are needed.',
      { characters: characters.length, context, least },
    )
  if (new Set(characters).size < 2)
    return say('Your text is one character over and over: there is nothing to guess.')
}

/** A file as text. @throws Error where it is none, such as a picture or a PDF */
export async function readTextFile(file: Blob): Promise<string> {
  // At most four bytes a character: what lies further back would be cut away.
  const bytes = await file.slice(0, 4 * LONGEST_TEXT).arrayBuffer()
  const text = new TextDecoder().decode(bytes)
  const strange = Array.from(text).filter((character) => character === '\uFFFD' || isControl(character))
  if (strange.length > text.length / 100)
    throw new Error(say('This is not a plain text file. Save it as text (UTF-8) first.'))
  return text
}

/** Characters before the space, but for tab, line feed, vertical tab, form feed and carriage return. */
const isControl = (character: string) => character < ' ' && (character < '\t' || character > '\r')
