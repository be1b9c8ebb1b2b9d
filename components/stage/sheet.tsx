import Link from 'next/link'
import type { ReactNode } from 'react'
import { places } from '@/lib/content/lessons'

/** One side of a cheat sheet, as it is printed. */
export function Side({ children }: { children: ReactNode }) {
  return <div className="sheet-side">{children}</div>
}

/** What a cheat sheet says of one thing, and the lesson that explains it. */
export function Box({ title, lesson, children }: { title: string; lesson?: string; children: ReactNode }) {
  const place = places.find(({ slug }) => slug === lesson)
  if (lesson && !place)
    throw new Error(`A box of a cheat sheet names a lesson "${lesson}", which the course has not`)
  return (
    <section className="sheet-box">
      <h2>
        {place?.written ? (
          <Link prefetch={false} href={`/learn/${place.slug}`}>
            {title}
          </Link>
        ) : (
          title
        )}
      </h2>
      {children}
    </section>
  )
}
