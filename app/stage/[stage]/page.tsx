import { getMDXComponent } from 'mdx-bundler/client'
import type { Metadata } from 'next'
import Link from 'next/link'
import { EnglishNotice } from '@/components/lesson/language-notice'
import { vocabulary } from '@/components/mdx'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { diagrams } from '@/components/stage/diagrams'
import { Road, type Stop } from '@/components/stage/road'
import { TestState } from '@/components/stage-test/test-state'
import { linkTo } from '@/lib/address/address'
import { getLessons, getPlans, places } from '@/lib/content/lessons'
import { scope } from '@/lib/content/scope'
import { getStage, openStages, stageOf } from '@/lib/content/stages'
import { spokenIn } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'

type Props = { params: Promise<{ stage: string }> }

export const dynamicParams = false
export const generateStaticParams = () => openStages.map(({ slug }) => ({ stage: slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { stage } = await params
  const { summary } = (await getStage(stage)).meta
  return {
    title: stageOf(stage).stage.title,
    description: summary,
    alternates: { canonical: linkTo(`/stage/${stage}`) },
  }
}

/** The text of a stage is in English so far, in every language of the site. */
const ENGLISH = spokenIn('en')

export default async function StagePage({ params }: Props) {
  const open = stageOf((await params).stage)
  const { slug, number, stage, test, sheet } = open
  const { meta, code } = await getStage(slug)
  const [plans, lessons] = await Promise.all([getPlans(), getLessons()])
  const stops = places
    .filter((place) => place.stage === stage)
    .map((place): Stop => {
      const minutes = lessons.find((lesson) => lesson.slug === place.slug)?.meta.minutes
      return { place, ...meta.lessons[place.slug]!, ...(minutes && { minutes }) }
    })
  const minutes = stops.reduce((sum, stop) => sum + (stop.minutes ?? 0), 0)
  const first = stops.find(({ place }) => place.written)
  const Diagram = diagrams[slug]
  const Prose = getMDXComponent(code, scope)
  const chip = 'rounded-full border border-rule bg-panel px-3 py-1'
  return (
    <>
      <SiteHeader where={`${number} · ${stage.title}`} />
      <main id="main" className="mx-auto max-w-[68rem] px-5 py-9 low:pt-5 max-[820px]:pt-5">
        <p className="m-0 font-sans font-semibold text-act text-xs uppercase tracking-wider">
          {say('Stage {number}', { number })}
        </p>
        <EnglishNotice />
        <h1
          {...ENGLISH}
          className="mt-1 mb-2 font-semibold font-serif text-[2.5rem] leading-[1.12] tracking-tight max-[820px]:text-[1.875rem]"
        >
          {meta.title}
        </h1>
        <p
          {...ENGLISH}
          className="m-0 max-w-[44rem] text-[1.375rem] text-pretty text-quiet leading-snug max-[820px]:text-[1.125rem]"
        >
          {meta.summary}
        </p>
        <div className="stage-prose prose" {...ENGLISH}>
          <Prose components={vocabulary} />
        </div>
        <section aria-labelledby="road" className="mt-14">
          <h2
            id="road"
            className="m-0 mb-2 font-semibold font-serif text-[1.75rem] leading-tight text-balance"
          >
            {say('Where each part is explained')}
          </h2>
          <ul className="m-0 mb-7 flex list-none flex-wrap gap-2 p-0 font-sans text-[0.8125rem] text-quiet">
            <li className={chip}>{say('{stops} lessons', { stops: stops.length })}</li>
            <li className={chip}>{say('about {minutes} hours', { minutes: Math.round(minutes / 60) })}</li>
            {test && <li className={chip}>{say('a test of {test} questions', { test: test.size })}</li>}
            {sheet && <li className={chip}>{say('a cheat sheet of two pages')}</li>}
          </ul>
          <Road
            stops={stops}
            plans={plans}
            places={places}
            picture={
              Diagram && (
                <Diagram
                  lessons={stops.map(({ place }) => ({
                    title: place.title,
                    ...(place.written && { href: `/learn/${place.slug}` }),
                  }))}
                />
              )
            }
          />
          {first && (
            <p className="mt-7 mb-0 font-sans">
              <Link
                prefetch={false}
                href={`/learn/${first.place.slug}`}
                className="inline-grid min-h-11 place-items-center rounded-control bg-act px-6 font-semibold text-act-ink no-underline"
              >
                {say('Begin: {title}', { title: first.place.title })}
              </Link>
            </p>
          )}
        </section>
        <section
          aria-label={say('At the end of the stage')}
          className="mt-14 grid gap-4 font-sans sm:grid-cols-2"
        >
          {test && (
            <Card href={`/stage/${slug}/test`} title={say('The test')}>
              {say(
                '{test} questions about all {stops} lessons, drawn for you, in about {minutes} minutes. Nothing is judged before you hand it in.',
                { test: test.size, stops: stops.length, minutes: test.minutes },
              )}
              <TestState id={test.id} />
            </Card>
          )}
          {sheet && (
            <Card href={`/stage/${slug}/cheat-sheet`} title={say('The cheat sheet')}>
              {say(
                'Every formula, table and rule of the stage on two sides of one sheet of paper, to print or to keep open beside your work.',
              )}
            </Card>
          )}
        </section>
      </main>
      <SiteFooter />
    </>
  )
}

function Card({ href, title, children }: { href: string; title: string; children: React.ReactNode }) {
  return (
    <div className="relative rounded-frame border border-rule bg-panel p-5 hover:border-edge">
      <h2 className="m-0 font-semibold text-lg">
        <Link
          prefetch={false}
          href={href}
          className="text-link underline-offset-3 before:absolute before:inset-0 hover:underline"
        >
          {title}
        </Link>
      </h2>
      <p className="m-0 mt-1 text-[0.9375rem] text-quiet leading-normal">{children}</p>
    </div>
  )
}
