import Link from 'next/link'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { Widget } from '@/components/widgets'
import { WIDGET_IDS } from '@/components/widgets/ids'
import { course } from '@/content/course'
import { getLessons, namesOf } from '@/lib/content/lessons'
import { say } from '@/lib/locale/say'

/** The model above the fold. */
const FIRST = WIDGET_IDS.find((id) => (id as string) === 'first-digits') ?? 'playground'

export default async function Home() {
  const lessons = await getLessons()
  const first = lessons[0]
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[68rem] px-5 py-10">
        <h1 className="max-w-[24ch] font-serif text-[clamp(2rem,5vw,3.25rem)] leading-[1.08] font-semibold tracking-tight text-balance">
          {say('Learn deep learning by training it')}
        </h1>
        <p className="mt-4 max-w-[40rem] text-[1.25rem] leading-snug text-pretty text-quiet">
          {say(
            'Every idea of this course is a model that learns in front of you, on your own device. Press Train.',
          )}
        </p>
        <Widget id={FIRST} />
        {first && (
          <p className="my-10 flex flex-wrap items-center gap-x-6 gap-y-3 font-sans">
            <Link
              prefetch={false}
              href={`/learn/${first.slug}`}
              className="grid min-h-11 place-items-center rounded-control bg-act px-6 font-semibold text-act-ink no-underline"
            >
              {say('Begin with the first lesson')}
            </Link>
            <Link prefetch={false} href="/course" className="grid min-h-11 place-items-center text-link">
              {say('See the whole map')}
            </Link>
          </p>
        )}
        <h2 className="mt-16 mb-5 font-serif text-[1.75rem] font-semibold">{say('Written so far')}</h2>
        <ul className="grid gap-4 sm:grid-cols-2">
          {lessons.map((lesson) => {
            const { slug, meta, stage } = lesson
            const { title, summary } = namesOf(lesson)
            return (
              <li key={slug}>
                <Link
                  prefetch={false}
                  href={`/learn/${slug}`}
                  className="block h-full rounded-frame border border-rule bg-panel p-5 font-sans text-ink no-underline hover:border-edge"
                >
                  <span className="block text-[0.8125rem] text-quiet">
                    {course.findIndex(({ id }) => id === stage.id)} · {stage.title} ·{' '}
                    {say('{minutes} min', { minutes: meta.minutes })}
                  </span>
                  <span className="mt-1 block text-lg font-semibold">{title}</span>
                  <span className="mt-1 block text-[0.9375rem] leading-normal text-quiet">{summary}</span>
                </Link>
              </li>
            )
          })}
        </ul>
      </main>
      <SiteFooter />
    </>
  )
}
