'use client'

import { useEffect, useRef, useState } from 'react'

/**
 * The newest `value`, but changed at most once every `milliseconds`: for text and tables beside a picture
 * that changes sixty times a second.
 */
export function useSlow<T>(value: T, milliseconds = 1500): T {
  const [shown, setShown] = useState<{ value: T }>({ value })
  const newest = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    newest.current = value
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      setShown((old) => (Object.is(old.value, newest.current) ? old : { value: newest.current }))
    }, milliseconds)
  }, [value, milliseconds])

  useEffect(() => {
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [])
  return shown.value
}
