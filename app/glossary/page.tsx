import type { Metadata } from 'next'
import Link from 'next/link'
import { PartlyEnglishNotice } from '@/components/lesson/language-notice'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { glossary } from '@/content/glossary'
import { places } from '@/lib/content/lessons'
import { spokenIn } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = {
  title: say('Glossary'),
  description: say('The words of deep learning, each in a sentence or two.'),
}

export default function GlossaryPage() {
  const entries = Object.entries(glossary).sort(([, a], [, b]) => a.term.localeCompare(b.term))
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[46rem] px-5 py-12">
        <h1 className="mb-8 font-serif text-[2.5rem] leading-tight font-semibold tracking-tight">
          {say('Glossary')}
        </h1>
        <PartlyEnglishNotice />
        <dl>
          {entries.map(([id, { term, meaning, lesson, language = 'en' }]) => {
            const spoken = spokenIn(language)
            const place = places.find(({ slug }) => slug === lesson)
            return (
              <div key={id} id={id} className="scroll-mt-20 border-b border-rule py-4 target:bg-sunken">
                <dt {...spoken} className="font-sans font-semibold">
                  {term}
                </dt>
                <dd className="mt-1">
                  <span {...spoken}>{meaning}</span>{' '}
                  {place?.written && (
                    <Link
                      prefetch={false}
                      href={`/learn/${lesson}`}
                      className="font-sans text-[0.875rem] text-link"
                    >
                      {place.title}
                    </Link>
                  )}
                </dd>
              </div>
            )
          })}
        </dl>
      </main>
      <SiteFooter />
    </>
  )
}
