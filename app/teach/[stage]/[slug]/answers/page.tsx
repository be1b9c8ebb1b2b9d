import type { Metadata } from 'next'
import Link from 'next/link'
import { LanguageNotice } from '@/components/lesson/language-notice'
import { LessonLink } from '@/components/lesson/lesson-link'
import { Tex } from '@/components/lesson/tex'
import { WebAddress } from '@/components/present/web-address'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { Answer } from '@/components/teach/answer'
import { TeachLinks } from '@/components/teach/teach-links'
import { PrintButton } from '@/components/ui/print-button'
import { rich } from '@/components/ui/rich'
import { exerciseAnswers } from '@/lib/content/exercise-answers'
import { guided } from '@/lib/content/guides'
import { getLesson, namesOf, stageSlug, teachPath, written } from '@/lib/content/lessons'
import { spokenIn } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import '../../../teach.css'
import { linkTo } from '@/lib/address/address'

type Props = { params: Promise<{ stage: string; slug: string }> }

export const dynamicParams = false
export const generateStaticParams = () =>
  written.map(({ stage, slug }) => ({ stage: stageSlug(stage), slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lesson = await getLesson((await params).slug)
  return {
    title: say('{title}: answers', { title: namesOf(lesson).title }),
    description: say(
      'Every exercise of the lesson with what is right, why, and what is often answered instead.',
    ),
    alternates: { canonical: linkTo(`${teachPath(lesson)}/answers`) },
    robots: { index: false },
  }
}

/** A word that is explained in the lesson stands for itself here. */
const Plain = ({ children }: { children?: React.ReactNode }) => children

export default async function AnswersPage({ params }: Props) {
  const { slug } = await params
  const lesson = await getLesson(slug)
  const { stage, meta, language, stale } = lesson
  const spoken = spokenIn(language)
  const answers = await exerciseAnswers(lesson, { Tex, a: LessonLink, Term: Plain })
  return (
    <>
      <SiteHeader
        where={say('{number} · {stage} / {lesson} / Answers', {
          number: stage.id.split('-')[0]!,
          stage: stage.title,
          lesson: namesOf(lesson).title,
        })}
      />
      <main id="main" className="teach">
        <p className="teach-kicker">
          {rich('Epoch · Answer key{span}', {
            span: (
              <span className="hidden print:inline">
                {' '}
                · <WebAddress path={`${teachPath(lesson)}/answers`} />
              </span>
            ),
          })}
        </p>
        <LanguageNotice language={language} stale={stale} path={`${teachPath(lesson)}/answers`} />
        <h1 {...spoken}>{meta.title}</h1>
        <p className="text-quiet">
          {rich(
            'The {answers} exercises of the lesson, in its order. This is no secret: every solution can be opened in the lesson itself, and the course is public with its source. What nobody can look up are numbers of one’s own: <link>numbers for a class</link>.',
            {
              answers: answers.length,
              link: (words) => (
                <Link prefetch={false} href="/class">
                  {words}
                </Link>
              ),
            },
          )}
        </p>
        <div className="mb-8 flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
          <PrintButton>{say('Print')}</PrintButton>
          <TeachLinks lesson={lesson} guide={guided.some((place) => place.slug === slug)} here="answers" />
        </div>
        {answers.map((one) => (
          <Answer key={one.id} lesson={slug} spoken={spoken} {...one} />
        ))}
      </main>
      <SiteFooter />
    </>
  )
}
