'use client'

import { useEffect } from 'react'

/** Lets the keyboard scroll formulas and tables that are wider than the page (Safari does not do so by itself). */
export function Scrollable() {
  useEffect(() => {
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0')
        else target.removeAttribute('tabindex')
      }
    })
    for (const box of document.querySelectorAll('.tex-display, .prose > table, .sheet-box table'))
      observer.observe(box)
    return () => observer.disconnect()
  }, [])
  return null
}
