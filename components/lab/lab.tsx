'use client'

import { useEffect, useRef, useState } from 'react'
import { Later } from '@/components/ui/later'
import { lazyPart } from '@/components/ui/lazy-part'
import { Notice } from '@/components/ui/notice'
import { expectPrinter } from '@/components/ui/paper'
import { Widget } from '@/components/widgets'
import type { WidgetId } from '@/components/widgets/ids'
import { asksForTask } from '@/lib/class/task'
import { say } from '@/lib/locale/say'
import { LabAddress } from '@/lib/worker/use-experiment'
import { announceHeight } from './embed-height'

const { Part: ClassTask } = lazyPart(
  async () => (await import('./class-task')).ClassTask,
  () => (
    <div className="mt-6 max-w-[44rem]">
      <Notice tone="error">
        {say('The task of your class could not be downloaded. Is there a connection? Then reload the page.')}
      </Notice>
    </div>
  ),
)

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
        <p className="p-8 font-sans text-quiet">{say('Loading …')}</p>
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
