'use client'

import { useEffect } from 'react'

/**
 * Goes to the target of a link within the page once more when all around it is laid out: of what is far off the screen
 * only estimates are known, and a dialog that closes meanwhile keeps the browser from making up for the difference.
 */
export function Landing() {
  useEffect(() => {
    const land = () => document.querySelector(':target')?.scrollIntoView()
    const onHashChange = () => requestAnimationFrame(() => requestAnimationFrame(land))
    addEventListener('hashchange', onHashChange)
    return () => removeEventListener('hashchange', onHashChange)
  }, [])
  return null
}
