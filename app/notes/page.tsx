import type { Metadata } from 'next'
import { NotesPage } from '@/components/notes/notes-page'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { getLessons, namesOf } from '@/lib/content/lessons'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = {
  title: say('Notes'),
  description: say('What you noted and bookmarked in the lessons; kept on this device only.'),
}

export default async function Notes() {
  const lessons = (await getLessons()).map((lesson) => ({ slug: lesson.slug, title: namesOf(lesson).title }))
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[46rem] px-5 py-12">
        <h1 className="mb-4 font-serif text-[2.5rem] leading-tight font-semibold tracking-tight">
          {say('Your notes')}
        </h1>
        <p className="text-quiet">
          {say(
            'What you noted and bookmarked, in the order of the course. It is kept in this browser, on this device, and nowhere else; the export of your progress holds it too.',
          )}
        </p>
        <NotesPage lessons={lessons} />
        <noscript>
          <p>{say('Notes need JavaScript: they are written and kept by this browser.')}</p>
        </noscript>
      </main>
      <SiteFooter />
    </>
  )
}
