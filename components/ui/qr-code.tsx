'use client'

import { useMemo, useState } from 'react'
import { hostWithin } from '@/lib/address/host'
import { say } from '@/lib/locale/say'
import { Button } from './button'
import { Dialog } from './dialog'
import { Notice } from './notice'
import { type QrPath, qrPath } from './qr-path'

interface QrCodeProps {
  text: string
  label: string
  button?: string
}

/** A link or a code as a QR code, made on this device; shown larger, for a room, on request. */
export function QrCode({ text, label, button = say('Show it to the room') }: QrCodeProps) {
  const [large, setLarge] = useState(false)
  const code = useMemo(() => qrPath(text), [text])
  if (!code) return <p className="m-0 text-quiet">{say('This link is too long for a QR code.')}</p>
  return (
    <div className="grid justify-items-start gap-1.5">
      <span className="font-semibold">{label}</span>
      <Squares code={code} label={label} className="w-36" />
      <OwnOnly host={hostWithin(text)} />
      <Button onClick={() => setLarge(true)}>{button}</Button>
      <Dialog
        title={label}
        open={large}
        onClose={() => setLarge(false)}
        className="max-h-[96dvh] max-w-[min(96vw,72dvh)]"
      >
        <Squares code={code} label={label} className="w-full" />
        <p className="m-0 mt-3 break-all font-mono">{text}</p>
      </Dialog>
    </div>
  )
}

/** Says of a link that this computer serves it to itself alone: nobody in the room could open it. */
function OwnOnly({ host }: { host: string | undefined }) {
  if (host === undefined) return null
  return (
    <div className="max-w-72">
      <Notice tone="warn">
        {host === 'file'
          ? say(
              'This page is a file of this computer: no phone and no other computer can open the link. Open the course at an address that they can reach, and take the link from there.',
            )
          : say(
              'Only this computer can open {host}: no phone and no other computer can open the link. Open the course at an address that they can reach, and take the link from there.',
              { host },
            )}
      </Notice>
    </div>
  )
}

/** A QR code as it is drawn. */
export function Squares({ code, label, className }: { code: QrPath; label: string; className: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
      className={`block aspect-square h-auto bg-(--qr-light) ${className}`}
    >
      <path d={code.path} fill="var(--qr-dark)" />
    </svg>
  )
}
