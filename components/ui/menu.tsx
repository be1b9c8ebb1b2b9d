'use client'

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Button, type ButtonProps } from './button'
import { ChevronIcon } from './icons'

export interface MenuItem {
  label: string
  /** One line under the label. */
  about?: string
  disabled?: boolean
  onSelect: () => void
}

export interface MenuProps {
  /** Text of the button. */
  label: ReactNode
  items: readonly MenuItem[]
  variant?: ButtonProps['variant']
}

/** A button that opens a list of actions: arrow keys move, Home and End jump, Escape returns to the button. */
export function Menu({ label, items, variant = 'quiet' }: MenuProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  /** Puts the list under its button, in from the edges of the window. */
  function place() {
    const box = button.current!.getBoundingClientRect()
    const { style, offsetWidth, offsetHeight } = list.current!
    const below = box.bottom + 4 + offsetHeight <= window.innerHeight
    style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - offsetWidth - 8))}px`
    style.top = `${below ? box.bottom + 4 : Math.max(8, box.top - offsetHeight - 4)}px`
  }
  const choices = () => [
    ...(list.current?.querySelectorAll<HTMLButtonElement>('[role=menuitem]:not(:disabled)') ?? []),
  ]
  function onKeyDown(event: KeyboardEvent) {
    const all = choices()
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (event.key === 'Tab') list.current?.hidePopover?.()
    if (to === undefined) return
    event.preventDefault()
    all[(to + all.length) % all.length]?.focus()
  }

  return (
    <>
      <Button
        ref={button}
        variant={variant}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={id}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          list.current?.showPopover?.()
        }}
      >
        {label}
        <ChevronIcon />
      </Button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        className="fixed inset-auto m-0 max-h-[70dvh] min-w-44 max-w-[calc(100vw-1rem)] overflow-auto rounded-control border border-rule bg-panel p-1 font-sans text-ink text-sm shadow-frame"
        onKeyDown={onKeyDown}
        onToggle={(event) => {
          const opened = event.newState === 'open'
          setOpen(opened)
          if (!opened) return
          place()
          choices()[0]?.focus()
        }}
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            disabled={item.disabled}
            className="block min-h-9 w-full cursor-pointer rounded-md px-2.5 py-1.5 text-start hover:bg-sunken focus-visible:bg-sunken disabled:cursor-default disabled:opacity-50 pointer-coarse:min-h-11"
            onClick={() => {
              list.current?.hidePopover?.()
              item.onSelect()
            }}
          >
            {item.label}
            {item.about && <span className="block text-quiet text-xs">{item.about}</span>}
          </button>
        ))}
      </div>
    </>
  )
}
