import type { ReactNode } from 'react'
import { rich } from '@/components/ui/rich'
import { folderOf, LOCALE, type LocaleName } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'

interface Props {
  /** The language that the text is in. */
  language: LocaleName
  /** Whether the English text has changed since it was translated. */
  stale: boolean
  /** Address of the English page. */
  path: string
}

/** Says above a lesson that it is in another language than the page, or older than the English one. */
export function LanguageNotice({ language, stale, path }: Props) {
  if (language !== LOCALE)
    return <Line>{say('This lesson is not translated yet; it is shown in English.')}</Line>
  if (!stale) return null
  return (
    <Line>
      {rich('The English lesson has changed since this translation was made. <a>Read it in English</a>', {
        a: (words) => (
          <a href={`${folderOf('en')}${path}`} hrefLang="en" data-elsewhere="" className="text-link">
            {words}
          </a>
        ),
      })}
    </Line>
  )
}

/** Says the same above what is in English in every language so far: guides, stages, cheat sheets. */
export function EnglishNotice() {
  if (LOCALE === 'en') return null
  return <Line>{say('This page is not translated yet; it is shown in English.')}</Line>
}

/** Says it above a list of which a part is in English. */
export function PartlyEnglishNotice() {
  if (LOCALE === 'en') return null
  return <Line>{say('Some of this is not translated yet; it is shown in English.')}</Line>
}

function Line({ children }: { children: ReactNode }) {
  return (
    <p
      role="note"
      className="mb-6 max-w-[42rem] border-s-3 border-edge ps-4 font-sans text-[0.9375rem] text-quiet print:hidden"
    >
      {children}
    </p>
  )
}
