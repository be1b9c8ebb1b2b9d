import type { Metadata } from 'next'
import { vocabulary } from '@/components/mdx'
import { Review } from '@/components/review/review'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { cardsOf } from '@/lib/content/cards'
import { getLessons, namesOf } from '@/lib/content/lessons'
import { spokenIn } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = {
  title: say('Review'),
  description: say('Ten minutes a day: the cards of your lessons, each when you are about to forget it.'),
}

export default async function ReviewPage() {
  const lessons = await getLessons()
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[44rem] px-5 py-8 sm:py-12">
        <h1 className="mb-4 font-serif text-[2rem] leading-tight font-semibold tracking-tight sm:text-[2.5rem]">
          {say('Review')}
        </h1>
        <p className="text-quiet">
          {say(
            'The cards of the lessons that you have read, each when you are about to forget it. A card that you recall comes back after a longer pause, one that you miss comes back at once. Ten minutes a day will do.',
          )}
        </p>
        <Review
          cards={lessons.flatMap((lesson) =>
            cardsOf({ ...lesson, ...namesOf(lesson) }, vocabulary).map((card) => ({
              ...card,
              spoken: spokenIn(lesson.language),
            })),
          )}
        />
        <noscript>
          <p>
            {say('Reviewing needs JavaScript: what you know is worked out in this browser, and kept in it.')}
          </p>
        </noscript>
      </main>
      <SiteFooter />
    </>
  )
}
