import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { pageAt } from '@/lib/address/address'
import { type Demo, stagePath } from '@/lib/demos/set'
import { hearClicker } from './clicker'

interface StageFrameProps {
  demo: Demo
  /** Else it is loaded behind the one that is. */
  shown: boolean
  /** A clicker asks for the demo after this one, or before it. */
  onGo: (by: 1 | -1) => void
}

/** One demo on stage: it opens as it was prepared, and has the focus while it is shown, as a clicker’s keys arrive there. */
export function StageFrame({ demo, shown, onGo }: StageFrameProps) {
  const [ready, setReady] = useState(false)
  const frame = useRef<HTMLIFrameElement>(null)
  const go = useEffectEvent(onGo)
  const load = useEffectEvent(() => {
    if (shown) frame.current?.focus()
    const page = frame.current?.contentWindow
    if (page) hearClicker(page, go)
  })

  useEffect(() => {
    let here = true
    import('@/lib/demos/prepared')
      .then(({ restorePrepared }) => restorePrepared(demo))
      .catch((error) => console.info(`${demo.path} opens as it was left:`, error))
      .finally(() => here && setReady(true))
    return () => {
      here = false
    }
  }, [demo])

  useEffect(() => {
    if (shown && ready) frame.current?.focus()
  }, [shown, ready])

  if (!ready) return null
  return (
    <iframe
      ref={frame}
      title={demo.title}
      src={pageAt(stagePath(demo)).href}
      allow="fullscreen; camera; microphone"
      // Slides take the focus as they load, but not from what is shown.
      inert={!shown}
      className={`absolute inset-0 size-full border-0 ${shown ? '' : 'invisible'}`}
      onLoad={() => load()}
    />
  )
}
