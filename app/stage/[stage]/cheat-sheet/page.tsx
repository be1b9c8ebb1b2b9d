import { getMDXComponent } from 'mdx-bundler/client'
import type { Metadata } from 'next'
import type { CSSProperties } from 'react'
import { EnglishNotice } from '@/components/lesson/language-notice'
import { Scrollable } from '@/components/lesson/scrollable'
import { Term } from '@/components/lesson/term'
import { Tex } from '@/components/lesson/tex'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { Box, Side } from '@/components/stage/sheet'
import { StageLinks } from '@/components/stage/stage-links'
import { PrintButton } from '@/components/ui/print-button'
import { linkTo } from '@/lib/address/address'
import { scope } from '@/lib/content/scope'
import { getSheet, openStages, stageOf } from '@/lib/content/stages'
import { spokenIn } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'

type Props = { params: Promise<{ stage: string }> }

export const dynamicParams = false
export const generateStaticParams = () =>
  openStages.flatMap(({ slug, sheet }) => (sheet ? { stage: slug } : []))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { stage } = await params
  const { summary } = (await getSheet(stage)).meta
  const { title } = stageOf(stage).stage
  return {
    title: say('{title}: the cheat sheet', { title }),
    description: summary,
    alternates: { canonical: linkTo(`/stage/${stage}/cheat-sheet`) },
  }
}

/** Cheat sheets are in English so far, in every language of the site. */
const ENGLISH = spokenIn('en')

export default async function CheatSheetPage({ params }: Props) {
  const open = stageOf((await params).stage)
  const { number, stage, slug } = open
  const { meta, code } = await getSheet(slug)
  const Sheet = getMDXComponent(code, scope)
  return (
    <>
      <SiteHeader where={say('{number} · {title} / Cheat sheet', { number, title: stage.title })} />
      <main id="main" className="mx-auto max-w-[80rem] px-5 py-10 print:m-0 print:max-w-none print:p-0">
        <div className="print:hidden">
          <EnglishNotice />
          <h1
            {...ENGLISH}
            className="mb-2 font-semibold font-serif text-[2.5rem] leading-[1.12] tracking-tight max-[820px]:text-[1.875rem]"
          >
            {meta.title}
          </h1>
          <p {...ENGLISH} className="m-0 max-w-[44rem] text-[1.125rem] text-pretty text-quiet">
            {meta.summary}
          </p>
          <div className="mt-3 mb-7 flex flex-wrap items-center gap-x-5 gap-y-2">
            <PrintButton>{say('Print on two pages')}</PrintButton>
            <StageLinks open={open} here="cheat-sheet" className="flex flex-wrap gap-x-5 text-[0.9375rem]" />
          </div>
        </div>
        <div
          {...ENGLISH}
          className="cheat-sheet"
          style={{ '--sheet-title': JSON.stringify(`Epoch · ${meta.title}`) } as CSSProperties}
        >
          <Sheet components={{ Side, Box, Term, Tex }} />
        </div>
        <Scrollable />
      </main>
      <SiteFooter />
    </>
  )
}
