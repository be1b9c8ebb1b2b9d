import type { ReactNode } from 'react'
import { say } from '@/lib/locale/say'

interface WithChildren {
  children: ReactNode
}

// Asides in the text are notes, not landmarks: a page has many, and a list of landmarks should be short.

/** Something worth knowing that the argument does not need. */
export function Note({ children }: WithChildren) {
  return (
    <aside
      role="note"
      className="my-7 rounded-frame border border-rule bg-panel px-5 py-4 font-sans text-base [&>:last-child]:mb-0"
    >
      {children}
    </aside>
  )
}

/** A remark beside the text on wide screens, after it on narrow ones. */
export function Margin({ children }: WithChildren) {
  return (
    <aside
      role="note"
      className="margin-note font-sans text-[0.9375rem] leading-normal text-quiet [&>:last-child]:mb-0"
    >
      {children}
    </aside>
  )
}

/** A belief many hold, met head on. */
export function Misconception({ claim, children }: WithChildren & { claim: string }) {
  return (
    <aside role="note" className="my-8 border-s-3 border-bad ps-5" aria-label={say('A common misconception')}>
      <p className="mb-1.5 font-sans text-[0.9375rem] font-semibold text-bad">“{claim}”</p>
      {children}
    </aside>
  )
}

export function Figure({ id, caption, children }: WithChildren & { id?: string; caption: string }) {
  return (
    <figure id={id} className="my-8">
      {children}
      <figcaption className="mt-2 font-sans text-[0.9375rem] text-quiet">{caption}</figcaption>
    </figure>
  )
}

/** Something to try in the widget above; what is promised is tested. */
export function Try({ children }: WithChildren) {
  return (
    <aside role="note" className="try my-5 border-s-3 border-act ps-5" aria-label={say('Try this')}>
      <p className="mb-1 font-sans text-xs font-semibold tracking-wider text-act uppercase">
        {say('Try this')}
      </p>
      {children}
    </aside>
  )
}

/**
 * What a slide shows when the lesson is projected; part of the text otherwise. Without a title it has that of its
 * section; with `steps` its blocks, of lists their items, come one at a time.
 */
export function Slide({ children }: WithChildren & { title?: string; steps?: boolean }) {
  return <>{children}</>
}

/** What the speaker may say; never part of the page. */
export function Speaker(_: WithChildren) {
  return null
}
