'use client'

import { type SetStateAction, useCallback, useEffect, useRef, useState } from 'react'
import { usePart } from './context'

type Shown<T> = [value: T, set: (action: SetStateAction<T>) => void, newest: () => T]

/**
 * State of a picture that a room should see as the presenter does: `useState`, and the same in both windows of a talk.
 * For what is only this window's matter, such as a raster to paint on, or follows from other state, `useState` is right.
 *
 * @param name differs from that of every other such state in the same widget
 * @param initial plain data that can be sent, as must be everything it is set to
 * @returns as `useState`, and what it was set to last, which may not be rendered yet
 */
export function useShown<T>(name: string): Shown<T | undefined>
export function useShown<T>(name: string, initial: T | (() => T)): Shown<T>
export function useShown<T>(name: string, initial?: T | (() => T)): Shown<T | undefined> {
  const [value, setValue] = useState<T | undefined>(initial)
  const newest = useRef(value)
  const changed = useRef(false)
  const twin = usePart(`shown/${name}`)
  const link = twin?.link
  const part = twin?.part ?? ''
  /** Says what it was set to; a setter stays the same, as that of `useState` does, whatever becomes of name and link. */
  const tell = useRef<(body: { value: T | undefined }) => void>(undefined)

  useEffect(() => {
    tell.current = link && ((body) => link.say(part, body))
    return link?.join(part, {
      tell: () => (changed.current ? { value: newest.current } : undefined),
      hear(body) {
        newest.current = (body as { value?: T }).value
        changed.current = true
        setValue(() => newest.current)
      },
    })
  }, [link, part])

  const set = useCallback((action: SetStateAction<T | undefined>) => {
    const next =
      typeof action === 'function'
        ? (action as (now: T | undefined) => T | undefined)(newest.current)
        : action
    if (Object.is(next, newest.current)) return
    newest.current = next
    changed.current = true
    setValue(() => next)
    tell.current?.({ value: next })
  }, [])
  const last = useCallback(() => newest.current, [])
  return [value, set, last]
}
