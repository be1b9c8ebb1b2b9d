import type { ReactNode } from 'react'
import { linkTo } from '@/lib/address/address'
import { say } from '@/lib/locale/say'
import type { Note } from '@/lib/progress/notes'
import { sourceOf } from './use-notes'

interface NoteEntryProps {
  note: Note
  /** Where its paragraph is; without one the quotation is no link. */
  href?: string | undefined
  children?: ReactNode
}

/** One note in a list: the paragraph's beginning, what was written, and what was written elsewhere meanwhile. */
export function NoteEntry({ note, href, children }: NoteEntryProps) {
  return (
    <article className="grid min-w-0 gap-2">
      <blockquote
        dir="auto"
        className="m-0 border-edge border-s-3 ps-3 font-serif text-quiet [overflow-wrap:anywhere]"
      >
        {href ? (
          <a href={linkTo(href)} className="text-quiet underline underline-offset-3 hover:text-ink">
            {note.quote || say('The paragraph')}
          </a>
        ) : (
          note.quote
        )}
      </blockquote>
      {note.written && <Words text={note.written.text} />}
      {note.others.map((other) => (
        <div key={other.id} className="border-act border-s-3 ps-3">
          <p className="m-0 font-sans text-quiet text-sm">{sourceOf(other, note.written)}</p>
          <Words text={other.text} />
        </div>
      ))}
      {note.bookmarked && <p className="m-0 font-sans text-quiet text-sm">{say('Bookmarked')}</p>}
      {children}
    </article>
  )
}

const Words = ({ text }: { text: string }) => (
  <p
    dir="auto"
    className="m-0 whitespace-pre-wrap font-serif text-[1.0625rem] leading-normal [overflow-wrap:anywhere]"
  >
    {text}
  </p>
)
