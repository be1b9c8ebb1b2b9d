'use client'

import type { ReactNode } from 'react'
import { useShown } from '@/lib/twin/use-shown'
import { ChevronIcon } from './icons'

export interface DisclosureProps {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}

/** Something folded away under its name; native, so it works before any script has come. */
export function Disclosure({ summary, open = false, children }: DisclosureProps) {
  const [unfolded, unfold] = useShown(`disclosure/${typeof summary === 'string' ? summary : ''}`, open)
  return (
    <details
      className="group font-sans text-[0.9375rem]"
      open={unfolded}
      onToggle={(event) => unfold(event.currentTarget.open)}
    >
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 font-medium text-ink pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronIcon className="-rotate-90 text-quiet group-open:rotate-0 rtl:rotate-90 rtl:group-open:rotate-0" />
        {summary}
      </summary>
      <div className="ps-6 pt-1">{children}</div>
    </details>
  )
}
