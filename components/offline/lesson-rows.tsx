'use client'

import { Button } from '@/components/ui/button'
import { linkTo } from '@/lib/address/address'
import { LOCALE } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { pagesIn } from '@/lib/offline/manifest'
import { megabytes } from './megabytes'
import { type Shelf, weigh } from './use-shelf'

interface LessonRowsProps {
  shelf: Shelf
  busy: boolean
  take(pages: readonly string[], data: readonly string[]): Promise<void>
  drop(pages: readonly string[], data: boolean): Promise<void>
}

/** Every lesson with whether it is on this device, and the button that changes that. Its data come along. */
export function LessonRows({ shelf, busy, take, drop }: LessonRowsProps) {
  const { manifest, pages } = shelf
  return (
    <ul className="m-0 mt-1 grid list-none p-0">
      {pagesIn(manifest, LOCALE)
        .filter(([path]) => path.startsWith(linkTo('/learn/')))
        .map(([path, { title, data, labs }]) => {
          const here = pages.has(path)
          const whole = [path, ...labs]
          return (
            <li
              key={path}
              data-kept={here}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-rule border-b py-1"
            >
              <span className="grow basis-40">{title}</span>
              {here ? (
                <span className="text-good text-sm">
                  <span aria-hidden="true">✓</span> {say('on this device')}
                </span>
              ) : (
                <span className="font-mono text-quiet text-sm tabular-nums">
                  {megabytes(weigh(manifest, shelf, whole, data))}
                </span>
              )}
              <Button
                variant="quiet"
                disabled={busy}
                aria-label={here ? say('Remove: {title}', { title }) : say('Take along: {title}', { title })}
                className="w-24"
                onClick={() => void (here ? drop(droppable(shelf, path), false) : take(whole, data))}
              >
                {here ? say('Remove') : say('Take along')}
              </Button>
            </li>
          )
        })}
    </ul>
  )
}

/** A lesson and those of its widgets' pages that no other lesson on this device uses. */
export function droppable({ manifest, pages }: Pick<Shelf, 'manifest' | 'pages'>, path: string): string[] {
  const used = new Set(
    [...pages].filter((one) => one !== path).flatMap((one) => manifest.pages[one]?.labs ?? []),
  )
  return [path, ...(manifest.pages[path]?.labs ?? []).filter((lab) => !used.has(lab))]
}
