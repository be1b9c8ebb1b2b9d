/** A character as it is shown: those without a shape of their own get one. */
export function visible(character: string): string {
  return { '\n': '⏎', ' ': '␣', '\t': '⇥' }[character] ?? character
}

/** The same for a whole text. */
export const visibleText = (text: string) => [...text].map(visible).join('')
