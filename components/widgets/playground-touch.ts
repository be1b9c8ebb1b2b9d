import { useSyncExternalStore } from 'react'

const COARSE = '(pointer: coarse)'

/** Whether the reader points with a finger, for layouts that CSS cannot express; a mouse until it is known. */
export function useTouch(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(COARSE)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(COARSE).matches,
    () => false,
  )
}
