'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { linkTo } from '@/lib/address/address'
import { say } from '@/lib/locale/say'
import {
  canKeep,
  isRegistered,
  keepVisit,
  pageBuild,
  register,
  reloadIntoUpdate,
  watchUpdates,
} from '@/lib/offline/registration'
import { useConnection } from './use-connection'

/** Readers who ask their browser to save data take lessons along only by hand. */
const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

/** Keeps what is visited, and says in the corner of the page when it is cut off, or a new version is there. */
export function Status() {
  const path = usePathname()
  const connected = useConnection()
  const [registration, setRegistration] = useState<ServiceWorkerRegistration>()
  const [updated, setUpdated] = useState(false)
  const [hidden, setHidden] = useState(false)

  useEffect(() => {
    const build = pageBuild()
    if (!build || !canKeep()) return
    let stop = () => {}
    let gone = false
    async function begin(build: string) {
      if (savesData() && !(await isRegistered())) return
      const registration = await register(build)
      if (!registration || gone) return
      setRegistration(registration)
      stop = watchUpdates(registration, build, () => setUpdated(true))
    }
    void begin(build)
    return () => {
      gone = true
      stop()
    }
  }, [])

  useEffect(() => {
    const build = pageBuild()
    if (!registration || !build || savesData()) return
    const keep = () => keepVisit(build, linkTo(path))
    keep()
    // A page of a new version has its files here only from then on.
    navigator.serviceWorker.addEventListener('controllerchange', keep)
    return () => navigator.serviceWorker.removeEventListener('controllerchange', keep)
  }, [registration, path])

  return (
    <div className="font-sans print:hidden">
      {/* It hangs from the edge of the header, where it covers nothing that is pressed. */}
      <div role="status" className="pointer-events-none fixed start-4 top-12 z-20 sm:start-6">
        {!connected && (
          <span
            data-offline-mark=""
            className="block rounded-full border border-edge bg-panel px-2 text-[0.6875rem] text-quiet leading-4"
          >
            {say('Offline')}
          </span>
        )}
      </div>
      <div
        role="status"
        className="pointer-events-none fixed start-3 bottom-3 z-20 max-w-[calc(100vw-1.5rem)] text-[0.8125rem]"
      >
        {updated && !hidden && (
          <div
            data-update=""
            className="pointer-events-auto flex flex-wrap items-center gap-x-3 gap-y-1 rounded-frame border border-edge bg-panel px-4 py-2 text-ink shadow-frame"
          >
            <span>{say('A new version of the course is ready. Reload when it suits you.')}</span>
            <span className="flex gap-1">
              <Button variant="quiet" onClick={() => registration && void reloadIntoUpdate(registration)}>
                {say('Reload')}
              </Button>
              <Button variant="quiet" onClick={() => setHidden(true)}>
                {say('Later')}
              </Button>
            </span>
          </div>
        )}
      </div>
    </div>
  )
}
