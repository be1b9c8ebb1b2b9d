'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { say } from '@/lib/locale/say'
import { Button } from './button'
import { CloseIcon } from './icons'

export interface DialogProps {
  title: string
  open: boolean
  /** Called when the reader closes it: button, Escape, or a press beside it. */
  onClose: () => void
  children: ReactNode
  className?: string
}

/**
 * A modal window: native `<dialog>`, so focus stays inside and returns to where it was, and Escape closes it.
 * What it holds exists only while it is open.
 */
export function Dialog({ title, open, onClose, children, className = 'max-w-xl' }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const dialog = element.current
    if (open && !dialog?.open) dialog?.showModal?.()
    if (!open && dialog?.open) dialog.close()
  }, [open])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog natively
    <dialog
      ref={element}
      aria-labelledby={id}
      className={`m-auto max-h-[min(85dvh,50rem)] w-[calc(100%-2rem)] overflow-auto rounded-frame border border-rule bg-panel p-0 font-sans text-[0.9375rem] text-ink leading-normal shadow-frame backdrop:bg-sunken/80 ${className}`}
      onClose={onClose}
      onClick={(event) => event.target === element.current && onClose()}
    >
      {open && (
        <div className="p-5 pt-3">
          <div className="mb-3 flex items-center justify-between gap-3">
            <h2 id={id} className="m-0 font-semibold text-lg">
              {title}
            </h2>
            <Button variant="icon" aria-label={say('Close')} className="-me-2" onClick={onClose}>
              <CloseIcon />
            </Button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
