'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { say } from '@/lib/locale/say'
import type { End } from '@/lib/remote/sdp'
import { readToken } from '@/lib/remote/token'
import { Join } from './join'
import { Phone } from './phone'

type Opened = { state: 'loading' } | { state: 'asked'; problem?: string } | { state: 'read'; offer: End }

/** What a phone shows: the way in, its own code, and then the remote. */
export function RemotePage() {
  const [opened, setOpened] = useState<Opened>({ state: 'loading' })
  const [tries, setTries] = useState(0)

  function take(text: string) {
    const read = readToken(text, 'offer')
    setOpened(
      'problem' in read ? { state: 'asked', problem: read.problem } : { state: 'read', offer: read.end },
    )
    setTries((now) => now + 1)
  }

  const open = useEffectEvent(() => {
    if (location.hash.length > 1) take(location.hash)
    else setOpened({ state: 'asked' })
  })
  useEffect(() => {
    const listen = () => open() // the next code may be scanned while the page is open
    listen()
    addEventListener('hashchange', listen)
    return () => removeEventListener('hashchange', listen)
  }, [])

  if (opened.state === 'loading') return <p className="min-h-60 text-quiet">{say('Loading …')}</p>
  if (opened.state === 'asked') return <Join key={tries} problem={opened.problem} onCode={take} />
  return (
    <Phone
      key={tries}
      offer={opened.offer}
      onAnew={() => setTries(tries + 1)}
      onLeave={() => {
        history.replaceState(null, '', location.pathname + location.search)
        setOpened({ state: 'asked' })
      }}
    />
  )
}
