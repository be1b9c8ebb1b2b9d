'use client'

import { classSeed, deviceSeed } from '@/lib/exercises/class'
import { thisDevice, useProgress } from '@/lib/progress/use-progress'

/** What a reader's numbers are drawn of: their place in a class, or this browser; undefined until it is known. */
export function useReaderSeed(): number | undefined {
  const { storage, progress } = useProgress()
  if (storage === 'loading') return
  const { membership } = progress
  return membership ? classSeed(membership.classCode, membership.student) : deviceSeed(thisDevice())
}
