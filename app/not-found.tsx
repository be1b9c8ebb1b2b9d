import type { Metadata } from 'next'
import Link from 'next/link'
import { SiteHeader } from '@/components/site/site-header'

export const metadata: Metadata = { title: 'Nothing here' }

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[42rem] px-5 py-20">
        <h1 className="mb-4 font-serif text-[2.5rem] font-semibold tracking-tight">Nothing here</h1>
        <p>
          This page does not exist, or its lesson is not written yet. The{' '}
          <Link prefetch={false} href="/course" className="text-link">
            course map
          </Link>{' '}
          shows what there is.
        </p>
      </main>
    </>
  )
}
