'use client'

import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { useShown } from '@/lib/twin/use-shown'

export interface Tab {
  id: string
  label: string
  content: ReactNode
}

export interface TabsProps {
  /** What the tabs choose between, for screen readers. */
  label: string
  tabs: readonly Tab[]
  /** Which tab is open, where the parent decides; otherwise the first, then the reader's choice. */
  value?: string
  onChange?: (id: string) => void
}

/** Several views in one place; arrow keys move between them. Only the open one exists. */
export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  const base = useId()
  const [chosen, setChosen] = useShown(`tabs/${label}`, tabs[0]?.id)
  const open = tabs.find(({ id }) => id === (value ?? chosen)) ?? tabs[0]
  const choose = (id: string) => {
    setChosen(id)
    onChange?.(id)
  }
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const at = tabs.findIndex(({ id }) => id === open?.id)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = (to + tabs.length) % tabs.length
    choose(tabs[next]!.id)
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div className="min-w-0 font-sans">
      <div
        role="tablist"
        aria-label={label}
        tabIndex={-1}
        className="flex gap-1 overflow-x-auto border-rule border-b"
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab === open}
            aria-controls={`${base}-panel`}
            tabIndex={tab === open ? 0 : -1}
            className="-mb-px min-h-10 cursor-pointer whitespace-nowrap border-transparent border-b-2 px-3 font-medium text-quiet text-sm hover:text-ink aria-selected:border-act aria-selected:text-ink pointer-coarse:min-h-11"
            onClick={() => choose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${open?.id}`} className="pt-3">
        {open?.content}
      </div>
    </div>
  )
}
