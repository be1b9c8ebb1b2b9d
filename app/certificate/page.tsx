import type { Metadata } from 'next'
import Link from 'next/link'
import { CertificatePage } from '@/components/evidence/certificate-page'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { rich } from '@/components/ui/rich'
import { exerciseTitles } from '@/lib/content/exercise-titles'
import { getLessons, getPlans } from '@/lib/content/lessons'
import { openStages } from '@/lib/content/stages'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = {
  title: say('Certificate'),
  description: say(
    'A sheet that says what you finished, mastered and solved, with a digest by which anybody can verify it.',
  ),
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
            {say('Certificate')}
          </h1>
          <p className="mb-8 max-w-[42rem]">
            {rich(
              'A sheet to print of what you finished, mastered and solved. It carries a digest of your progress file, and anybody can do the work of that file again on the <link>page that verifies it</link>.',
              {
                link: (words) => (
                  <Link prefetch={false} href="/verify" className="text-link">
                    {words}
                  </Link>
                ),
              },
            )}
          </p>
        </div>
        <CertificatePage lessons={certified} titles={titles} stages={stages} />
        <noscript>
          <p>
            {say('The certificate needs JavaScript: your progress is kept in this browser, and read there.')}
          </p>
        </noscript>
      </main>
      <SiteFooter />
    </>
  )
}
