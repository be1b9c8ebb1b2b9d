/** A language of the interface. Lessons may be in fewer (`lib/content/lessons`). */
export interface Locale {
  /** Its tag as pages declare it (BCP 47); the part before the hyphen is its name in addresses. */
  tag: string
  /** What those call it who read it. */
  name: string
  direction: 'ltr' | 'rtl'
}

export type LocaleName = keyof typeof LOCALES

/** By the name of their folder in addresses; English, in which everything is written, has none. */
export const LOCALES = {
  en: { tag: 'en', name: 'English', direction: 'ltr' },
  zh: { tag: 'zh-Hans', name: '中文', direction: 'ltr' },
} as const satisfies Record<string, Locale>

/** The language that this build of the site is in: the site is built once for each (`lib/site/build.mjs`). */
export const LOCALE = (process.env.NEXT_PUBLIC_LOCALE || 'en') as LocaleName

/** The languages that this site has: all, unless the build was asked for fewer. */
export const BUILT = (Object.keys(LOCALES) as LocaleName[]).filter(
  (name) => process.env.NEXT_PUBLIC_LANGUAGES?.split(' ').includes(name) ?? true,
)

/** The folder of a language’s pages: `/zh`, and nothing for English. */
export const folderOf = (locale: LocaleName): '' | `/${string}` => (locale === 'en' ? '' : `/${locale}`)

/** The language of a page of the site by its path, `/zh/learn/gpt` or `/learn/gpt`. */
export function localeOf(path: string): LocaleName {
  const [, folder = ''] = /^\/([^/]+)(\/|$)/.exec(path) ?? []
  return folder !== 'en' && Object.hasOwn(LOCALES, folder) ? (folder as LocaleName) : 'en'
}

/** Where a page is in a language, by where it is in English: of `/learn/gpt` in Chinese `/zh/learn/gpt`. */
export function pathIn(locale: LocaleName, path: string): string {
  const folder = folderOf(locale)
  return folder === '' ? path : folder + path.replace(/^\/(?=$|[?#])/, '')
}

/** Whole numbers and dates as this language writes them. */
export const TAG = LOCALES[LOCALE].tag

/** What an element declares of its language; nothing where that is the page’s. */
export interface Spoken {
  lang?: string
  dir?: Locale['direction']
}

/** What the interface declares where it stands within a text that may be in another language. */
export const OF_INTERFACE: Spoken = LOCALE === 'en' ? {} : { lang: TAG, dir: LOCALES[LOCALE].direction }

/** What an element declares whose words are in this language. */
export function spokenIn(language: LocaleName): Spoken {
  const { tag: lang, direction: dir } = LOCALES[language]
  return language === LOCALE ? {} : { lang, dir }
}
