import { Suspense } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { lazyPart } from '@/components/ui/lazy-part'
import { say } from '@/lib/locale/say'
import type { RemoteProps } from './remote'

const { Part: Remote } = lazyPart<RemoteProps>(
  async () => (await import('./remote')).Remote,
  ({ open, onClose }) => (
    <Dialog title={say('Phone as remote')} open={open} onClose={onClose}>
      <p className="m-0">
        {say('The remote could not be downloaded. With a connection, reload the page and try again.')}
      </p>
    </Dialog>
  ),
)

/** A phone as remote control, once it was asked for. */
export const LateRemote = (props: RemoteProps) => (
  <Suspense>
    <Remote {...props} />
  </Suspense>
)
