'use client'

import { memo, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Spoken } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import type { Command, Point, Stroke } from '@/lib/present/deck'
import { TwinScope } from '@/lib/twin/context'
import { OnStage } from '@/lib/worker/on-stage'
import { Ink, pointOn } from './ink'
import { useScrollTogether } from './use-scroll-together'

export interface DeckSlide {
  /** The first and the last are made of the front matter, and bring their titles along. */
  kind: 'title' | 'part' | 'end'
  title: string
  body: ReactNode
  notes?: ReactNode
  /** What is right in its exercises; for the presenter only, and only in a window of their own. */
  answers?: ReactNode
  /** How many parts of it come one at a time. */
  steps: number
  /** The language of its body, if not the page’s. */
  spoken?: Spoken
}

interface SlideViewProps {
  slide: DeckSlide
  /** From 1. */
  number: number
  count: number
  /** Whether it is the one that is shown. */
  current: boolean
  /** Whether it is seen, small, as the one that comes. */
  next: boolean
  /** How many of its parts are there. */
  fragment: number
  overview: boolean
  tool: 'none' | 'laser' | 'pen'
  pointer: Point | null
  strokes: readonly Stroke[]
  send: (command: Command) => void
}

/**
 * Sizes of a slide, largest first: what does not fit at the last is scrolled. Words stay at 28 px or more on a projector;
 * only exercises, and the objectives on the first slide and the last, may be smaller.
 */
const SIZES = {
  title: [1, 0.95, 0.9, 0.85, 0.8, 0.75],
  part: [1.12, 1.06, 1, 0.95, 0.9],
  end: [1, 0.95, 0.9, 0.85, 0.8, 0.75],
  exercise: [1.06, 1, 0.94, 0.88, 0.82],
  widget: [1],
}

/**
 * One slide. It stays where it is when another is shown, so a widget on it keeps what it has learned; its training rests
 * meanwhile.
 */
export const SlideView = memo(function SlideView(props: SlideViewProps) {
  const { slide, number, count, current, next, fragment, overview, tool, pointer, strokes, send } = props
  const page = useRef<HTMLElement>(null)
  useParts(page, fragment)
  useScrollTogether(page, number)
  const more = useSize(page, slide.kind, current || next || overview) && current && !overview
  return (
    <div
      className="slide-cell"
      data-away={(!current && !next && !overview) || undefined}
      data-next={next || undefined}
      data-current={current || undefined}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a carousel's slide is a group, as WAI-ARIA's pattern has it */}
      <section
        ref={page}
        role="group"
        aria-roledescription={say('slide')}
        aria-label={say('{number} of {count}: {title}', { number, count, title: slide.title })}
        className="slide"
        data-kind={slide.kind}
        data-tool={tool}
        inert={overview || next}
        aria-hidden={next || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls a tall slide, and leaves a widget to it
        tabIndex={0}
        onPointerMove={({ currentTarget, clientX, clientY }) => {
          const ink = tool === 'laser' && currentTarget.querySelector('[data-ink]')
          if (ink) send({ type: 'point', at: pointOn(ink, { clientX, clientY }) })
        }}
        onPointerLeave={() => tool === 'laser' && send({ type: 'point', at: null })}
      >
        <div className="slide-page">
          {slide.kind === 'part' && <h2 className="slide-title">{slide.title}</h2>}
          <div className="slide-body prose" {...slide.spoken}>
            <TwinScope value={`slide ${number}`}>
              <OnStage value={current}>{slide.body}</OnStage>
            </TwinScope>
          </div>
          <Ink strokes={strokes} pointer={pointer} pen={tool === 'pen'} send={send} />
        </div>
      </section>
      {more && (
        <span aria-hidden="true" className="slide-more">
          {say('↓ more')}
        </span>
      )}
      {overview && (
        <button
          type="button"
          aria-label={say('Slide {number}: {title}', { number, title: slide.title })}
          aria-current={current || undefined}
          className="slide-pick"
          onClick={() => send({ type: 'jump', slide: number - 1 })}
        >
          <span aria-hidden="true">{number}</span>
        </button>
      )}
    </div>
  )
})

/** Marks the parts that are still to come; the style sheet hides them on a screen, and never on paper. */
function useParts(page: RefObject<HTMLElement | null>, fragment: number) {
  useLayoutEffect(() => {
    for (const part of page.current?.querySelectorAll<HTMLElement>('[data-part]') ?? [])
      part.toggleAttribute('data-later', Number(part.dataset.part) > fragment)
  }, [page, fragment])
}

/** Fits the words of a slide to the screen as far as they stay readable. @returns whether there is more below */
function useSize(page: RefObject<HTMLElement | null>, kind: DeckSlide['kind'], shown: boolean): boolean {
  const [more, setMore] = useState(false)
  useEffect(() => {
    const slide = page.current
    if (!slide || !shown) return setMore(false)
    const has = (part: string) => slide.querySelector(part) !== null
    const sizes = () =>
      SIZES[
        has('.slide-body > :is([data-widget], .wide)') ? 'widget' : has('[data-exercise]') ? 'exercise' : kind
      ]
    const tall = () => slide.scrollHeight > slide.clientHeight + 1
    // A formula or a table that is too wide is scrolled by itself, which nobody sees on a wall.
    const wide = () =>
      [...slide.querySelectorAll('.slide-body > :is(.tex-display, table)')].some(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
      )
    const look = () => setMore(slide.scrollTop + slide.clientHeight < slide.scrollHeight - 8)
    function resize() {
      for (const size of sizes()) {
        slide!.style.setProperty('--size', String(size))
        if (!tall() && !wide()) break
      }
      look()
    }
    resize()
    const observer = new ResizeObserver(resize)
    observer.observe(slide)
    if (slide.firstElementChild) observer.observe(slide.firstElementChild)
    slide.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      slide.removeEventListener('scroll', look)
    }
  }, [page, kind, shown])
  return more
}
