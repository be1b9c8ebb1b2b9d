import type { Heading } from '@/lib/content/outline'

/** What is on this page. */
export function Contents({ headings }: { headings: readonly Heading[] }) {
  const top = headings.filter(({ depth }) => depth === 2)
  if (top.length === 0) return null
  return (
    <nav aria-label="On this page" className="font-sans text-[0.9375rem] leading-snug print:hidden">
      <h2 className="mb-2 text-[0.8125rem] font-semibold tracking-wider text-quiet uppercase">
        On this page
      </h2>
      <ol className="grid">
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
