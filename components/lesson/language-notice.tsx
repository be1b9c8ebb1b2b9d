import { rich } from '@/components/ui/rich'
import { folderOf, LOCALE, type LocaleName } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'

interface Props {
  /** The language that the text is in. */
  language: LocaleName
  /** Whether the English text has changed since it was translated. */
  stale?: boolean
  /** Address of the English page. */
  path: string
}

/** Says above a text that it is in another language than the page, or older than the English one. */
export function LanguageNotice({ language, stale = false, path }: Props) {
  if (language === LOCALE && !stale) return null
  return (
    <p
      role="note"
      className="mb-6 max-w-[42rem] border-s-3 border-edge ps-4 font-sans text-[0.9375rem] text-quiet print:hidden"
    >
      {language === LOCALE
        ? rich('The English lesson has changed since this translation was made. <a>Read it in English</a>', {
            a: (words) => (
              <a href={`${folderOf('en')}${path}`} hrefLang="en" data-elsewhere="" className="text-link">
                {words}
              </a>
            ),
          })
        : say('This lesson is not translated yet; it is shown in English.')}
    </p>
  )
}
