'use client'

import { useEffect } from 'react'

/** Puts the TeX source of formulas on the clipboard when a passage is copied. */
export function CopyTex() {
  useEffect(() => {
    function onCopy(event: ClipboardEvent) {
      const selection = getSelection()
      if (!selection || selection.isCollapsed || !event.clipboardData) return
      const part = selection.getRangeAt(0).cloneContents()
      const formulas = part.querySelectorAll<HTMLElement>('[data-tex]')
      if (formulas.length === 0) return
      for (const formula of formulas) {
        const mark = formula.classList.contains('tex-display') ? '$$' : '$'
        formula.replaceWith(`${mark}${formula.dataset.tex}${mark}`)
      }
      event.clipboardData.setData('text/plain', part.textContent ?? '')
      event.preventDefault()
    }
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [])
  return null
}
