'use client'

import { useLayoutEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { say } from '@/lib/locale/say'
import { BookmarkIcon } from './note-dialog'

interface ParagraphButtonsProps {
  block: HTMLElement
  bookmarked: boolean
  onBookmark: () => void
  onNote: () => void
}

/**
 * Two buttons in the margin of the block at the pointer. Not in the order of Tab, which would stop twice at every
 * link: keys and the edge button do the same.
 */
export function ParagraphButtons({ block, bookmarked, onBookmark, onNote }: ParagraphButtonsProps) {
  const [at, setAt] = useState<{ top: number; left: number }>()
  useLayoutEffect(() => {
    const box = block.getBoundingClientRect()
    const text = (block.closest('.margin-note') ?? block.closest('.prose') ?? block).getBoundingClientRect()
    const left = getComputedStyle(block).direction === 'rtl' ? text.right + 6 : text.left - 34
    setAt({ top: box.top + scrollY, left: left + scrollX })
  }, [block])
  return (
    <div className="notes-buttons print:hidden" style={at}>
      <Button
        variant="icon"
        tabIndex={-1}
        aria-label={say('Bookmark this paragraph')}
        aria-pressed={bookmarked}
        title={say('Bookmark (b)')}
        className="min-h-7! min-w-7! p-1!"
        onClick={onBookmark}
      >
        <BookmarkIcon full={bookmarked} />
      </Button>
      <Button
        variant="icon"
        tabIndex={-1}
        aria-label={say('Note on this paragraph')}
        title={say('Note (n)')}
        className="min-h-7! min-w-7! p-1!"
        onClick={onNote}
      >
        <PenIcon />
      </Button>
    </div>
  )
}

const PenIcon = () => (
  <svg
    viewBox="0 0 16 16"
    width="1em"
    height="1em"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    aria-hidden="true"
  >
    <path d="M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9 13h4.5" strokeLinejoin="round" strokeLinecap="round" />
  </svg>
)
