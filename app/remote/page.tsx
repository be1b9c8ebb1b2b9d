import type { Metadata } from 'next'
import { RemotePage } from '@/components/remote/remote-page'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { say } from '@/lib/locale/say'
import './remote.css'

export const metadata: Metadata = {
  title: say('Remote'),
  description: say('A phone as remote control of a presentation, in the same network and without a server.'),
  robots: { index: false },
}

export default function Remote() {
  return (
    <>
      <SiteHeader where={say('Remote')} />
      <main id="main" className="mx-auto max-w-[36rem] px-5 py-8 font-sans text-base leading-normal">
        <h1 className="mb-4 font-serif text-[2rem] leading-tight font-semibold tracking-tight">
          {say('Phone as remote')}
        </h1>
        <RemotePage />
        <noscript>
          <p>{say('The remote needs JavaScript: the two devices talk to each other through it.')}</p>
        </noscript>
        <p className="mt-8 border-rule border-t pt-4 text-quiet text-sm">
          {say(
            'The phone and the laptop talk to each other directly, encrypted, within their own network. There is no server between them, and nothing leaves the room.',
          )}
        </p>
      </main>
      <SiteFooter />
    </>
  )
}
