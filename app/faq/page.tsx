import type { Metadata } from 'next'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'

export const metadata: Metadata = { title: 'Questions', description: 'What deep learning is, what you need, how to begin, and what is hard about it.' }

export default function FaqPage() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[42rem] px-5 py-12">
        <h1 className="mb-6 font-serif text-[2.5rem] leading-tight font-semibold tracking-tight">Questions</h1>
      </main>
      <SiteFooter />
    </>
  )
}
