'use client'

import { lazy, useEffect, useRef, useState } from 'react'
import { Later } from '@/components/ui/later'
import { expectPrinter } from '@/components/ui/paper'
import { Widget } from '@/components/widgets'
import type { WidgetId } from '@/components/widgets/ids'
import { asksForTask } from '@/lib/class/task'
import { LabAddress } from '@/lib/worker/use-experiment'
import { announceHeight } from './embed-height'

// Few addresses ask for it. Without it the widget still trains.
const ClassTask = lazy(async () => ({ default: (await import('./class-task')).ClassTask }))

/** One widget alone, in the state its address describes. It waits for the browser: the server knows no address. */
export function Lab({ id }: { id: WidgetId }) {
  const [address, setAddress] = useState<URLSearchParams>()
  useEffect(() => setAddress(new URLSearchParams(location.search)), [])
  const root = useRef<HTMLDivElement>(null)
  useEffect(expectPrinter, [])
  useEffect(() => (root.current ? announceHeight(root.current) : undefined), [])
  return (
    <div ref={root} className="flow-root">
      {!address ? (
        <p className="p-8 font-sans text-quiet">Loading …</p>
      ) : asksForTask(address) ? (
        <Later>
          <ClassTask id={id} address={address} />
        </Later>
      ) : (
        <LabAddress value={address}>
          <Widget id={id} />
        </LabAddress>
      )}
    </div>
  )
}
