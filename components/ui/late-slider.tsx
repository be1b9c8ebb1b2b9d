'use client'

import { useEffect, useState } from 'react'
import { Slider, type SliderProps } from './slider'

/** A slider whose value begins a new run: taken once it has rested, so that dragging makes one run and not fifty. */
export function LateSlider({ value, onChange, ...rest }: SliderProps) {
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  useEffect(() => {
    if (draft === value) return
    const rested = setTimeout(() => onChange(draft), 400)
    return () => clearTimeout(rested)
  }, [draft, value, onChange])
  return <Slider {...rest} value={draft} onChange={setDraft} />
}
