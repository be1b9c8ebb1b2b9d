'use client'

import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { ChevronIcon } from '@/components/ui/icons'
import { say } from '@/lib/locale/say'
import { Inline } from './inline'

/** On paper the number is written by hand. */
const PAPER_BOX = 'print:border print:border-edge print:text-transparent'

interface OrderListProps {
  id: string
  /** In the order shown. */
  items: readonly ReactNode[]
  /** Places, from 0, that are rightly followed by the next one. */
  followed: readonly number[]
  /** Nothing can be moved any more. */
  closed: boolean
  onMove: (from: number, to: number) => void
}

/**
 * Steps that are moved by buttons, or by dragging their numbers. A row stands for a place and not for a step, so that
 * no element moves while it is focused or held; focus goes along to the step's new place.
 */
export function OrderList({ id, items, followed, closed, onMove }: OrderListProps) {
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState<{ place: number }>()
  const [held, setHeld] = useState<number>()

  function move(from: number, to: number) {
    onMove(from, to)
    setSaid({ place: to })
  }

  /** By one place, focus going along; at an end it goes to the other button, since this one then rests. */
  function step(from: number, by: -1 | 1) {
    const to = from + by
    move(from, to)
    const rests = to === (by < 0 ? 0 : items.length - 1)
    const buttons = list.current?.children[to]?.querySelectorAll('button')
    requestAnimationFrame(() => buttons?.[by < 0 === rests ? 1 : 0]?.focus())
  }

  function drag(event: PointerEvent) {
    if (held === undefined) return
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect())
    const over = rows.findIndex(({ bottom }) => event.clientY < bottom)
    const to = over < 0 ? items.length - 1 : over
    if (to === held) return
    move(held, to)
    setHeld(to)
  }

  return (
    <>
      <ol ref={list} className="m-0 grid list-none gap-2 p-0">
        {items.map((item, place) => (
          <li
            key={place}
            className={`relative m-0 flex items-center gap-2 rounded-control border bg-panel py-1 ps-1 pe-1.5 ${held === place ? 'border-link bg-link/7' : 'border-rule'}`}
          >
            <span
              className={`flex min-h-9 w-9 flex-none items-center justify-center rounded-control font-mono text-quiet text-sm tabular-nums pointer-coarse:min-h-11 ${PAPER_BOX} ${closed ? '' : 'cursor-grab touch-none select-none hover:bg-sunken active:cursor-grabbing'}`}
              onPointerDown={(event) => {
                if (closed || event.button !== 0) return
                event.preventDefault()
                event.currentTarget.setPointerCapture(event.pointerId)
                setHeld(place)
              }}
              onPointerMove={drag}
              onPointerUp={() => setHeld(undefined)}
              onPointerCancel={() => setHeld(undefined)}
              onLostPointerCapture={() => setHeld(undefined)}
            >
              {place + 1}.
            </span>
            <span id={`${id}-place-${place}`} className="min-w-0 flex-1 py-1">
              <Inline>{item}</Inline>
            </span>
            {!closed && (
              <span className="flex flex-none gap-1 print:hidden">
                <Arrow
                  id={`${id}-up-${place}`}
                  item={`${id}-place-${place}`}
                  up
                  disabled={place === 0}
                  onClick={() => step(place, -1)}
                />
                <Arrow
                  id={`${id}-down-${place}`}
                  item={`${id}-place-${place}`}
                  disabled={place === items.length - 1}
                  onClick={() => step(place, 1)}
                />
              </span>
            )}
            {followed.includes(place) && (
              <span className="print:hidden absolute start-8 -bottom-3.5 z-1 flex h-5 items-center rounded-full border border-good bg-panel px-1.5 font-medium text-good text-xs">
                ✓<span className="sr-only"> {say('rightly followed by the next step')}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {said && say('Now step {place} of {items}', { place: said.place + 1, items: items.length })}
      </p>
    </>
  )
}

interface ArrowProps {
  id: string
  /** Id of the text it moves. */
  item: string
  up?: boolean
  disabled: boolean
  onClick: () => void
}

function Arrow({ id, item, up = false, disabled, onClick }: ArrowProps) {
  return (
    <button
      type="button"
      id={id}
      aria-label={up ? say('Move up:') : say('Move down:')}
      aria-labelledby={`${id} ${item}`}
      disabled={disabled}
      className="flex size-8 cursor-pointer items-center justify-center rounded-control border border-edge text-ink hover:bg-sunken disabled:cursor-default disabled:border-rule disabled:text-quiet disabled:opacity-50 pointer-coarse:size-11"
      onClick={onClick}
    >
      <ChevronIcon className={up ? 'rotate-180' : ''} />
    </button>
  )
}
