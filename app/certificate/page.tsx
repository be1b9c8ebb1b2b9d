import type { Metadata } from 'next'
import Link from 'next/link'
import { CertificatePage } from '@/components/evidence/certificate-page'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { exerciseTitles } from '@/lib/content/exercise-titles'
import { getLessons, getPlans } from '@/lib/content/lessons'
import { openStages } from '@/lib/content/stages'

export const metadata: Metadata = {
  title: 'Certificate',
  description:
    'A sheet that says what you finished, mastered and solved, with a digest by which anybody can verify it.',
}

export default async function CertificateRoute() {
  const [plans, lessons, titles] = await Promise.all([getPlans(), getLessons(), exerciseTitles()])
  const certified = plans.map((plan, i) => ({ ...plan, texts: lessons[i]!.meta.objectives }))
  const stages = Object.fromEntries(
    openStages.flatMap(({ stage, test }) => (test ? [[test.id, stage.title] as const] : [])),
  )
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[56rem] px-5 py-12 print:max-w-none print:p-0">
        <div className="print:hidden">
          <h1 className="mb-4 font-serif text-[2.5rem] leading-tight font-semibold tracking-tight">
            Certificate
          </h1>
          <p className="mb-8 max-w-[42rem]">
            A sheet to print of what you finished, mastered and solved. It carries a digest of your progress
            file, and anybody can do the work of that file again on the{' '}
            <Link prefetch={false} href="/verify" className="text-link">
              page that verifies it
            </Link>
            .
          </p>
        </div>
        <CertificatePage lessons={certified} titles={titles} stages={stages} />
        <noscript>
          <p>The certificate needs JavaScript: your progress is kept in this browser, and read there.</p>
        </noscript>
      </main>
      <SiteFooter />
    </>
  )
}
