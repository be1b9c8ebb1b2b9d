import Link from 'next/link'
import type { ReactNode } from 'react'
import type { FrontMatter } from '@/lib/content/front-matter'
import type { Place } from '@/lib/content/lessons'
import { say } from '@/lib/locale/say'

interface LessonFootProps {
  sources: FrontMatter['sources']
  previous?: Place
  next?: Place
  /** What stands between the two. */
  children?: ReactNode
  /** The pages of the stage, below them. */
  stage?: ReactNode
  /** What a teacher has of this lesson, at the very end. */
  teaching?: ReactNode
}

/** Where the lesson's claims come from, and where to go now. */
export function LessonFoot({ sources, previous, next, children, stage, teaching }: LessonFootProps) {
  return (
    <>
      <section aria-labelledby="sources" className="mt-12 font-sans text-[0.9375rem]">
        <h2 id="sources" className="mb-3 text-lg font-semibold">
          {say('Sources')}
        </h2>
        <ol className="grid list-decimal gap-2 ps-5 text-quiet">
          {sources.map(({ title, authors, year, url }) => (
            <li key={url}>
              {authors} ({year}).{' '}
              <a className="text-link" href={url} rel="noreferrer">
                {title}
              </a>
              .
            </li>
          ))}
        </ol>
      </section>
      <div data-elsewhere="">
        {children && <div className="mt-12">{children}</div>}
        <nav
          aria-label={say('Next and previous lesson')}
          className="mt-3 grid gap-3 font-sans sm:grid-cols-2 print:hidden"
        >
          {previous ? <Step place={previous} label={say('Previous')} /> : <span />}
          {next && <Step place={next} label={say('Next')} end />}
        </nav>
        {stage}
        {teaching && (
          <section aria-labelledby="teaching" className="mt-6 font-sans text-[0.9375rem] print:hidden">
            <h2 id="teaching" className="m-0 font-semibold text-quiet text-sm">
              {say('To teach it')}
            </h2>
            {teaching}
          </section>
        )}
      </div>
    </>
  )
}

function Step({ place, label, end = false }: { place: Place; label: string; end?: boolean }) {
  return (
    <Link
      prefetch={false}
      href={`/learn/${place.slug}`}
      className={`rounded-frame border border-rule bg-panel p-4 text-ink no-underline hover:border-edge ${end ? 'text-end' : ''}`}
    >
      <span className="block text-[0.8125rem] text-quiet">{label}</span>
      <span className="font-semibold">{place.title}</span>
    </Link>
  )
}
