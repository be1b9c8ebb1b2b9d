'use client'

import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSession } from '@/components/remote/use-session'
import { WORDS } from '@/components/remote/why'
import { Dialog } from '@/components/ui/dialog'
import { say } from '@/lib/locale/say'
import { type Command, elapsed, type Point, type Timer } from '@/lib/present/deck'
import { commandOf } from '@/lib/remote/command'
import { cut, MOST_NOTES, type Place, readFromPhone, type View } from '@/lib/remote/message'
import { pointOn } from './ink'
import { notesText } from './notes-text'
import { RemoteSteps } from './remote-steps'

export interface RemoteProps {
  /** Whether its dialog is. The connection stays when it is closed. */
  open: boolean
  onOpen: () => void
  onClose: () => void
  /** What of the deck the phone shows. */
  shown: Omit<View, 'notes' | 'timer' | 'aspect'>
  notes: ReactNode
  timer: Timer
  minutes?: number
  /** The slide that is shown, in the page. */
  slide: () => HTMLElement | null
  send: (command: Command) => void
  onConnected: (connected: boolean) => void
}

/** The presenter's end of a phone as remote control; another phone is another connection. */
export function Remote(props: RemoteProps) {
  const [tries, setTries] = useState(0)
  return <Connection key={tries} {...props} onAnew={() => setTries(tries + 1)} />
}

function Connection({ onAnew, ...props }: RemoteProps & { onAnew: () => void }) {
  const { open, onOpen, onClose, shown, notes, timer, minutes, slide, send, onConnected } = props
  const words = useRef<HTMLDivElement>(null)
  const pointing = useRef(false)
  const [hidden, setHidden] = useState(false)
  const {
    session,
    tell: toPhone,
    accept,
    end,
  } = useSession(undefined, (data) => {
    const message = readFromPhone(data)
    if (message?.type === 'laser') pointing.current = message.at !== null
    const command = message && commandOf(message, Date.now(), (place) => pointSeen(slide(), place))
    if (command) send(command)
  })
  const connected = session.phase === 'open' || session.phase === 'quiet'
  const broken = session.phase === 'over' && ['left', 'lost'].includes(session.why)

  const tell = useEffectEvent(() => {
    const here = slide()
    const view: View = {
      ...shown,
      title: cut(shown.title, 200),
      next: shown.next && cut(shown.next, 200),
      notes: words.current ? cut(notesText(words.current), MOST_NOTES) : '',
      timer: {
        shown: timer.shown,
        runs: timer.since !== null,
        passed: elapsed(timer, Date.now()),
        minutes: minutes ?? null,
      },
      aspect: here ? here.clientWidth / Math.max(1, here.clientHeight) : 16 / 9,
    }
    toPhone({ type: 'view', view })
  })
  const key = JSON.stringify([shown, timer, minutes])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the phone is told whenever what it shows has changed
  useEffect(() => {
    if (connected) tell()
  }, [connected, key])

  const changed = useEffectEvent(() => {
    onConnected(connected)
    if (connected) onClose()
    // A finger that was on the pad when the connection broke is never lifted.
    if (!connected && pointing.current) send({ type: 'beam', at: null })
    pointing.current = false
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the phone comes or goes
  useEffect(() => changed(), [connected])

  return (
    <>
      <div ref={words} hidden>
        {notes}
      </div>
      <p role="status" className="sr-only">
        {connected && say('The phone is connected.')}
      </p>
      {broken && !open && !hidden && (
        <p role="alert" className="deck-hint">
          {say('The phone is no longer connected.')}
          <button type="button" className="font-semibold text-act" onClick={onOpen}>
            {say('Connect again')}
          </button>
          <button type="button" className="font-semibold text-act" onClick={() => setHidden(true)}>
            {say('Hide')}
          </button>
        </p>
      )}
      <Dialog title={say('Phone as remote')} open={open} onClose={onClose} className="max-w-4xl">
        <RemoteSteps
          session={session}
          why={session.phase === 'over' ? WORDS[session.why] : undefined}
          accept={accept}
          onEnd={end}
          onAnew={onAnew}
        />
      </Dialog>
    </>
  )
}

/** A place of the slide as it is seen, as one of the whole slide, which may be scrolled or shown smaller. */
function pointSeen(slide: HTMLElement | null, [x, y]: Place): Point {
  const ink = slide?.querySelector('[data-ink]')
  if (!slide || !ink) return [0, 0]
  const { left, top } = slide.getBoundingClientRect()
  return pointOn(ink, { clientX: left + x * slide.clientWidth, clientY: top + y * slide.clientHeight })
}
