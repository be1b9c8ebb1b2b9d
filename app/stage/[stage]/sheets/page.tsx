import type { Metadata } from 'next'
import Link from 'next/link'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { StageLinks } from '@/components/stage/stage-links'
import { SheetForm } from '@/components/stage-test/sheet-form'
import { rich } from '@/components/ui/rich'
import { linkTo } from '@/lib/address/address'
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
    title: say('{title}: the test on paper', { title }),
    description: say(
      'A sheet of questions for every student of a class, each with other numbers, and the key.',
    ),
    alternates: { canonical: linkTo(`/stage/${stage}/sheets`) },
  }
}

export default async function SheetsPage({ params }: Props) {
  const open = stageOf((await params).stage)
  const { slug, number, stage } = open
  const test = open.test!
  const { title } = (await getStage(slug)).meta
  return (
    <>
      <SiteHeader where={say('{number} · {title} / Test on paper', { number, title: stage.title })} />
      <main id="main" className="mx-auto max-w-[60rem] px-5 py-10 print:max-w-none print:p-0">
        <div className="mb-7 max-w-[44rem] print:hidden">
          <h1 className="mb-2 font-semibold font-serif text-[2.5rem] leading-[1.12] tracking-tight max-[820px]:text-[1.875rem]">
            {say('{title}: the test on paper', { title })}
          </h1>
          <StageLinks open={open} className="mb-5 flex flex-wrap gap-x-5 text-[0.9375rem]" />
          <p className="m-0">
            {rich(
              'With a class code and a list of students you get a sheet for each of them: {test} questions drawn from the pool, with numbers of their own. They are the questions that the same student finds in the <link>test of this stage</link> after <link2>joining the class</link2>. The key is printed apart.',
              {
                test: test.size,
                link: (words) => (
                  <Link prefetch={false} href={`/stage/${slug}/test`} className="text-link">
                    {words}
                  </Link>
                ),
                link2: (words) => (
                  <Link prefetch={false} href="/progress#class" className="text-link">
                    {words}
                  </Link>
                ),
              },
            )}
          </p>
          <p className="mt-3 mb-0 text-quiet">
            {say(
              'Whoever knows the code and a name can make the same sheet, with its key. For an examination take a code that nobody knows.',
            )}
          </p>
        </div>
        <SheetForm
          test={{ id: test.id, size: test.size, items: test.items }}
          title={say('{title}: test', { title })}
        />
        <noscript>
          <p>{say('The sheets need JavaScript: they are made in this browser.')}</p>
        </noscript>
      </main>
      <SiteFooter />
    </>
  )
}
