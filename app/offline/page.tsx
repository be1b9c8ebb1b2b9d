import type { Metadata } from 'next'
import { MissingPage } from '@/components/offline/missing-page'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = { title: say('Not on this device'), robots: { index: false } }

export default function OfflinePage() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[42rem] px-5 py-20">
        <h1 className="mb-4 font-serif text-[2.5rem] font-semibold tracking-tight">
          {say('This page is not on this device')}
        </h1>
        <MissingPage />
      </main>
      <SiteFooter />
    </>
  )
}
