'use client'

import { useEffect, useState } from 'react'
import { LabAddress } from '@/lib/worker/use-experiment'
import { Widget } from '.'
import type { WidgetId } from './ids'

/** One widget alone, in the state its address describes. It waits for the browser: the server knows no address. */
export function Lab({ id }: { id: WidgetId }) {
  const [address, setAddress] = useState<URLSearchParams>()
  useEffect(() => setAddress(new URLSearchParams(location.search)), [])
  if (!address) return <p className="p-8 font-sans text-quiet">Loading …</p>
  return (
    <LabAddress value={address}>
      <Widget id={id} />
    </LabAddress>
  )
}
