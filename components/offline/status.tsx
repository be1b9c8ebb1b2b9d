'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { pathOf } from '@/lib/offline/manifest'
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
    const keep = () => keepVisit(build, pathOf(path))
    keep()
    // A page of a new version has its files here only from then on.
    navigator.serviceWorker.addEventListener('controllerchange', keep)
    return () => navigator.serviceWorker.removeEventListener('controllerchange', keep)
  }, [registration, path])

  return (
    <div className="pointer-events-none fixed start-3 bottom-3 z-20 grid max-w-[calc(100vw-1.5rem)] justify-items-start gap-2 font-sans text-[0.8125rem] print:hidden">
      <div role="status">
        {!connected && (
          <span
            data-offline-mark=""
            className="inline-flex items-center gap-2 rounded-full border border-edge bg-panel px-3 py-1 text-quiet shadow-frame"
          >
            <span aria-hidden="true" className="size-2 rounded-full border border-current" />
            Offline
          </span>
        )}
      </div>
      <div role="status">
        {updated && !hidden && (
          <div
            data-update=""
            className="pointer-events-auto flex flex-wrap items-center gap-x-3 gap-y-1 rounded-frame border border-edge bg-panel px-4 py-2 text-ink shadow-frame"
          >
            <span>A new version of the course is ready. Reload when it suits you.</span>
            <span className="flex gap-1">
              <Button variant="quiet" onClick={() => registration && void reloadIntoUpdate(registration)}>
                Reload
              </Button>
              <Button variant="quiet" onClick={() => setHidden(true)}>
                Later
              </Button>
            </span>
          </div>
        )}
      </div>
    </div>
  )
}
