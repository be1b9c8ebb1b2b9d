'use client'

import { Button } from '@/components/ui/button'
import { say } from '@/lib/locale/say'

/** What is shown when a page itself fails; what was read and solved is stored already. */
export default function PageError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <main id="main" className="mx-auto max-w-[42rem] px-5 py-20">
      <h1 className="mb-4 font-serif text-[2.5rem] font-semibold tracking-tight">
        {say('This page stopped working')}
      </h1>
      <p className="mb-6">{say('{message} Your progress is kept.', { message: error.message })}</p>
      <Button variant="primary" onClick={reset}>
        {say('Try again')}
      </Button>
    </main>
  )
}
