/** Ends a paragraph, and stands in no text by itself. */
const END = '\u2029'
/** What stands on lines of its own. */
const BLOCKS = 'p, li, div, pre, h3, h4, tr'

/** A speaker's notes as plain words, for a device that shows words only: one line a paragraph, formulas as they are read. */
export function notesText(element: Element): string {
  const copy = element.cloneNode(true) as Element
  // A formula stands there twice, to be seen and to be read, and once more as its source.
  for (const twice of copy.querySelectorAll('.katex-html, annotation')) twice.remove()
  for (const block of copy.querySelectorAll(BLOCKS)) block.append(END)
  const lines = (copy.textContent ?? '').split(END).map((line) => line.replaceAll(/\s+/g, ' ').trim())
  return lines.filter((line) => line !== '').join('\n')
}
