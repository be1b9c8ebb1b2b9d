'use client'

import type { ReactNode } from 'react'
import { ChevronIcon } from '@/components/ui/icons'

interface DisclosureProps {
  summary: ReactNode
  open: boolean
  /** Called whenever the reader, or a reload, opens it. */
  onOpen: () => void
  /** Holds a part of the lesson: type and width of the text around it. */
  wide?: boolean
  /** What it holds, where that decides how it stands beside others. */
  fold?: 'answer' | 'part'
  /** Id of what tells it from its like. */
  describedBy?: string
  children: ReactNode
}

/** A fold that reports when it is opened; native, so that it opens without scripts, too. */
export function Disclosure({
  summary,
  open,
  onOpen,
  wide = false,
  fold,
  describedBy,
  children,
}: DisclosureProps) {
  return (
    <details
      data-fold={fold}
      className={wide ? 'group my-6' : 'group mt-2 text-[0.9375rem]'}
      open={open}
      onToggle={(event) => event.currentTarget.open && onOpen()}
    >
      <summary
        aria-describedby={describedBy}
        className="inline-flex min-h-6 cursor-pointer list-none items-center gap-1.5 font-medium font-sans text-[0.9375rem] text-quiet hover:text-ink pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden"
      >
        <ChevronIcon className="-rotate-90 group-open:rotate-0 rtl:rotate-90 rtl:group-open:rotate-0" />
        {summary}
      </summary>
      <div className={wide ? 'prose pt-3' : 'ps-6 pt-1 [&>:first-child]:mt-0 [&>:last-child]:mb-0'}>
        {children}
      </div>
    </details>
  )
}
