'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { linkTo } from '@/lib/address/address'
import { LOCALE } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { keptManifest, keptPages } from '@/lib/offline/keep'
import { pagesIn, pathOf } from '@/lib/offline/manifest'
import { pageBuild } from '@/lib/offline/registration'

interface Here {
  path: string
  title: string
}

/** Stands in the place of a page that is not on this device while there is no network, and lists those that are. */
export function MissingPage() {
  const [here, setHere] = useState<Here[]>()
  const [asked, setAsked] = useState(true)
  useEffect(() => {
    setAsked(pathOf(location.href) !== linkTo('/offline'))
    findLessons().then(setHere, () => setHere([]))
  }, [])
  return (
    <>
      <p>
        {asked
          ? say(
              'The network does not answer, and this page has not been opened on this device before. Nothing is lost: what you did is stored here.',
            )
          : say('This page stands in for others when there is no network and they are not on this device.')}
      </p>
      <p className="mt-5">
        <Button variant="primary" onClick={() => location.reload()}>
          {say('Try again')}
        </Button>
      </p>
      <h2 className="mt-10 mb-2 font-sans font-semibold text-lg">{say('Here without a network')}</h2>
      {here?.length === 0 && <p>{say('No lesson yet: open one while you are connected, and it stays.')}</p>}
      <ul className="mt-2 grid gap-1" data-here="">
        {[...(here ?? []), ...ALWAYS].map(({ path, title }) => (
          <li key={path}>
            {/* A whole new page: this one stands at another page's address. */}
            <a href={path} className="inline-grid min-h-8 items-center text-link pointer-coarse:min-h-11">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const ALWAYS: Here[] = [
  { path: linkTo('/review'), title: say('Review') },
  { path: linkTo('/notes'), title: say('Notes') },
  { path: linkTo('/progress'), title: say('Your progress') },
  { path: linkTo('/glossary'), title: say('Glossary') },
  { path: linkTo('/course'), title: say('Course map') },
]

async function findLessons(): Promise<Here[]> {
  const build = pageBuild()
  const manifest = build ? await keptManifest(build) : undefined
  if (!manifest) return []
  const kept = new Set(await keptPages(manifest))
  return pagesIn(manifest, LOCALE)
    .filter(([path]) => path.startsWith(linkTo('/learn/')) && kept.has(path))
    .map(([path, { title }]) => ({ path, title }))
}
