import { type ReactNode, Suspense } from 'react'
import { say } from '@/lib/locale/say'

/** What is there once its code has come. `space` keeps room for it, so that the page does not move much. */
export function Later({ space = 'min-h-10', children }: { space?: string; children: ReactNode }) {
  return (
    <Suspense
      fallback={
        <p role="status" className={`m-0 text-quiet text-sm ${space}`}>
          {say('Loading …')}
        </p>
      }
    >
      {children}
    </Suspense>
  )
}
