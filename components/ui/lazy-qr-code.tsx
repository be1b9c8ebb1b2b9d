import { lazy, Suspense } from 'react'
import { say } from '@/lib/locale/say'

/** Downloads the QR code’s drawing ahead of its use; without a connection the text has to do. */
export async function loadQrCode() {
  try {
    return { default: (await import('./qr-code')).QrCode }
  } catch {
    return { default: NoQrCode }
  }
}

const QrCode = lazy(loadQrCode)
const NoQrCode = () => <p className="m-0 text-quiet">{say('The QR code could not be downloaded.')}</p>

/** A QR code that is downloaded when it is first needed. */
export function LazyQrCode(props: { text: string; label: string; button?: string }) {
  return (
    <Suspense fallback={<div className="h-52" />}>
      <QrCode {...props} />
    </Suspense>
  )
}
