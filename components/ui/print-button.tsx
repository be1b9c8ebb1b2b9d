'use client'

import { Button } from './button'

/** Opens the browser's own dialog for printing this page. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button className="noscript:hidden print:hidden" onClick={() => window.print()}>
      {children}
    </Button>
  )
}
