/** One section of a lesson: a heading and all up to the next one. */
export interface Section {
  /** The heading's id; `start` for what stands before the first. */
  id: string
  words: number
  /** Seconds on screen, counted only while the reader is there. */
  seconds: number
  /** Its end was on screen. */
  ended: boolean
}

/** Faster than this nobody reads: 15 words a second. Half a minute is enough for a section of any length. */
const WORDS_PER_SECOND = 15
const ENOUGH_SECONDS = 30

/** Whether a section counts as read: its end was seen, and there was time to read it. */
export function isRead({ words, seconds, ended }: Section): boolean {
  return ended && seconds >= Math.min(ENOUGH_SECONDS, words / WORDS_PER_SECOND)
}

/** The blocks of a lesson, each with the section it belongs to; sections begin at `h2` elements with an id. */
export function findSections(root: Element): { sections: Section[]; blocks: Map<Element, Section> } {
  const sections: Section[] = []
  const blocks = new Map<Element, Section>()
  const parent = root.querySelector('h2[id]')?.parentElement ?? root
  for (const block of parent.children) {
    const heading = block.matches('h2[id]') ? block : null
    let section = sections.at(-1)
    if (heading || !section) {
      section = { id: heading?.id ?? 'start', words: 0, seconds: 0, ended: false }
      sections.push(section)
    }
    section.words += block.textContent?.split(/\s+/).filter(Boolean).length ?? 0
    blocks.set(block, section)
  }
  return { sections, blocks }
}

/** The last block of each section. */
export function lastBlocks(blocks: ReadonlyMap<Element, Section>): Set<Element> {
  const last = new Map<Section, Element>()
  for (const [block, section] of blocks) last.set(section, block)
  return new Set(last.values())
}
