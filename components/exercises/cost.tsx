import Link from 'next/link'
import type { ReactNode } from 'react'
import { rich } from '@/components/ui/rich'

/** What a slip costs, said before it is made; leads to how mastery is counted. */
export function Cost({ children }: { children: ReactNode }) {
  return (
    <span className="self-center text-quiet text-sm noscript:hidden">
      {children}{' '}
      {rich('leaves <link>half the credit</link>.', {
        link: (words) => (
          <Link prefetch={false} href="/faq#mastery" className="underline underline-offset-3">
            {words}
          </Link>
        ),
      })}
    </span>
  )
}
