'use client'

import { useEffect } from 'react'

/** Puts the TeX source of formulas on the clipboard when a passage is copied. */
export function CopyTex() {
  useEffect(() => {
    function onCopy(event: ClipboardEvent) {
      const selection = getSelection()
      if (!selection || selection.isCollapsed || !event.clipboardData) return
      const range = selection.getRangeAt(0)
      const within = elementOf(range.commonAncestorContainer)?.closest<HTMLElement>('[data-tex]')
      const text = within ? source(within) : passage(range.cloneContents())
      if (text === undefined) return
      event.clipboardData.setData('text/plain', text)
      event.preventDefault()
    }
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [])
  return null
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement)

function source(formula: HTMLElement): string {
  const mark = formula.classList.contains('tex-display') ? '$$' : '$'
  return `${mark}${formula.dataset.tex}${mark}`
}

/** The text of a passage with its formulas as TeX; undefined when it has none. */
function passage(part: DocumentFragment): string | undefined {
  const formulas = part.querySelectorAll<HTMLElement>('[data-tex]')
  if (formulas.length === 0) return
  for (const formula of formulas) formula.replaceWith(source(formula))
  const sheet = document.createElement('div')
  sheet.style.cssText = 'position: fixed; inset-inline-start: -200vw; width: 100vw'
  sheet.append(part)
  document.body.append(sheet)
  // biome-ignore lint/performance/useDomNodeTextContent: only text that is laid out has its line breaks, and has not what is hidden: explanations of words, folded answers
  const text = sheet.innerText
  sheet.remove()
  return text
}
