import { lazy } from 'react'
import { say } from '@/lib/locale/say'
import { Later } from './later'
import { Notice } from './notice'

interface ScannerProps {
  /** Called once for each code that comes into the picture. */
  onCode: (text: string) => void
  /** What to do where there is no camera: `The codes can be typed.` */
  otherwise: string
}

/** Few ever scan; without a connection the reader may not be there. */
async function loadScanner() {
  try {
    return { default: (await import('./scanner')).Scanner }
  } catch {
    return { default: NoScanner }
  }
}
const Scanner = lazy(loadScanner)
const NoScanner = ({ otherwise }: ScannerProps) => (
  <Notice tone="error" role="alert">
    {say('The camera’s reader could not be downloaded. {otherwise}', { otherwise })}
  </Notice>
)

/** Reads QR codes with the camera, once its code has come. */
export function LazyScanner(props: ScannerProps) {
  return (
    <Later space="min-h-40">
      <Scanner {...props} />
    </Later>
  )
}
