import type { Metadata } from 'next'
import Link from 'next/link'
import { ResultsPage } from '@/components/class/results-page'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { rich } from '@/components/ui/rich'
import { WIDGET_IDS } from '@/components/widgets/ids'
import { catalog } from '@/lib/experiments/catalog'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = {
  title: say('Results of a class'),
  description: say(
    'Every student trains the same model with a seed of their own; the room sees how the results are spread.',
  ),
}

const widgets = WIDGET_IDS.map((id) => ({ id, title: catalog[id]?.title ?? id }))

export default function ClassResultsPage() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[76rem] px-5 py-8 sm:py-10 print:max-w-none print:p-0">
        <div className="mb-6 max-w-[44rem] print:hidden">
          <h1 className="mb-3 font-serif text-[2rem] leading-tight font-semibold tracking-tight sm:text-[2.5rem]">
            {say('Results of a class')}
          </h1>
          <p className="mb-3">
            {say(
              'All train the same model to the same step, each with a seed of their own, and every device shows its result as a code of twelve characters. Type the codes here, and the room sees how the results are spread: the class is the sample. No account, no server; what you collect is kept in this browser.',
            )}
          </p>
          <p className="text-quiet">
            {rich(
              'This is for results of a training, not for a vote: phones as clickers would need a server, so ask for hands. A code finds slips of the finger, not cheats: whoever wants to can make one up. <link>Numbers for a class</link> are on a page of their own.',
              {
                link: (words) => (
                  <Link prefetch={false} href="/class" className="text-link underline underline-offset-3">
                    {words}
                  </Link>
                ),
              },
            )}
          </p>
        </div>
        <ResultsPage widgets={widgets} />
        <noscript>
          <p>{say('The results need JavaScript: they are read and drawn in this browser.')}</p>
        </noscript>
      </main>
      <SiteFooter />
    </>
  )
}
