import Link from 'next/link'
import { type Place, presentPath, teachPath } from '@/lib/content/lessons'
import { say } from '@/lib/locale/say'

interface TeachLinksProps {
  lesson: Pick<Place, 'stage' | 'slug'>
  /** Whether it has a guide. */
  guide: boolean
  /** The page on which they stand. */
  here?: 'guide' | 'slides' | 'answers' | 'lesson'
  className?: string
}

/** All that a teacher has of a lesson. */
export function TeachLinks({ lesson, guide, here, className = '' }: TeachLinksProps) {
  const links = [
    ...(guide ? [['guide', teachPath(lesson), say('Teacher’s guide')]] : []),
    ['slides', presentPath(lesson), say('Slides')],
    ['answers', `${teachPath(lesson)}/answers`, say('Answer key')],
    ['lesson', `/learn/${lesson.slug}`, say('The lesson')],
  ] as const
  return (
    <ul
      className={`m-0 flex list-none flex-wrap gap-x-5 p-0 font-sans text-[0.9375rem] print:hidden ${className}`}
    >
      {links
        .filter(([page]) => page !== here)
        .map(([page, href, name]) => (
          <li key={page} className="m-0">
            <Link
              prefetch={false}
              href={href!}
              className="inline-grid min-h-7 items-center text-quiet hover:text-ink pointer-coarse:min-h-11"
            >
              {name}
            </Link>
          </li>
        ))}
    </ul>
  )
}
