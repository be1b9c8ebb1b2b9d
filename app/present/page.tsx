import type { Metadata } from 'next'
import Link from 'next/link'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { rich } from '@/components/ui/rich'
import { course } from '@/content/course'
import { presentPath, written } from '@/lib/content/lessons'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = {
  title: say('Present'),
  description: say('Every lesson as slides, with its live models in them.'),
  robots: { index: false },
}

const HOW = [
  [say('→ ← or a clicker'), say('one step on, one back')],
  ['b, w', say('black or white screen')],
  ['f', say('full screen')],
  ['o', say('overview')],
  ['7 Enter', say('to slide 7')],
  ['l, d', say('laser pointer, drawing on the slide')],
  ['n', say('speaker’s notes')],
  ['t', say('timer')],
  ['a', say('a window for the room')],
  ['r', say('a phone as remote')],
  ['?', say('all keys')],
] as const

export default function PresentIndex() {
  const stages = course.flatMap((stage, number) => {
    const lessons = written.filter((place) => place.stage.id === stage.id)
    return lessons.length > 0 ? [{ ...stage, number, lessons }] : []
  })
  return (
    <>
      <SiteHeader where={say('Present')} />
      <main id="main" className="mx-auto max-w-[60rem] px-5 py-8 sm:py-12">
        <h1 className="mb-3 font-semibold font-serif text-[2rem] leading-tight tracking-tight sm:text-[2.5rem]">
          {say('Present a lesson')}
        </h1>
        <p className="mb-3 max-w-[42rem]">
          {say(
            'Every lesson is also a set of slides, made of its own text, with its models in them: they train on the wall as they do on a desk. Letters and controls are large enough for the last row. A model that is left for another slide rests, and goes on where it was.',
          )}
        </p>
        <p className="mb-8 max-w-[42rem] text-quiet">
          {rich(
            'Once this browser has opened a set of slides, it needs no network for them. Add <code>?minutes=45</code> to the address and the timer counts down. {kbd} makes a phone in the same network the <link>remote</link>. <link2>Guides with plans for a class, and answer keys</link2> belong to them.',
            {
              code: (words) => <code className="whitespace-nowrap">{words}</code>,
              kbd: <kbd className="font-mono">r</kbd>,
              link: (words) => (
                <Link prefetch={false} href="/remote" className="text-link">
                  {words}
                </Link>
              ),
              link2: (words) => (
                <Link prefetch={false} href="/teach" className="text-link">
                  {words}
                </Link>
              ),
            },
          )}
        </p>
        <div className="grid gap-x-12 gap-y-10 md:grid-cols-[minmax(0,1fr)_18rem]">
          <div className="grid gap-8">
            {stages.map(({ id, number, title, lessons }) => (
              <section key={id} aria-labelledby={`stage-${number}`}>
                <h2 id={`stage-${number}`} className="mb-2 font-sans font-semibold text-quiet text-sm">
                  {number} · {title}
                </h2>
                <ul className="grid border-rule border-t font-sans">
                  {lessons.map((place) => (
                    <li key={place.slug} className="border-rule border-b">
                      <Link
                        prefetch={false}
                        href={presentPath(place)}
                        className="flex min-h-11 items-center text-ink no-underline hover:text-link"
                      >
                        {place.title}
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <section aria-labelledby="keys" className="font-sans text-[0.9375rem]">
            <h2 id="keys" className="mb-2 font-semibold text-quiet text-sm">
              {say('Keys')}
            </h2>
            <dl className="grid gap-1.5 border-rule border-t pt-2.5">
              {HOW.map(([key, does]) => (
                <div key={key}>
                  <dt className="font-mono text-[0.8125rem]">{key}</dt>
                  <dd className="m-0 text-quiet">{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </main>
      <SiteFooter />
    </>
  )
}
