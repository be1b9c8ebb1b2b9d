import type { Metadata } from 'next'
import { ProgressPage } from '@/components/progress/progress-page'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { course } from '@/content/course'
import { getLessons } from '@/lib/content/lessons'

export const metadata: Metadata = {
  title: 'Progress',
  description: 'What you have read, solved and predicted; kept on this device only.',
}

export default async function Progress() {
  const lessons = await getLessons()
  const stages = course
    .map(({ id, title }) => ({
      title,
      lessons: lessons
        .filter(({ stage }) => stage.id === id)
        .map(({ slug, meta, outline }) => ({
          slug,
          title: meta.title,
          exercises: outline.exercises.map((one) => one.id),
        })),
    }))
    .filter((stage) => stage.lessons.length > 0)
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[60rem] px-5 py-12">
        <h1 className="mb-8 font-serif text-[2.5rem] leading-tight font-semibold tracking-tight">
          Your progress
        </h1>
        <ProgressPage stages={stages} />
      </main>
      <SiteFooter />
    </>
  )
}
