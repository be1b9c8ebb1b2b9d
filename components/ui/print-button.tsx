'use client'

import { useEffect } from 'react'
import { Button } from './button'
import { expectPrinter, printPage } from './paper'

/** Opens the browser's own dialog for printing this page. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button className="noscript:hidden print:hidden" onClick={() => window.print()}>
      {children}
    </Button>
  )
}

/** The same of a page with models and exercises, which gets ready for it first; so does Ctrl P, from here on. */
export function PrintHandout({ className, children }: { className?: string; children: string }) {
  useEffect(expectPrinter, [])
  return (
    <button type="button" className={className} onClick={() => void printPage()}>
      {children}
    </button>
  )
}
