import type { Metadata } from 'next'
import Link from 'next/link'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { rich } from '@/components/ui/rich'
import { written } from '@/lib/content/lessons'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = { title: say('Nothing here') }

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[42rem] px-5 py-20">
        <h1 className="mb-4 font-serif text-[2.5rem] font-semibold tracking-tight">{say('Nothing here')}</h1>
        <p>
          {rich(
            'This page does not exist, or its lesson is not written yet. The <link>course map</link> shows what there is, and {kbd} opens the search. These lessons can be read:',
            {
              link: (words) => (
                <Link prefetch={false} href="/course" className="text-link">
                  {words}
                </Link>
              ),
              kbd: <kbd className="rounded bg-sunken px-1.5 font-mono text-[0.86em]">/</kbd>,
            },
          )}
        </p>
        <ul className="mt-4 grid gap-1">
          {written.map(({ slug, title }) => (
            <li key={slug}>
              <Link
                prefetch={false}
                href={`/learn/${slug}`}
                className="inline-grid min-h-8 items-center text-link pointer-coarse:min-h-11"
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </main>
      <SiteFooter />
    </>
  )
}
