import { lazy, Suspense } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { say } from '@/lib/locale/say'
import type { RemoteProps } from './remote'

/** Few talks need it; without a connection it may not be there. */
async function loadRemote() {
  try {
    return { default: (await import('./remote')).Remote }
  } catch {
    return { default: NoRemote }
  }
}
const Remote = lazy(loadRemote)
const NoRemote = ({ open, onClose }: RemoteProps) => (
  <Dialog title={say('Phone as remote')} open={open} onClose={onClose}>
    <p className="m-0">
      {say('The remote could not be downloaded. With a connection, reload the page and try again.')}
    </p>
  </Dialog>
)

/** A phone as remote control, once it was asked for. */
export const LateRemote = (props: RemoteProps) => (
  <Suspense>
    <Remote {...props} />
  </Suspense>
)
