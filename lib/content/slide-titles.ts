import { getMDXComponent } from 'mdx-bundler/client'
import type { ReactNode } from 'react'
import type { Compiled } from './compile'
import { scope } from './scope'
import { slidesOf } from './slides'
import { TAGS } from './tags'

/** The first slide of a deck shows the title of its lesson. */
const BEFORE = 1

const SlideMark = () => null
const SpeakerMark = () => null
const marks = {
  ...Object.fromEntries([...TAGS, 'Tex', 'a'].map((tag) => [tag, () => null])),
  Slide: SlideMark,
  Speaker: SpeakerMark,
}

/** The slides of a lesson by their titles, each with its number in the deck: `#/2` is the first after the title. */
export function slideTitles({ code, meta, outline }: Compiled): Map<string, number> {
  const text = getMDXComponent(code, scope) as (props: object) => ReactNode
  const tags = { slide: SlideMark, speaker: SpeakerMark, apart: [] }
  const slides = slidesOf(text({ components: marks }), outline.headings, meta.title, tags)
  return new Map(slides.map(({ title }, i) => [title, i + 1 + BEFORE]))
}
