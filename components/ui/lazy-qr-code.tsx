import { Suspense } from 'react'
import { say } from '@/lib/locale/say'
import { lazyPart } from './lazy-part'

interface QrCodeProps {
  text: string
  label: string
  button?: string
}

const { Part: QrCode, fetchPart } = lazyPart<QrCodeProps>(
  async () => (await import('./qr-code')).QrCode,
  () => <p className="m-0 text-quiet">{say('The QR code could not be downloaded.')}</p>,
)

/** Downloads the QR code’s drawing ahead of its use. */
export const loadQrCode = fetchPart

/** A QR code that is downloaded when it is first needed; without a connection the text has to do. */
export function LazyQrCode(props: QrCodeProps) {
  return (
    <Suspense fallback={<div className="h-52" />}>
      <QrCode {...props} />
    </Suspense>
  )
}
