import { getMDXComponent } from 'mdx-bundler/client'
import type { Metadata } from 'next'
import Link from 'next/link'
import { Contents } from '@/components/lesson/contents'
import { LanguageNotice } from '@/components/lesson/language-notice'
import { LessonFoot } from '@/components/lesson/lesson-foot'
import { MapButton, MapPanel } from '@/components/lesson/map-panel'
import { Scrollable } from '@/components/lesson/scrollable'
import { vocabulary } from '@/components/mdx'
import { Notes } from '@/components/notes/notes'
import { suggestFirst } from '@/components/progress/first'
import { NextForYou, Objectives } from '@/components/progress/late'
import { LessonProgress } from '@/components/progress/lesson-progress'
import { NeedState, ObjectiveMarks } from '@/components/progress/lesson-state'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { StageMap } from '@/components/site/stage-map'
import { StageLinks } from '@/components/stage/stage-links'
import { TeachLinks } from '@/components/teach/teach-links'
import { PrintHandout } from '@/components/ui/print-button'
import { linkTo } from '@/lib/address/address'
import { guided } from '@/lib/content/guides'
import {
  getLesson,
  getPlans,
  namesOf,
  neighbours,
  type Plan,
  places,
  presentPath,
  written,
} from '@/lib/content/lessons'
import { scope } from '@/lib/content/scope'
import { openStage } from '@/lib/content/stages'
import { type Spoken, spokenIn } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'

type Props = { params: Promise<{ slug: string }> }

