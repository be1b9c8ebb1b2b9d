import { parseBlockId } from '@/lib/content/block-id'
import { QUOTE_LENGTH } from '@/lib/progress/notes'

/** Where on the screen a reader is taken to read: this share of the window's height. The edge button stands there. */
export const READING_LINE = 0.4

/** The blocks of the open lesson that can be noted, in order. */
export function blocksOnPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.prose [id*="."]')].filter(({ id }) => parseBlockId(id))
}

/** Every id in the lesson's text, of blocks and of headings. */
export function idsOnPage(): Set<string> {
  return new Set([...document.querySelectorAll('.prose [id]')].map(({ id }) => id))
}

/** The block around an element. */
export function blockAround(element: Element): HTMLElement | undefined {
  let at: Element | null = element
  while (at && !parseBlockId(at.id)) at = at.parentElement
  return at instanceof HTMLElement && at.closest('.prose') ? at : undefined
}

/** The block at the reading line, or the nearest to it; of nested ones the inner. */
export function blockInView(): HTMLElement | undefined {
  const line = window.innerHeight * READING_LINE
  let best: { block: HTMLElement; distance: number } | undefined
  for (const block of blocksOnPage()) {
    const { top, bottom, height } = block.getBoundingClientRect()
    if (height === 0) continue // folded away
    const distance = Math.max(top - line, line - bottom, 0)
    if (!best || distance <= best.distance) best = { block, distance }
  }
  return best?.block
}

/** The beginning of a block in words; a formula is its TeX. */
export function quoteOf(block: Element): string {
  const copy = block.cloneNode(true) as Element
  for (const formula of [copy, ...copy.querySelectorAll('[data-tex]')]) {
    const tex = formula.getAttribute('data-tex')
    if (tex) formula.textContent = tex
  }
  const words = (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  if (words.length <= QUOTE_LENGTH) return words
  return `${words.slice(0, QUOTE_LENGTH - 2).replace(/\s\S*$/, '')} …`
}
