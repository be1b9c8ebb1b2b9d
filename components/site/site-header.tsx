import Link from 'next/link'
import { DueCount } from '@/components/review/due-count'
import { say } from '@/lib/locale/say'
import { LanguageLinks } from './language-links'
import { SearchButton } from './search-button'
import { ThemeSwitch } from './theme-switch'

interface SiteHeaderProps {
  /** Names the page. */
  where?: string
  /** The slides of the lesson that the page is. */
  slides?: string
}

/**
 * The line at the top of every page. `data-elsewhere` marks here, as below, what leads to other pages: a package of one
 * lesson leaves it out (`lib/package/scorm`).
 */
export function SiteHeader({ where, slides }: SiteHeaderProps) {
  return (
    <header className="site-header sticky top-0 z-10 flex h-14 items-center gap-2 border-b border-rule bg-paper/95 px-4 font-sans text-[0.9375rem] backdrop-blur sm:gap-4 sm:px-6 print:hidden">
      <Link
        prefetch={false}
        href="/"
        className="flex min-h-9 items-center gap-2.5 text-[1.0625rem] pointer-coarse:min-h-11 font-semibold text-ink no-underline"
      >
        <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
          <path
            d="M2 3c3 11 7 16 20 18"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.4"
            strokeLinecap="round"
          />
          <circle cx="8.2" cy="14.6" r="3.1" fill="var(--act)" />
        </svg>
        Epoch
      </Link>
      {where && <span className="truncate text-quiet max-md:hidden">{where}</span>}
      {slides && (
        <Link
          prefetch={false}
          data-elsewhere=""
          href={slides}
          className="grid min-h-7 place-items-center rounded-full border border-rule bg-panel px-3 pointer-coarse:min-h-11 text-[0.8125rem] text-quiet no-underline hover:text-ink max-md:hidden"
        >
          {say('Present')}
        </Link>
      )}
      <nav aria-label={say('Site')} className="ms-auto flex items-center gap-1 sm:gap-2">
        <SearchButton />
        <DueCount />
        <NavLink href="/course">{say('Course')}</NavLink>
        <NavLink href="/progress">{say('Progress')}</NavLink>
        <span data-elsewhere="" className="max-sm:hidden">
          <LanguageLinks />
        </span>
        <span className="max-sm:hidden">
          <ThemeSwitch />
        </span>
      </nav>
    </header>
  )
}

function NavLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      prefetch={false}
      data-elsewhere=""
      href={href}
      className="grid min-h-9 place-items-center rounded-control px-2 pointer-coarse:min-h-11 text-[0.8125rem] font-medium text-quiet no-underline hover:bg-sunken hover:text-ink"
    >
      {children}
    </Link>
  )
}
