import type { Metadata } from 'next'
import { DemosPage } from '@/components/demos/demos-page'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = {
  title: say('Prepared demos'),
  description: say('The demos of a lecture, put together, trained beforehand and shown one after another.'),
}

export default function Demos() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[72rem] px-5 py-8 sm:py-12">
        <div className="mb-8 max-w-[44rem]">
          <h1 className="mb-3 font-serif text-[2rem] leading-tight font-semibold tracking-tight sm:text-[2.5rem]">
            {say('Prepared demos')}
          </h1>
          <p>
            {say(
              'Put together what you will show, and warm it up on the machine that you will show it with: every widget’s model is trained once, what it needs is kept for a room without a network, and you see how long each takes.',
            )}
          </p>
        </div>
        <DemosPage />
        <noscript>
          <p>{say('Demos need JavaScript: the models are trained in this browser.')}</p>
        </noscript>
      </main>
      <SiteFooter />
    </>
  )
}
