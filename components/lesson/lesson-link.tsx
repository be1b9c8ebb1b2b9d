import Link from 'next/link'
import type { ReactNode } from 'react'
import { places } from '@/lib/content/lessons'
import { say } from '@/lib/locale/say'

/** A link in a lesson. One to a lesson that is not written yet is its name alone, and becomes a link when it is. */
export function LessonLink({ href = '', children }: { href?: string; children?: ReactNode }) {
  const slug = /^\/learn\/([^#?]+)/.exec(href)?.[1]
  const place = places.find((one) => one.slug === slug)
  if (slug && !place) throw new Error(`A link leads to "${href}", but the course has no such lesson`)
  if (place && !place.written)
    return (
      <>
        {children} <small className="text-quiet italic">{say('(coming)')}</small>
      </>
    )
  if (href.startsWith('/'))
    return (
      <Link prefetch={false} href={href}>
        {children}
      </Link>
    )
  return <a href={href}>{children}</a>
}
