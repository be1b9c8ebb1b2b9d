import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { EnglishNotice } from '@/components/lesson/language-notice'
import { WebAddress } from '@/components/present/web-address'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { Plan } from '@/components/teach/plan'
import { referencesTo } from '@/components/teach/references'
import { Questions, Troubles } from '@/components/teach/talk'
import { TeachLinks } from '@/components/teach/teach-links'
import { PrintButton } from '@/components/ui/print-button'
import { rich } from '@/components/ui/rich'
import { readGuide } from '@/lib/content/guide'
import { getGuide, guided } from '@/lib/content/guides'
import { getLesson, namesOf, stageSlug, teachPath } from '@/lib/content/lessons'
import { spokenIn } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import '../../teach.css'
import { linkTo } from '@/lib/address/address'

type Props = { params: Promise<{ stage: string; slug: string }> }

export const dynamicParams = false
export const generateStaticParams = () => guided.map(({ stage, slug }) => ({ stage: stageSlug(stage), slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const lesson = await getLesson(slug)
  return {
    title: say('{title}: teacher’s guide', { title: namesOf(lesson).title }),
    description: say('Plans for 15, 45 and 90 minutes, questions with answers, what goes wrong: {title}.', {
      title: namesOf(lesson).title,
    }),
    alternates: { canonical: linkTo(teachPath(lesson)) },
  }
}

/** Guides are in English so far, in every language of the site. */
const ENGLISH = spokenIn('en')

export default async function GuidePage({ params }: Props) {
  const { slug } = await params
  const lesson = await getLesson(slug)
  const { stage, meta } = lesson
  // A guide is in English, and names slides as the English lesson does.
  const guide = readGuide(await getGuide(slug), referencesTo(await getLesson(slug, 'en')))
  return (
    <>
      <SiteHeader
        where={say('{number} · {stage} / {lesson} / Teacher’s guide', {
          number: stage.id.split('-')[0]!,
          stage: stage.title,
          lesson: namesOf(lesson).title,
        })}
      />
      <main id="main" className="teach">
        <p className="teach-kicker">
          {rich('Epoch · Teacher’s guide{span}', {
            span: (
              <span className="hidden print:inline">
                {' '}
                · <WebAddress path={teachPath(lesson)} />
              </span>
            ),
          })}
        </p>
        <EnglishNotice />
        <h1 {...spokenIn(lesson.language)}>{meta.title}</h1>
        <p {...ENGLISH} className="teach-idea">
          {guide.idea}
        </p>
        <div className="mb-8 flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
          <PrintButton>{say('Print')}</PrintButton>
          <TeachLinks lesson={lesson} guide here="guide" />
        </div>
        <Section id="prepare" title={say('Prepare')}>
          {guide.prepare}
        </Section>
        <Section id="plans" title={say('Three plans')}>
          {guide.plans.map((plan) => (
            <Plan key={plan.minutes} {...plan} />
          ))}
        </Section>
        <Section id="drop" title={say('When time runs out')}>
          {guide.drop}
        </Section>
        <Section id="ask" title={say('Ask the room')}>
          <Questions questions={guide.questions} />
        </Section>
        <Section id="wrong" title={say('What goes wrong')}>
          <Troubles troubles={guide.troubles} />
        </Section>
      </main>
      <SiteFooter />
    </>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div {...ENGLISH}>{children}</div>
    </section>
  )
}
