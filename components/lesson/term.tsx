import { useId } from 'react'
import { glossary } from '@/content/glossary'
import { linkTo } from '@/lib/address/address'
import { say } from '@/lib/locale/say'

/** A word of the field; pressing it shows what it means. */
export function Term({ id, children }: { id: string; children: React.ReactNode }) {
  const entry = glossary[id]
  if (!entry) throw new Error(`<Term id="${id}"> is not in content/glossary.ts`)
  const popover = useId() // a lesson may explain a word twice
  return (
    <>
      <button
        type="button"
        popoverTarget={popover}
        className="cursor-help border-0 bg-transparent p-0 text-inherit underline decoration-dotted decoration-quiet underline-offset-4"
      >
        {children}
      </button>
      <span
        id={popover}
        popover="auto"
        className="term-note rounded-frame border border-rule bg-panel p-5 font-sans text-base text-ink shadow-frame"
      >
        <strong className="block">{entry.term}</strong>
        <span className="my-1 block">{entry.meaning}</span>
        <a className="text-link underline" href={linkTo(`/glossary#${id}`)}>
          {say('Glossary')}
        </a>
      </span>
    </>
  )
}
