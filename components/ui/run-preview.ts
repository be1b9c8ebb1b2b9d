'use client'

import { useEffect, useState } from 'react'
import { openRun } from '@/lib/worker/client'
import type { Run } from '@/lib/worker/use-experiment'

/**
 * What a run will begin with, until it begins: a run on `scratch` that is never played, whose first picture is that of
 * every back end. The worker is then warm when the reader presses Train; the reader's own run stays idle.
 *
 * @param params those of the run, as far as they concern the picture
 * @returns undefined once the run has a picture of its own, and until there is one
 */
export function usePreview<S>(
  { id, seed, snapshot }: Pick<Run, 'id' | 'seed'> & { snapshot?: unknown },
  params: Record<string, unknown>,
): S | undefined {
  const [preview, setPreview] = useState<{ view: S; of: string }>()
  const untrained = snapshot === undefined
  const text = JSON.stringify(params)
  const of = `${seed} ${text}`

  useEffect(() => {
    if (!untrained) return setPreview(undefined)
    const order = { experiment: id, params: JSON.parse(text), seed, backends: ['scratch' as const] }
    const handle = openRun(order, (message) => {
      if (message.type === 'update') setPreview({ view: message.update.snapshot as S, of: `${seed} ${text}` })
    })
    return () => handle.close()
  }, [untrained, id, text, seed])

  return untrained && preview?.of === of ? preview.view : undefined
}
