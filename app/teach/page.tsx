import type { Metadata } from 'next'
import Link from 'next/link'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { TeachLinks } from '@/components/teach/teach-links'
import { rich } from '@/components/ui/rich'
import { course } from '@/content/course'
import { guided } from '@/lib/content/guides'
import { written } from '@/lib/content/lessons'
import { openStage } from '@/lib/content/stages'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = {
  title: say('Teach'),
  description: say(
    'For every lesson slides, a guide with plans for 15, 45 and 90 minutes, and an answer key.',
  ),
}

export default function TeachIndex() {
  const stages = course.flatMap((stage, number) => {
    const lessons = written.filter((place) => place.stage.id === stage.id)
    return lessons.length > 0 ? [{ ...stage, number, lessons, open: openStage(stage.id) }] : []
  })
  return (
    <>
      <SiteHeader where={say('Teach')} />
      <main id="main" className="mx-auto max-w-[60rem] px-5 py-8 sm:py-12">
        <h1 className="mb-3 font-semibold font-serif text-[2rem] leading-tight tracking-tight sm:text-[2.5rem]">
          {say('Teach a lesson')}
        </h1>
        <p className="mb-3 max-w-[42rem]">
          {say(
            'A lesson is also a class. Its slides hold its models, which train on the wall. Its guide says what to show in 15, 45 or 90 minutes, what to ask and what will be answered, and what goes wrong. Its answer key has every exercise. The lesson itself, printed, is the handout.',
          )}
        </p>
        <p className="mb-8 max-w-[42rem] text-quiet">
          {rich(
            'What you have opened once needs no network; to take a lesson along with its slides, labs, guide and answers, go to the <link>course map</link>. For numbers of their own for every student, and the list of what is right, see <link2>numbers for a class</link2>; for the keys and the timer of the slides, <link3>present</link3>; to train beforehand what you will show, <link4>prepared demos</link4>.',
            {
              link: (words) => (
                <Link prefetch={false} href="/course#offline" className="text-link">
                  {words}
                </Link>
              ),
              link2: (words) => (
                <Link prefetch={false} href="/class" className="text-link">
                  {words}
                </Link>
              ),
              link3: (words) => (
                <Link prefetch={false} href="/present" className="text-link">
                  {words}
                </Link>
              ),
              link4: (words) => (
                <Link prefetch={false} href="/demos" className="text-link">
                  {words}
                </Link>
              ),
            },
          )}
        </p>
        <div className="grid gap-8">
          {stages.map(({ id, number, title, lessons, open }) => (
            <section key={id} aria-labelledby={`stage-${number}`}>
              <h2 id={`stage-${number}`} className="mb-2 font-sans font-semibold text-quiet text-sm">
                {number} · {title}
              </h2>
              <ul className="m-0 grid list-none border-rule border-t p-0">
                {lessons.map((place) => (
                  <li
                    key={place.slug}
                    className="m-0 flex flex-wrap items-center gap-x-5 border-rule border-b py-1.5"
                  >
                    <span className="grow basis-56 font-sans font-semibold">{place.title}</span>
                    <TeachLinks lesson={place} guide={guided.includes(place)} />
                  </li>
                ))}
              </ul>
              {open?.test && (
                <p className="mt-2 mb-0 font-sans text-[0.9375rem]">
                  <Link
                    prefetch={false}
                    href={`/stage/${open.slug}/sheets`}
                    className="inline-grid min-h-7 items-center text-quiet hover:text-ink pointer-coarse:min-h-11"
                  >
                    {say('The test of this stage on paper')}
                  </Link>
                </p>
              )}
            </section>
          ))}
        </div>
      </main>
      <SiteFooter />
    </>
  )
}
