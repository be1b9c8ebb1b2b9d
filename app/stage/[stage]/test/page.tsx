import type { Metadata } from 'next'
import Link from 'next/link'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { StageLinks } from '@/components/stage/stage-links'
import type { AskedItem } from '@/components/stage-test/asked-item'
import { StageTest } from '@/components/stage-test/stage-test'
import { rich } from '@/components/ui/rich'
import { linkTo } from '@/lib/address/address'
import { getLessons } from '@/lib/content/lessons'
import { getStage, openStages, stageOf } from '@/lib/content/stages'
import { say } from '@/lib/locale/say'

type Props = { params: Promise<{ stage: string }> }

export const dynamicParams = false
export const generateStaticParams = () =>
  openStages.flatMap(({ slug, test }) => (test ? { stage: slug } : []))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { stage } = await params
  const { title } = (await getStage(stage)).meta
  return {
    title: say('{title}: the test', { title }),
    description: say(
      'Questions about every lesson of the stage, drawn for you, each with its worked solution afterwards.',
    ),
    alternates: { canonical: linkTo(`/stage/${stage}/test`) },
  }
}

export default async function TestPage({ params }: Props) {
  const open = stageOf((await params).stage)
  const { slug, number, stage } = open
  const test = open.test!
  const { title } = (await getStage(slug)).meta
  const lessons = await getLessons()
  const items = test.items.map((item): AskedItem => {
    const aim = lessons.find((lesson) => lesson.slug === item.lesson)?.meta.objectives[item.objective - 1]
    return { ...item, ...(aim && { aim }) }
  })
  return (
    <>
      <SiteHeader where={say('{number} · {title} / Test', { number, title: stage.title })} />
      <main id="main" className="mx-auto max-w-[48rem] px-5 py-10 font-sans text-base leading-normal">
        <h1 className="mb-2 font-semibold font-serif text-[2.5rem] leading-[1.12] tracking-tight max-[820px]:text-[1.875rem]">
          {say('{title}: the test', { title })}
        </h1>
        <StageLinks open={open} here="test" className="mb-7 flex flex-wrap gap-x-5 text-[0.9375rem]" />
        <StageTest test={{ id: test.id, size: test.size, items }}>
          <div className="text-[1.0625rem] [&>p]:m-0 [&>p+p]:mt-3">
            <p>
              {say(
                '{test} questions, at least one about each of the {lessons} lessons, drawn for you from a pool of {items}, with numbers of your own. You will need pen, paper and a calculator, and about {minutes} minutes.',
                {
                  test: test.size,
                  lessons: Object.keys(stage.lessons).length,
                  items: items.length,
                  minutes: test.minutes,
                },
              )}
            </p>
            <p>
              {say(
                'Answer in any order, and change what you like. Nothing is judged until you hand in. What you have written stays when you close the page. Then every question is shown with its worked solution, and the place in the course that explains it.',
              )}
            </p>
            <p>
              {say(
                'What you get right counts towards the objectives of the lessons. Take the test again as often as you like: other questions come, with other numbers.',
              )}
            </p>
            <p className="text-quiet">
              {rich(
                'For a class: the test <link>on paper</link>, a sheet for every student, and the key to all of them.',
                {
                  link: (words) => (
                    <Link prefetch={false} href={`/stage/${slug}/sheets`} className="text-link">
                      {words}
                    </Link>
                  ),
                },
              )}
            </p>
          </div>
        </StageTest>
        <noscript>
          <p>{say('The questions are drawn in this browser, which needs JavaScript.')}</p>
        </noscript>
      </main>
      <SiteFooter />
    </>
  )
}
