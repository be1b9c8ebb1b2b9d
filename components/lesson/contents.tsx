import type { Heading } from '@/lib/content/outline'
import type { Spoken } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'

interface ContentsProps {
  headings: readonly Heading[]
  /** The language of the headings, if not the page’s. */
  spoken?: Spoken
}

/** What is on this page. */
export function Contents({ headings, spoken }: ContentsProps) {
  const top = headings.filter(({ depth }) => depth === 2)
  if (top.length === 0) return null
  return (
    <nav aria-label={say('On this page')} className="font-sans text-[0.9375rem] leading-snug print:hidden">
      <h2 className="mb-2 text-[0.8125rem] font-semibold tracking-wider text-quiet uppercase">
        {say('On this page')}
      </h2>
      <ol className="grid" {...spoken}>
        {top.map(({ id, text }) => (
          <li key={id}>
            <a
              className="flex min-h-7 items-center py-0.5 text-quiet no-underline hover:text-ink hover:underline pointer-coarse:min-h-11"
              href={`#${id}`}
            >
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
