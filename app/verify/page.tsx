import type { Metadata } from 'next'
import Link from 'next/link'
import { VerifyPage } from '@/components/evidence/verify-page'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { rich } from '@/components/ui/rich'
import { exerciseTitles } from '@/lib/content/exercise-titles'
import { getPlans } from '@/lib/content/lessons'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = {
  title: say('Verify a progress file'),
  description: say(
    'Does the work of a progress file again, on your own device, and says what came out the same.',
  ),
}

export default async function Verify() {
  const [plans, titles] = await Promise.all([getPlans(), exerciseTitles()])
  const lessons = plans.map(({ slug, title }) => ({ slug, title }))
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[52rem] px-5 py-12">
        <h1 className="mb-4 font-serif text-[2.5rem] leading-tight font-semibold tracking-tight">
          {say('Verify a progress file')}
        </h1>
        <p className="mb-8">
          {say(
            'A progress file holds answers, seeds and set-ups: enough to do the work again. This page runs the code, trains the networks and judges the answers once more, and says what came out the same.',
          )}
        </p>
        <VerifyPage
          names={{ lessons, titles }}
          exercises={plans.flatMap(({ exercises }) => exercises.map(({ id }) => id))}
        />
        <noscript>
          <p>{say('Verifying needs JavaScript: the work is done again in this browser.')}</p>
        </noscript>
        <section aria-labelledby="meaning" className="mt-12 border-rule border-t pt-6">
          <h2 id="meaning" className="mb-3 font-sans font-semibold text-lg">
            {say('What it proves, and what it does not')}
          </h2>
          <ul className="list-disc space-y-2 ps-5 text-[1.0625rem]">
            <li>
              {say(
                '“Confirmed” means: this answer, this program or this set-up, with the recorded seed, does what the file says. It does not say who wrote it.',
              )}
            </li>
            <li>
              {say(
                'Nobody checks identities or clocks here. A file can be copied from somebody else, or put together by hand from answers that are right; then it is right answers that it holds.',
              )}
            </li>
            <li>
              {say(
                'A metric counts as confirmed within half a per cent for a share, and within a thousandth or one per cent for other numbers. The same browser repeats a run exactly; another may differ in the last digits.',
              )}
            </li>
            <li>
              {say(
                '“Not confirmed” is no accusation: lessons are rewritten, and then an old answer may no longer be right. Ask, and have it shown.',
              )}
            </li>
          </ul>
          <p className="mt-4 text-[1.0625rem]">
            {rich(
              'Files come from the export on the <link>progress page</link>. A <link2>certificate</link2> shows the digest of the file that it was printed from.',
              {
                link: (words) => (
                  <Link prefetch={false} href="/progress" className="text-link">
                    {words}
                  </Link>
                ),
                link2: (words) => (
                  <Link prefetch={false} href="/certificate" className="text-link">
                    {words}
                  </Link>
                ),
              },
            )}
          </p>
        </section>
      </main>
      <SiteFooter />
    </>
  )
}
