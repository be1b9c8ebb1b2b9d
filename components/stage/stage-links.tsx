import Link from 'next/link'
import type { OpenStage } from '@/lib/content/stages'
import { say } from '@/lib/locale/say'

interface StageLinksProps {
  open: OpenStage
  /** The page on which they stand. */
  here?: 'opening' | 'test' | 'cheat-sheet' | 'sheets'
  className?: string
}

/** The pages of a stage: where it leads, its test, its cheat sheet. */
export function StageLinks({ open, here, className = '' }: StageLinksProps) {
  const { slug, number, test, sheet } = open
  const links = [
    ['opening', `/stage/${slug}`, say('Stage {number} at a glance', { number })],
    ...(test ? [['test', `/stage/${slug}/test`, say('Its test')]] : []),
    ...(sheet ? [['cheat-sheet', `/stage/${slug}/cheat-sheet`, say('Its cheat sheet')]] : []),
  ] as const
  return (
    <ul className={`m-0 list-none p-0 font-sans print:hidden ${className}`}>
      {links.map(([page, href, name]) => (
        <li key={page} className="m-0">
          <Link
            prefetch={false}
            href={href!}
            aria-current={page === here ? 'page' : undefined}
            className="inline-grid min-h-7 items-center text-quiet hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink pointer-coarse:min-h-11"
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
