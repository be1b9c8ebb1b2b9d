'use client'

import { useEffect, useRef, useState } from 'react'
import { say } from '@/lib/locale/say'
import { Notice } from './notice'

/** Between two looks at the camera’s picture. */
const LOOK_MS = 200

interface ScannerProps {
  /** Called once for each code that comes into the picture. */
  onCode: (text: string) => void
  /** What to do where there is no camera. */
  otherwise: string
}

/** Reads one QR code after the other with the camera. Its pictures stay on this device and are not kept. */
export function Scanner({ onCode, otherwise }: ScannerProps) {
  const video = useRef<HTMLVideoElement>(null)
  const hear = useRef(onCode)
  hear.current = onCode
  const [problem, setProblem] = useState<string>()

  useEffect(() => {
    const gone = new AbortController()
    scan(video.current!, (text) => hear.current(text), gone.signal).catch((error) => {
      if (!gone.signal.aborted) setProblem(wordsOf(error))
    })
    return () => gone.abort()
  }, [])

  return (
    <div className="grid gap-2">
      {problem ? (
        <Notice tone="error" role="alert">
          {problem} {otherwise}
        </Notice>
      ) : (
        <video
          ref={video}
          muted
          playsInline
          aria-label={say('Picture of the camera')}
          className="aspect-video w-full rounded-control bg-sunken object-cover"
        />
      )}
      <p className="m-0 text-quiet text-xs">
        {say('Hold the code into the picture, which is not sent and not kept.')}
      </p>
    </div>
  )
}

/** Runs until it is aborted, and lets the camera go then. */
async function scan(video: HTMLVideoElement, onCode: (text: string) => void, signal: AbortSignal) {
  if (!navigator.mediaDevices) throw new DOMException('', 'SecurityError')
  const { createQrReader } = await import('./qr-reader') // first: a camera that is on should be of use
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 } },
  })
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  if (signal.aborted) return stop()
  signal.addEventListener('abort', stop)
  video.srcObject = stream
  await video.play()
  const read = createQrReader(video)
  let last: string | undefined // a code stands in many pictures
  while (!signal.aborted) {
    const text = read()
    if (text !== undefined && text !== last) onCode(text)
    last = text ?? last
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}

const WORDS: Record<string, string> = {
  NotAllowedError: say('The browser may not use the camera. Its settings for this page say so.'),
  NotFoundError: say('There is no camera here.'),
  NotReadableError: say('The camera is in use by another program.'),
  SecurityError: say('A camera can be used only on a page with https.'),
}

const wordsOf = (error: unknown) =>
  (error instanceof Error && WORDS[error.name]) ||
  say('The camera or its reader of QR codes could not be started.')
