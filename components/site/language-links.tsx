'use client'

import { usePathname } from 'next/navigation'
import type { MouseEvent } from 'react'
import { LOCALE, LOCALES, type LocaleName, pathIn } from '@/lib/locale/locale'

const OTHERS = (Object.keys(LOCALES) as LocaleName[]).filter((name) => name !== LOCALE)

/** This page in the other languages, each by its own name. */
export function LanguageLinks() {
  const path = usePathname()
  return OTHERS.map((name) => (
    <a
      key={name}
      href={pathIn(name, path)}
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
  currentTarget.search = location.search
  currentTarget.hash = location.hash
}
