'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { type Action, actionOf, typeNumber } from '@/lib/present/keys'
import { insideSlide, ownsKey } from './key-owner'

/**
 * The keys of a presentation.
 *
 * @param act does what a key asks for
 * @param jump goes to a slide whose number, from 1, was typed; here from 0
 * @returns the digits that are typed so far
 */
export function useKeys(act: (action: Action) => void, jump: (slide: number) => void): string {
  const [typed, setTyped] = useState('')

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (ownsKey(event)) return
    const slide = event.key === 'Escape' && insideSlide(event)
    if (slide) return slide.focus({ preventScroll: true })
    const free = !event.ctrlKey && !event.altKey && !event.metaKey
    const next = free ? typeNumber(typed, event.key) : { typed: '' }
    const pending = typed !== '' || next.typed !== ''
    setTyped(next.typed)
    if (next.jump !== undefined) jump(next.jump)
    const action = actionOf(event)
    // Escape gives up a number before it does anything else.
    if (action && !(action === 'escape' && pending)) act(action)
    if (action || pending) event.preventDefault()
  })

  useEffect(() => {
    // At the window, after everything on the page has had its turn.
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return typed
}
