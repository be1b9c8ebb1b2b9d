import type { Metadata } from 'next'
import Link from 'next/link'
import { TakeAlong } from '@/components/offline/late'
import { suggestFirst } from '@/components/progress/first'
import { NextForYou } from '@/components/progress/next-for-you'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { StageMap } from '@/components/site/stage-map'
import { course } from '@/content/course'
import { getLessons, getPlans, namesOf, places } from '@/lib/content/lessons'
import { openStage, openStages, testPlan } from '@/lib/content/stages'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = {
  title: say('Course map'),
  description: say(
    'All stages and lessons, from vectors to transformers and beyond, with your progress on each.',
  ),
}

export default async function CoursePage() {
  const lessons = await getLessons()
  const plans = await getPlans()
  const summaries = {
    ...Object.fromEntries(places.map(({ slug, summary }) => [slug, summary])),
    ...Object.fromEntries(lessons.map((lesson) => [lesson.slug, namesOf(lesson).summary])),
  }
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[72rem] px-5 py-12">
        <h1 className="mb-3 font-serif text-[2.5rem] leading-tight font-semibold tracking-tight">
          {say('Course map')}
        </h1>
        <p className="mb-10 max-w-[42rem] text-quiet">
          {say(
            '{course} stages, {places} lessons. {lessons} are written; the others are named so that you see where the road leads.',
            { course: course.length, places: places.length, lessons: lessons.length },
          )}
        </p>
        <div className="mb-10 max-w-[42rem]">
          <NextForYou
            course={{ lessons: plans, tests: openStages.flatMap((open) => testPlan(open) ?? []) }}
            first={suggestFirst(plans)}
          />
        </div>
        <div className="gap-12 md:columns-2 lg:columns-3">
          {course.map(({ id, title, summary }, number) => (
            <section key={id} aria-labelledby={id} className="mb-10 break-inside-avoid-column">
              <h2 id={id} className="font-sans text-base font-semibold">
                {openStage(id) ? (
                  <Link
                    prefetch={false}
                    href={`/stage/${openStage(id)!.slug}`}
                    className="inline-block text-ink underline decoration-edge underline-offset-4 pointer-coarse:py-2.5"
                  >
                    {number} · {title}
                  </Link>
                ) : (
                  `${number} · ${title}`
                )}
              </h2>
              <p className="mt-1 mb-3 font-sans text-[0.875rem] leading-normal text-quiet">{summary}</p>
              <StageMap
                places={places.filter((place) => place.stage.id === id)}
                plans={plans}
                summaries={summaries}
              />
            </section>
          ))}
        </div>
        <section
          id="offline"
          aria-labelledby="offline-title"
          className="mt-10 max-w-[42rem] scroll-mt-20 border-rule border-t pt-8 font-sans text-[0.9375rem] print:hidden"
        >
          <h2 id="offline-title" className="mb-2 font-semibold text-lg">
            {say('Without a network')}
          </h2>
          <p className="mb-4">
            {say(
              'A lesson that you have opened stays on this device with its models and exercises, and works without a network, as do review, notes and search. What you have not opened yet you can take along now.',
            )}
          </p>
          <TakeAlong />
        </section>
      </main>
      <SiteFooter />
    </>
  )
}
