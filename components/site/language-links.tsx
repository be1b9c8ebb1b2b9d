'use client'

import { usePathname } from 'next/navigation'
import type { MouseEvent } from 'react'
import { BUILT, LOCALE, LOCALES, pathIn } from '@/lib/locale/locale'

const OTHERS = BUILT.filter((name) => name !== LOCALE)
/** What the router calls the page in the place of one that is not there. */
const NOWHERE = '/_not-found'

/** This page in the other languages, each by its own name. */
export function LanguageLinks() {
  const path = usePathname()
  return OTHERS.map((name) => (
    <a
      key={name}
      href={pathIn(name, path === NOWHERE ? '/' : path)}
      hrefLang={LOCALES[name].tag}
      lang={LOCALES[name].tag}
      onClick={takeAlong}
      className="grid min-h-9 place-items-center rounded-control px-2 pointer-coarse:min-h-11 text-[0.8125rem] font-medium text-quiet no-underline hover:bg-sunken hover:text-ink"
    >
      {LOCALES[name].name}
    </a>
  ))
}

/** What the address asks of the page, and the place in it, is asked of the other as well. */
function takeAlong({ currentTarget }: MouseEvent<HTMLAnchorElement>) {
  const asked = new URLSearchParams(location.search)
  asked.delete('lang') // or it would lead back
  currentTarget.search = asked.toString().replaceAll('%2C', ',')
  currentTarget.hash = location.hash
}
