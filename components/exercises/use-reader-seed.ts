'use client'

import { seedOf } from '@/lib/exercises/class'
import { thisDevice, useProgress } from '@/lib/progress/use-progress'

/** What a reader's numbers are drawn of; undefined until it is known. */
export function useReaderSeed(): number | undefined {
  const { storage } = useProgress()
  return storage === 'loading' ? undefined : seedOf('device', thisDevice())
}
