import type { Metadata } from 'next'
import { suggestFirst } from '@/components/progress/first'
import { ProgressPage } from '@/components/progress/progress-page'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { course } from '@/content/course'
import { getPlans } from '@/lib/content/lessons'
import { openStages, testPlan } from '@/lib/content/stages'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = {
  title: say('Progress'),
  description: say('What you have read, solved and predicted; kept on this device only.'),
}

export default async function Progress() {
  const plans = await getPlans()
  const stages = course
    .map(({ id, title, lessons }) => ({
      id,
      title,
      lessons: plans.filter(({ slug }) => Object.hasOwn(lessons, slug)),
    }))
    .filter((stage) => stage.lessons.length > 0)
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[60rem] px-5 py-12">
        <h1 className="mb-8 font-serif text-[2.5rem] leading-tight font-semibold tracking-tight">
          {say('Your progress')}
        </h1>
        <ProgressPage
          stages={stages}
          tests={openStages.flatMap((open) => testPlan(open) ?? [])}
          first={suggestFirst(plans)}
        />
      </main>
      <SiteFooter />
    </>
  )
}
