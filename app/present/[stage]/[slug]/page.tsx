import { getMDXComponent } from 'mdx-bundler/client'
import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { vocabulary } from '@/components/mdx'
import { Deck } from '@/components/present/deck'
import type { DeckSlide } from '@/components/present/slide-view'
import { EndSlide, TitleSlide } from '@/components/present/title-slide'
import { WebAddress } from '@/components/present/web-address'
import { ThemeSwitch } from '@/components/site/theme-switch'
import { BriefAnswer } from '@/components/teach/brief-answer'
import { rich } from '@/components/ui/rich'
import { type ExerciseAnswer, exerciseAnswers } from '@/lib/content/exercise-answers'
import { getLesson, type Lesson, neighbours, presentPath, written } from '@/lib/content/lessons'
import { scope } from '@/lib/content/scope'
import { exercisesIn, slidesOf } from '@/lib/content/slides'
import { spokenIn } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import './present.css'
import './two-windows.css'
import { linkTo } from '@/lib/address/address'

type Props = { params: Promise<{ stage: string; slug: string }> }

export const dynamicParams = false
export const generateStaticParams = () =>
  written.map((place) => {
    const [stage, slug] = presentPath(place).split('/').slice(-2)
    return { stage, slug }
  })

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const { title, summary } = (await getLesson(slug)).meta
  return {
    title: say('{title}: slides', { title }),
    description: say('To present: {summary}', { summary }),
    alternates: { canonical: linkTo(`/learn/${slug}`) },
    robots: { index: false },
  }
}

/** What is no matter for a wall where a whole section is a slide. */
const APART = [vocabulary.Card, vocabulary.Code, vocabulary.Challenge, vocabulary.Debug]
const TAGS = { slide: vocabulary.Slide, speaker: vocabulary.Speaker, apart: APART }

export default async function PresentPage({ params }: Props) {
  const { slug } = await params
  const lesson = await getLesson(slug)
  const { title } = lesson.meta
  const answers = await exerciseAnswers(lesson, vocabulary)
  const slides: DeckSlide[] = [
    { kind: 'title', title, body: <First lesson={lesson} />, steps: 0 },
    ...partsOf(lesson).map((slide) => ({
      kind: 'part' as const,
      ...slide,
      answers: answersTo(slide.body, answers),
    })),
    { kind: 'end', title: say('The end'), body: <Last lesson={lesson} />, steps: 0 },
  ]
  return (
    <Deck
      title={title}
      href={`/learn/${slug}`}
      slides={slides.map((slide) => ({ ...slide, spoken: spokenIn(lesson.language) }))}
      theme={<ThemeSwitch />}
    />
  )
}

function partsOf({ code, meta, outline }: Lesson) {
  // Called, not rendered: what it returns are the elements of the lesson, of which a deck keeps some.
  const text = getMDXComponent(code, scope) as (props: object) => ReactNode
  return slidesOf(text({ components: vocabulary }), outline.headings, meta.title, TAGS)
}

/** What is right in the exercises on a slide, for the presenter's eyes. */
function answersTo(body: ReactNode, answers: readonly ExerciseAnswer[]): ReactNode {
  const asked = exercisesIn(body)
  const right = answers.filter(({ id }) => asked.includes(id))
  if (right.length === 0) return undefined
  return right.map(({ id, drawn, right, judged }) => (
    <BriefAnswer key={id} drawn={drawn} right={right} judged={judged} />
  ))
}

function First({ lesson: { meta, stage } }: { lesson: Lesson }) {
  const number = stage.id.split('-')[0]
  return <TitleSlide {...meta} stage={`${number} · ${stage.title}`} />
}

function Last({ lesson: { slug, meta } }: { lesson: Lesson }) {
  const path = `/learn/${slug}`
  const { next } = neighbours(slug)
  return (
    <EndSlide title={meta.title} objectives={meta.objectives}>
      <p className="m-0!">
        {rich('The lesson, with its exercises: {link}', {
          link: (
            <Link prefetch={false} href={path} className="font-semibold text-link">
              <WebAddress path={path} />
            </Link>
          ),
        })}
      </p>
      {next && (
        <p className="m-0!">
          {rich('Next: {title}', {
            title: (
              <Link prefetch={false} href={presentPath(next)} className="text-link">
                {next.title}
              </Link>
            ),
          })}
        </p>
      )}
    </EndSlide>
  )
}
