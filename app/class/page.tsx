import type { Metadata } from 'next'
import Link from 'next/link'
import { TeacherPage } from '@/components/class/teacher-page'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { rich } from '@/components/ui/rich'
import { getLessons, namesOf } from '@/lib/content/lessons'
import { openStages } from '@/lib/content/stages'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = {
  title: say('For teachers'),
  description: say('One class code, different numbers for every student, and the answer key to all of them.'),
}

export default async function ClassPage() {
  const lessons = (await getLessons()).flatMap((lesson) => {
    const { slug, outline } = lesson
    const drawn = outline.exercises.filter(({ kind }) => kind === 'Drawn').map(({ id }) => id)
    return drawn.length > 0 ? [{ slug, title: namesOf(lesson).title, exercises: drawn }] : []
  })
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[72rem] px-5 py-8 sm:py-12 print:max-w-none print:p-0">
        <div className="mb-8 max-w-[44rem] print:hidden">
          <h1 className="mb-3 font-serif text-[2rem] leading-tight font-semibold tracking-tight sm:text-[2.5rem]">
            {say('Numbers for a class')}
          </h1>
          <p className="mb-3">
            {say(
              'Some exercises draw their numbers. Give your students one class code: with it and a name or number of their own, each gets different numbers, the same on every device. Here you see what each is asked, and the right answer. It is worked out on this page, without a server; once this browser has visited the course, the page also works without a network.',
            )}
          </p>
          <p className="text-quiet">
            {say(
              'This is for practice and homework, not for an examination: the code is no secret, and whoever has it and a classmate’s name can open this page and list the same answers.',
            )}
          </p>
          <p className="mt-3">
            {rich(
              '<link>Teach a lesson</link>: slides, guides and answer keys. The test of a stage can be printed for a class, with its key: {stages}.',
              {
                link: (words) => (
                  <Link prefetch={false} href="/teach" className="text-link underline underline-offset-3">
                    {words}
                  </Link>
                ),
                stages: openStages
                  .filter(({ test }) => test)
                  .map(({ slug, stage }, i) => (
                    <span key={slug}>
                      {i > 0 && ', '}
                      <Link
                        prefetch={false}
                        href={`/stage/${slug}/sheets`}
                        className="text-link underline underline-offset-3"
                      >
                        {stage.title}
                      </Link>
                    </span>
                  )),
              },
            )}
          </p>
          <p className="mt-3">
            {rich(
              'All can train the same model, each with a seed of their own, and the room sees how the results are spread: <link>Results of a class</link>.',
              {
                link: (words) => (
                  <Link
                    prefetch={false}
                    href="/class/results"
                    className="text-link underline underline-offset-3"
                  >
                    {words}
                  </Link>
                ),
              },
            )}
          </p>
          <p className="mt-3">
            {rich(
              'For a room without a network, or for Moodle and other learning platforms: from the source of this course <code>npm run usb</code> puts all of it on a memory stick that starts on any computer, and <code>npm run scorm</code> makes a package of each lesson (SCORM 1.2), which reports the exercises done and a score.',
              { code: (words) => <code>{words}</code> },
            )}
          </p>
        </div>
        <TeacherPage lessons={lessons} />
        <noscript>
          <p>{say('The answers need JavaScript: they are worked out in this browser.')}</p>
        </noscript>
      </main>
      <SiteFooter />
    </>
  )
}
