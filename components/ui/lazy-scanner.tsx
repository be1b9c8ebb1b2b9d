import { say } from '@/lib/locale/say'
import { Later } from './later'
import { lazyPart } from './lazy-part'
import { Notice } from './notice'

interface ScannerProps {
  /** Called once for each code that comes into the picture. */
  onCode: (text: string) => void
  /** What to do where there is no camera: `The codes can be typed.` */
  otherwise: string
}

const { Part: Scanner } = lazyPart<ScannerProps>(
  async () => (await import('./scanner')).Scanner,
  ({ otherwise }) => (
    <Notice tone="error" role="alert">
      {say('The camera’s reader could not be downloaded. {otherwise}', { otherwise })}
    </Notice>
  ),
)

/** Reads QR codes with the camera, once its code has come. */
export function LazyScanner(props: ScannerProps) {
  return (
    <Later space="min-h-40">
      <Scanner {...props} />
    </Later>
  )
}
