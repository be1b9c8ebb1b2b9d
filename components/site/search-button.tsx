'use client'

import { type ComponentType, useEffect, useRef, useState } from 'react'
import { rich } from '@/components/ui/rich'
import { takesLetters } from '@/components/ui/typing'

interface DialogProps {
  open: boolean
  onClose: () => void
}

/** Opens the search by `/` or Ctrl-K; the search itself is fetched when it is first asked for. */
export function SearchButton() {
  const [open, setOpen] = useState(false)
  const [Dialog, setDialog] = useState<ComponentType<DialogProps>>()
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !takesLetters(event)
      if (!command && !slash) return
      if (button.current?.getClientRects().length === 0) return // a page that hides it has no search
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])

  useEffect(() => {
    if (open && !Dialog)
      void import('./search-dialog').then(({ SearchDialog }) => setDialog(() => SearchDialog))
  }, [open, Dialog])

  return (
    <>
      <button
        ref={button}
        type="button"
        data-elsewhere=""
        className="min-h-9 cursor-pointer rounded-full pointer-coarse:min-h-11 border border-rule bg-panel px-3 text-[0.8125rem] text-quiet hover:border-edge hover:text-ink"
        aria-keyshortcuts="/ Control+K"
        onClick={() => setOpen(true)}
      >
        {rich('Search {kbd}', { kbd: <kbd className="ms-1 font-mono max-sm:hidden">/</kbd> })}
      </button>
      {Dialog && <Dialog open={open} onClose={() => setOpen(false)} />}
    </>
  )
}
