'use client'

import { useEffect, useRef, useState } from 'react'
import { LabAddress } from '@/lib/worker/use-experiment'
import { Widget } from '.'
import { announceHeight } from './embed-height'
import type { WidgetId } from './ids'

/** One widget alone, in the state its address describes. It waits for the browser: the server knows no address. */
export function Lab({ id }: { id: WidgetId }) {
  const [address, setAddress] = useState<URLSearchParams>()
  useEffect(() => setAddress(new URLSearchParams(location.search)), [])
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => (root.current ? announceHeight(root.current) : undefined), [])
  return (
    <div ref={root} className="flow-root">
      {address ? (
        <LabAddress value={address}>
          <Widget id={id} />
        </LabAddress>
      ) : (
        <p className="p-8 font-sans text-quiet">Loading …</p>
      )}
    </div>
  )
}