export const dynamicParams = false
export const generateStaticParams = () => written.map(({ slug }) => ({ slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const { title, summary } = namesOf(await getLesson(slug))
  return {
    title,
    description: summary,
    alternates: { canonical: linkTo(`/learn/${slug}`) },
    openGraph: { title, description: summary },
  }
}

export default async function LessonPage({ params }: Props) {
  const { slug } = await params
  const { meta, code, outline, stage, language, stale } = await getLesson(slug)
  const Prose = getMDXComponent(code, scope)
  const plans = await getPlans()
  const plan = plans.find((one) => one.slug === slug)!
  const number = stage.id.split('-')[0]
  const open = openStage(stage.id)
  const spoken = spokenIn(language)
  return (
    <>
      <SiteHeader
        where={`${number} · ${stage.title} / ${plan.title}`}
        slides={presentPath({ stage, slug })}
      />
      <div className="page">
        <MapPanel>
          <div data-elsewhere="">
            <h2 className="mb-3 font-sans text-[0.8125rem] font-semibold tracking-wider text-quiet uppercase">
              {open ? (
                <Link
                  prefetch={false}
                  href={`/stage/${open.slug}`}
                  className="inline-grid min-h-6 items-center text-quiet hover:text-ink pointer-coarse:min-h-11"
                >
                  {number} · {stage.title}
                </Link>
              ) : (
                `${number} · ${stage.title}`
              )}
            </h2>
            <StageMap
              places={places.filter((place) => place.stage.id === stage.id)}
              plans={plans}
              here={slug}
            />
            {open && <StageLinks open={open} className="mt-5 text-[0.8125rem]" />}
            <p className={`${open ? 'mt-0' : 'mt-5'} mb-8 font-sans text-[0.8125rem]`}>
              <Link
                prefetch={false}
                href="/course"
                className="inline-grid min-h-7 items-center text-quiet pointer-coarse:min-h-11"
              >
                {say('All stages')}
              </Link>
            </p>
          </div>
          <Contents headings={outline.headings} spoken={spoken} />
        </MapPanel>
        <main id="main" className="min-w-0 py-11 low:pt-6 max-[820px]:pt-5">
          <MapButton>
            {number} · {stage.title}
          </MapButton>
          <LanguageNotice language={language} stale={stale} path={`/learn/${slug}`} />
          <h1
            {...spoken}
            className="mb-[0.35em] font-serif text-[2.5rem] leading-[1.12] font-semibold tracking-tight text-balance max-[820px]:text-[1.875rem]"
          >
            {meta.title}
          </h1>
          <p
            {...spoken}
            className="mb-[1.1em] max-w-[42rem] text-[1.375rem] leading-snug text-pretty text-quiet max-[820px]:mb-3 max-[820px]:text-[1.125rem]"
          >
            {meta.summary}
          </p>
          <Facts
            minutes={meta.minutes}
            objectives={meta.objectives}
            spoken={spoken}
            plan={plan}
            plans={plans}
          />
          <Notes lesson={slug} />
          <LessonProgress
            lesson={{ slug, exercises: plan.exercises.map(({ id }) => id) }}
            spoken={spoken}
            className="prose"
          >
            <Prose components={vocabulary} />
          </LessonProgress>
          <Scrollable />
          <section aria-labelledby="can-do" className="mt-12 font-sans text-[0.9375rem] print:hidden">
            <h2 id="can-do" className="mb-3 text-lg font-semibold">
              {say('What you can do now')}
            </h2>
            <div {...spoken}>
              <Objectives plan={plan} texts={meta.objectives} />
            </div>
          </section>
          <LessonFoot
            sources={meta.sources}
            {...neighbours(slug)}
            stage={
              open && <StageLinks open={open} className="mt-4 flex flex-wrap gap-x-6 text-[0.9375rem]" />
            }
            teaching={
              <TeachLinks
                lesson={{ stage, slug }}
                guide={guided.some((place) => place.slug === slug)}
                here="lesson"
              />
            }
          >
            <NextForYou first={suggestFirst(plans, slug)} after={slug} />
          </LessonFoot>
        </main>
      </div>
      <SiteFooter />
    </>
  )
}

interface FactsProps {
  minutes: number
  objectives: string[]
  spoken: Spoken
  plan: Plan
  plans: readonly Plan[]
}

function Facts({ minutes, objectives, spoken, plan, plans }: FactsProps) {
  const chip = 'rounded-full border border-rule bg-panel px-3 py-1'
  const needed = places.filter(({ slug }) => plan.prerequisites.includes(slug))
  return (
    <div className="mb-8 flex flex-wrap items-start gap-2 font-sans text-[0.8125rem] text-quiet low:mb-5 max-[820px]:mb-4">
      <ul className="contents">
        <li className={chip}>{say('{minutes} min', { minutes })}</li>
        {needed.length > 0 && (
          <li className={chip}>
            {say('needs:')}{' '}
            {needed.map(({ slug, title, written }, i) => {
              const need = plans.find((one) => one.slug === slug)
              return (
                <span key={slug}>
                  {i > 0 && ', '}
                  {written ? (
                    <Link prefetch={false} href={`/learn/${slug}`} className="text-quiet">
                      {title}
                    </Link>
                  ) : (
                    title
                  )}
                  {need && (
                    <>
                      {' '}
                      <NeedState plan={plan} need={need} />
                    </>
                  )}
                </span>
              )
            })}
          </li>
        )}
        <li className="noscript:hidden print:hidden">
          <PrintHandout
            className={`${chip} relative cursor-pointer before:absolute before:inset-x-0 before:-inset-y-2 hover:text-ink`}
          >
            {say('Print')}
          </PrintHandout>
        </li>
      </ul>
      {/* Open, it has a line of its own. */}
      <details className="objectives max-w-[42rem] open:basis-full">
        <summary
          className={`${chip} relative w-fit cursor-pointer before:absolute before:inset-x-0 before:-inset-y-2 hover:text-ink`}
        >
          {say('{objectives} objectives', { objectives: objectives.length })} <ObjectiveMarks plan={plan} />
        </summary>
        <p className="mt-2 mb-1.5">{say('After this lesson you can')}</p>
        <div {...spoken}>
          <Objectives plan={plan} texts={objectives} />
        </div>
      </details>
    </div>
  )
}
