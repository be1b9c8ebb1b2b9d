import Link from 'next/link'
import { say } from '@/lib/locale/say'
import { LanguageLinks } from './language-links'
import { ThemeSwitch } from './theme-switch'

const LINKS = [
  ['/course', say('Course map')],
  ['/notes', say('Notes')],
  ['/glossary', say('Glossary')],
  ['/teach', say('For teachers')],
  ['/class', say('Class')],
  ['/present', say('Slides')],
  ['/course#offline', say('Offline')],
  ['/faq', say('Questions')],
  ['/privacy', say('Privacy')],
  ['/verify', say('Verify')],
] as const

export function SiteFooter() {
  return (
    <footer
      data-elsewhere=""
      className="site-footer mt-24 flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-rule px-6 py-8 font-sans text-[0.8125rem] text-quiet print:hidden"
    >
      {LINKS.map(([href, name]) => (
        <Link
          key={href}
          prefetch={false}
          href={href}
          className="grid min-h-6 place-items-center text-quiet hover:text-ink pointer-coarse:min-h-11"
        >
          {name}
        </Link>
      ))}
      <span className="contents sm:hidden">
        <LanguageLinks />
        <ThemeSwitch />
      </span>
      <span className="ms-auto">{say('Nothing you do here leaves your device.')}</span>
    </footer>
  )
}
