'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { say } from '@/lib/locale/say'
import { type FromPhone, readFromLaptop, type View } from '@/lib/remote/message'
import type { End } from '@/lib/remote/sdp'
import { Answer } from './answer'
import { Controls } from './controls'
import { useSession } from './use-session'
import { WORDS } from './why'

interface PhoneProps {
  offer: End
  /** Makes another answer to the same offer. */
  onAnew: () => void
  /** Back to the way in. */
  onLeave: () => void
}

/** A phone that has read the presentation’s code: its answer, then the remote, then why it is over. */
export function Phone({ offer, onAnew, onLeave }: PhoneProps) {
  const [seen, setSeen] = useState<{ view: View; at: number }>()
  const { session, tell, end } = useSession(offer, (data) => {
    const message = readFromLaptop(data)
    if (message?.type === 'view') setSeen({ view: message.view, at: Date.now() })
  })
  switch (session.phase) {
    case 'preparing':
      return (
        <p role="status" className="min-h-60 text-quiet">
          {say('One moment …')}
        </p>
      )
    case 'showing':
    case 'connecting':
      return <Answer token={session.token} onAnew={onAnew} />
    case 'open':
    case 'quiet':
      return (
        <Controls
          view={seen?.view}
          seenAt={seen?.at ?? 0}
          quiet={session.phase === 'quiet'}
          tell={(message: FromPhone) => tell(message)}
          onEnd={end}
        />
      )
    case 'over':
      return (
        <div className="grid justify-items-start gap-4">
          <Notice tone={session.why === 'ended' ? 'info' : 'error'} role="alert">
            {WORDS[session.why]}
          </Notice>
          <p className="m-0">
            {rich('For another connection the laptop makes another code: press {kbd} there, and scan it.', {
              kbd: <kbd className="font-mono">r</kbd>,
            })}
          </p>
          <Button variant="primary" onClick={onLeave}>
            {say('Connect again')}
          </Button>
        </div>
      )
  }
}
